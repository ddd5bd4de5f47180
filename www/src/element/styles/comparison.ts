import { css } from "../../shared/lit.js";

/** Comparisons of the rows of a table with one of them. */
export const comparison = css`
  .compare {
    border: 0;
    background: none;
    padding: 0;
    padding-inline-start: 20px;
    min-block-size: 24px;
    text-align: start;
  }
  /* The whole heading can be pressed. */
  .compare::after {
    content: "";
    position: absolute;
    inset: 0;
  }
  .compare::before {
    content: "";
    display: inline-block;
    inline-size: 12px;
    block-size: 12px;
    margin-inline: -20px 8px;
    vertical-align: -1px;
    border: 1px solid var(--_edge);
    border-radius: 50%;
  }
  .compare:hover::before {
    border-color: var(--pc-accent);
  }
  /* A thick border also shows where colors are forced. */
  .compare[aria-pressed="true"]::before {
    border: 4px solid var(--pc-accent);
  }
  .compare[aria-pressed="true"] {
    font-weight: 600;
  }
  .base-mark,
  .difference {
    display: block;
    font-size: var(--pc-tiny);
    line-height: 1.3;
    color: var(--_quiet);
  }
  .base-mark {
    padding-inline-start: 20px;
  }
  .result tr:has(.base-mark, .difference) :is(th, td) {
    vertical-align: top;
  }
  /* Keeps the text for screen readers within the area that scrolls. */
  .difference {
    position: relative;
  }
  .difference > span > span {
    display: block;
  }
  .compare-note {
    position: sticky;
    inset-inline-start: 0;
    max-inline-size: min(100cqi, 90ch);
    padding-block-start: 6px;
    font-size: var(--pc-tiny);
    color: var(--_quiet);
  }
  @media (pointer: coarse) {
    .result th:has(.compare) {
      block-size: 44px;
    }
  }
  @media print {
    .compare::before,
    .compare-note.hint,
    .compare-note .hint {
      display: none;
    }
    .compare,
    .base-mark {
      padding: 0;
    }
    .compare {
      min-block-size: 0;
    }
  }
`;
