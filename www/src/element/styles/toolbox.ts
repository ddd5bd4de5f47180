import { css } from "../../shared/lit.js";

/** The row of tools below the answer, the frames of their panels, and the line that opens exports. */
export const toolbox = css`
  .what-if {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    margin-block-start: 36px;
  }
  .what-if.fold {
    display: block;
    margin-block-start: 24px;
  }
  .what-if.fold > .tool-panels {
    margin-block-start: 12px;
  }
  .tool-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .tool-button[aria-expanded="true"] {
    background: var(--pc-tint);
    border-color: var(--pc-accent);
  }
  .tool-panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding-block: 16px 20px;
    border-block-start: 1px solid var(--_edge);
  }
  .tool-panel:last-child {
    border-block-end: 1px solid var(--_rule);
  }
  .tool-head {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 16px;
  }
  .tool-close {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    margin-block: -4px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_quiet);
  }
  .tool-close:hover {
    background: var(--pc-tint);
    color: var(--pc-accent);
  }
  @media (pointer: coarse) {
    .what-if .button {
      min-block-size: 44px;
    }
    .tool-close {
      inline-size: 44px;
      block-size: 44px;
      margin-block: -10px;
    }
  }
  @media (forced-colors: active) {
    .tool-button[aria-expanded="true"] {
      border-width: 3px;
    }
  }
  .export {
    margin-block-start: 24px;
  }
  @media print {
    :is(.what-if, .export) {
      display: none;
    }
    .tool-paper {
      margin-block-start: 10px;
      font-size: var(--pc-small);
      break-inside: avoid;
    }
    .tool-paper .tool-list > li {
      padding-block: 2px;
    }
  }
`;
