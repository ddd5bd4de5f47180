import { css } from "../../shared/lit.js";

/** Tables of results, each with its own scroll area. */
export const resultTable = css`
  .result {
    /* Separate borders, so that a sticky cell does not cover its own border. */
    border-collapse: separate;
    border-spacing: 0;
    inline-size: 100%;
    font-size: var(--pc-small);
  }
  /* Keeps the columns of small tables together, since wide gaps are hard to read across. */
  .result.short {
    max-inline-size: 400px;
  }
  .result caption {
    text-align: start;
    font-family: var(--pc-heading-font, inherit);
    font-size: var(--pc-text);
    font-weight: 600;
    padding-block-end: 8px;
  }
  .result caption > span {
    display: inline-block;
    max-inline-size: 100cqi;
    position: sticky;
    inset-inline-start: 0;
  }
  .result :is(th, td) {
    padding-block: calc(4px * var(--_d));
    padding-inline: calc(clamp(14px, 4cqi, 20px) - var(--give, 0px)) 0;
    text-align: end;
    font-weight: inherit;
    white-space: nowrap;
    border-block-end: 1px solid var(--_rule);
  }
  /* Leaves space for the background of figures, without which each table would scroll. */
  .result td:last-child {
    padding-inline-end: 2px;
  }
  .result :is(th, td):is(.text, .choice, .flag),
  .result :is(.text, .choice, .flag) .value {
    text-align: start;
  }
  .result :is(.text, .choice, .flag) .value {
    margin-inline: -2px 0;
    /* A program's texts keep their own direction, such as "24 h" on an Arabic page. */
    unicode-bidi: plaintext;
  }
  .result thead th {
    font-size: var(--pc-tiny);
    color: var(--_quiet);
    white-space: normal;
    min-inline-size: calc(84px - var(--give, 0px));
    vertical-align: bottom;
    line-height: 1.3;
    border-block-end-color: var(--_edge);
  }
  .result :is(th, td):first-child {
    position: sticky;
    inset-inline-start: 0;
    padding-inline: 0 12px;
    text-align: start;
    background: var(--_paper);
    max-inline-size: 200px;
    white-space: normal;
  }
  /* At a fraction of a pixel the cell below would cover the rule. */
  .result thead :first-child {
    z-index: 1;
  }
  .result :first-child + :is(th, td) {
    padding-inline-start: calc(8px - var(--give, 0px));
  }
  .result .opened td {
    position: static;
    max-inline-size: none;
    padding: 4px 0 12px;
    white-space: normal;
  }
  .result .panel {
    position: sticky;
    inset-inline-start: 0;
    max-inline-size: 100cqi;
  }
  .tables .scroll {
    container-type: inline-size;
  }
  .tables > .scroll {
    margin-block-end: 28px;
  }
  .more .result caption {
    position: absolute;
    clip-path: inset(50%);
  }
`;
