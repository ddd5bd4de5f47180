import { css } from "../../shared/lit.js";

/** Inputs with the values of their ranges. */
export const rangeStyles = css`
  .uncertain-inputs {
    margin-block-start: 4px;
  }
  .uncertain {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 16px;
    align-items: end;
    padding-block: 10px;
    border-block-end: 1px solid var(--_rule);
  }
  .uncertain-name {
    display: grid;
    align-self: center;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .uncertain-fields {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 8px;
    grid-column: 1 / -1;
    grid-row: 2;
  }
  .uncertain-problems {
    grid-column: 1 / -1;
  }
  .uncertain-remove {
    min-block-size: 32px;
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--pc-accent);
    font-size: var(--pc-tiny);
  }
  .uncertain-remove:hover {
    text-decoration: underline;
  }
  .number-field {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
  .number-field .box :is(input, .sign) {
    padding-inline: 8px;
  }
  .number-field .box .sign + input {
    padding-inline-start: 0;
  }
  .number-field .box input + .sign {
    padding-inline-start: 0;
  }
  @container calculator (min-width: 640px) {
    .uncertain {
      grid-template-columns: minmax(0, 2fr) minmax(0, 5fr) auto;
    }
    .uncertain-fields {
      grid-column: 2;
      grid-row: 1;
    }
    .uncertain-remove {
      min-block-size: calc(40px * var(--_d));
    }
  }
  /* Beside a sign of several letters, an amount would be cut. */
  @container calculator (max-width: 479px) {
    .uncertain-fields .money .sign {
      display: none;
    }
    .uncertain-fields .money .sign + input {
      padding-inline-start: 8px;
    }
  }
  @media (pointer: coarse) {
    .uncertain-remove {
      min-block-size: 44px;
    }
  }
`;
