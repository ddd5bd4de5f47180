import { css } from "../../shared/lit.js";

/** Styles that tools share. */
export const toolStyles = css`
  .tool-about {
    max-inline-size: 70ch;
  }
  /* A sentence with controls in it, which wraps between them. */
  .tool-sentence {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .tool-sentence > * {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .tool-sentence select {
    inline-size: auto;
    max-inline-size: 100%;
    field-sizing: content;
  }
  .tool-sentence .box > input {
    inline-size: 8em;
  }
  .tool-result {
    display: grid;
    gap: 12px;
    max-inline-size: 75ch;
  }
  .tool-result:empty {
    display: none;
  }
  .tool-trial {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding: 8px 12px;
    background: var(--_field);
    border-inline-start: 3px solid var(--pc-accent);
  }
  .tool-list > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_rule);
  }
  .tool-list > li > :first-child {
    flex: 1 1 18em;
  }
  :is(.tool-list, .tool-trial) b {
    font-weight: 600;
  }
  .tool-quiet {
    color: var(--_quiet);
    font-size: var(--pc-small);
  }
  @media (pointer: coarse) {
    .what-if :is(.button, .box, .box > input, .box > select, .segment > span) {
      min-block-size: 44px;
    }
  }
`;

/** Fields, and what surrounds results, in the tools. */
export const toolFieldStyles = css`
  .tool-fields {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 28px;
    margin-block: 16px 20px;
  }
  .tool-field {
    display: grid;
    gap: 4px;
    align-content: start;
    min-inline-size: min(100%, 232px);
    max-inline-size: 100%;
  }
  .tool-chart {
    transition: opacity 150ms;
  }
  .tool-chart[aria-busy="true"] {
    opacity: 0.6;
  }
  @media (prefers-reduced-motion: reduce) {
    .tool-chart {
      transition: none;
    }
  }
`;
