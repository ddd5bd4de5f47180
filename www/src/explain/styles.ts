import { css } from "../shared/lit.js";

/** Sets explanations like printed mathematics; adopted when the first explanation is opened. */
export const explainStyles = css`
  .panel {
    padding: 10px 12px 12px;
    margin-block: 6px;
    background: var(--_field);
    border-radius: var(--_radius);
  }
  .explanation {
    display: grid;
    gap: 8px;
    font-size: var(--pc-small);
    line-height: 1.5;
  }
  .explanation p {
    margin: 0;
  }
  .explained,
  .because {
    color: var(--_quiet);
  }
  .because {
    padding-inline-start: 24px;
  }
  .step {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 8px;
    align-items: baseline;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .step > p {
    grid-column: 2;
  }
  .unbroken {
    white-space: nowrap;
  }
  .equals,
  .explanation .sign {
    color: var(--_quiet);
  }
  .formula {
    overflow-wrap: anywhere;
  }
  .formula sup {
    white-space: nowrap;
  }
  .fraction {
    display: inline-grid;
    vertical-align: middle;
    text-align: center;
    max-inline-size: 100%;
    margin-inline: 2px;
  }
  .fraction > :last-child {
    border-block-start: 1px solid currentColor;
  }
  .fraction > span:not(.sr) {
    padding: 1px 6px;
  }
  .term {
    font: inherit;
    font-variant-numeric: inherit;
    color: var(--pc-accent);
    background: none;
    border: 0;
    padding: 0 2px;
    min-block-size: 24px;
    min-inline-size: 24px;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    text-underline-offset: 3px;
    cursor: pointer;
    border-radius: 2px;
  }
  .term:hover,
  .term[aria-expanded="true"] {
    background: var(--pc-tint);
    text-decoration-color: currentColor;
  }
  .came-to {
    font-weight: 600;
  }
  .came-to small {
    display: block;
    font-size: var(--pc-tiny);
    font-weight: 400;
    color: var(--_quiet);
    overflow-wrap: anywhere;
  }
  .make-this {
    margin-block-start: 8px;
  }
  .nested {
    margin-block-start: 4px;
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--pc-accent);
  }
  .explanation .nested-title {
    font-weight: 600;
    margin-block-end: 4px;
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel {
      animation: open 150ms ease-out;
    }
    @keyframes open {
      from {
        opacity: 0;
        translate: 0 -4px;
      }
    }
  }
`;
