import { css } from "../../shared/lit.js";

/** Editable tables: cards by default, a table from a width that depends on the text size. */
export const tableEditor = css`
  /* A form with a table takes more of the width, and the amount still stays on one line beside it. */
  @container calculator (min-width: 760px) {
    .columns.tabled {
      grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr);
      column-gap: clamp(28px, 3.5cqi, 48px);
    }
    .tabled .headline {
      font-size: min(4.8cqi, 3.25em);
    }
  }
  .scroll {
    overflow-x: auto;
  }
  .editor {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .table-help {
    margin-block: -8px 12px;
  }
  .editor :is(td, th) {
    padding: 0;
    text-align: start;
    font-weight: inherit;
  }
  .editor thead {
    display: none;
  }
  .editor,
  .editor tbody {
    display: block;
  }
  .editor .row {
    display: grid;
    grid-template-columns: repeat(2, 1fr);
    gap: 8px 12px;
    padding-block: 8px 16px;
    /* The row's buttons are above its fields, also in the focus order. */
    reading-flow: grid-order;
  }
  .editor tbody + tbody {
    border-block-start: 1px solid var(--_rule);
  }
  .editor td {
    display: block;
    align-self: end;
    min-inline-size: 0;
  }
  .editor td:is(.text, .choice) {
    grid-column: 1 / -1;
  }
  /* Room for a million with its sign, taken from its neighbor; a sidebar has none for two. */
  .editor td.money {
    min-inline-size: calc(8.3ch + 3.25em);
  }
  .editor td:where(.money + .money) {
    grid-column: 1 / -1;
  }
  .editor td.off {
    display: none;
  }
  .cell-label {
    display: block;
    font-size: var(--pc-tiny);
    color: var(--_quiet);
    line-height: 1.4;
    margin-block-end: 2px;
  }
  .editor .box,
  .editor .box :is(input, select) {
    min-block-size: calc(36px * var(--_d));
  }
  .editor .box {
    font-size: var(--pc-small);
  }
  .editor .box :is(input, select) {
    padding-inline: 8px;
  }
  .editor .box .sign {
    padding-inline: 8px 0;
  }
  .editor .box .sign + input {
    padding-inline-start: 3px;
  }
  .editor .box input + .sign {
    padding-inline: 0 8px;
  }
  /* A long amount may use the space beside its sign. */
  .editor .box:has(.sign) input {
    padding-inline-end: 0;
  }
  .editor .box.choice select {
    padding-inline-end: 24px;
  }
  .editor .box.choice::after {
    inset-inline-end: 10px;
    inline-size: 6px;
    block-size: 6px;
  }
  .editor .actions {
    order: -1;
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-block-end: -4px;
  }
  .row-title {
    font-size: var(--pc-small);
    font-weight: 600;
  }
  .tools {
    display: grid;
    grid-template-columns: repeat(4, 28px);
  }
  .tool {
    display: grid;
    place-items: center;
    block-size: 28px;
    min-inline-size: 28px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_quiet);
    font-size: var(--pc-small);
  }
  .tool:hover {
    background: var(--pc-tint);
    color: var(--pc-accent);
  }
  .tool[aria-disabled] {
    color: var(--_rule);
    background: none;
    cursor: default;
  }
  @media (forced-colors: active) {
    .tool[aria-disabled] {
      color: GrayText;
    }
  }
  .row-problems,
  .row-problems td {
    display: block;
  }
  .row-problem {
    font-size: var(--pc-tiny);
    padding-block-end: 10px;
  }
  .table-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 20px;
    padding-block: 12px 4px;
    border-block-start: 1px solid var(--_rule);
  }
  .undo {
    font-size: var(--pc-small);
  }
  .undo .link {
    font-size: inherit;
    margin-inline-start: 4px;
  }
  .column-help {
    font-size: var(--pc-tiny);
    margin-block-start: 8px;
  }
  .column-help summary {
    inline-size: fit-content;
    color: var(--pc-accent);
    padding-block: 3px;
  }
  .column-help dl {
    display: grid;
    grid-template-columns: fit-content(40%) 1fr;
    gap: 2px 16px;
    padding-block-start: 8px;
    color: var(--_quiet);
    overflow-wrap: anywhere;
  }
  .column-help dt {
    color: var(--_ink);
  }
  @container form (min-width: 20em) {
    .editor td:where(.money + .money) {
      grid-column: auto;
    }
  }
  @container form (min-width: 22.5em) {
    .editor td.choice {
      grid-column: auto;
    }
  }
  @container form (min-width: 28.75em) {
    .editor .row {
      grid-template-columns: repeat(12, 1fr);
    }
    .editor td {
      grid-column: span 2;
    }
    .editor td.text {
      grid-column: span 6;
    }
    .editor td.choice {
      grid-column: span 4;
    }
    .editor td:is(.money, .share) {
      grid-column: span 3;
    }
    .editor:not(.wide) td.money {
      grid-column: span 4;
    }
    .editor td.off {
      display: block;
      visibility: hidden;
    }
  }
  @container form (min-width: 36.25em) {
    .editor:not(.wide) {
      display: table;
    }
    .editor:not(.wide) thead {
      display: table-header-group;
    }
    .editor:not(.wide) tbody {
      display: table-row-group;
    }
    .editor:not(.wide) :is(.row, .row-problems) {
      display: table-row;
    }
    .editor:not(.wide) :is(td, td.off, .actions) {
      display: table-cell;
    }
    .editor:not(.wide) :is(.row td, th) {
      padding: 5px 8px 5px 0;
      vertical-align: middle;
    }
    .editor:not(.wide) th {
      font-size: var(--pc-tiny);
      line-height: 1.3;
      color: var(--_quiet);
      vertical-align: bottom;
    }
    .editor:not(.wide) td.off {
      color: var(--_quiet);
      text-align: center;
    }
    .editor:not(.wide) :is(td, th).text {
      min-inline-size: 6.5em;
      inline-size: 22%;
    }
    .editor.slim:not(.wide) :is(td, th).text {
      inline-size: 44%;
    }
    /* Amounts take the width that counts and shares do not need. */
    .editor:not(.wide, .slim) :is(td, th):is(.whole, .count, .share) {
      inline-size: 4.75em;
    }
    .editor:not(.wide) .row .actions {
      inline-size: 56px;
      padding-inline: 0;
    }
    .editor:not(.wide) .row-title {
      display: none;
    }
    .editor:not(.wide) .tools {
      grid-template-columns: repeat(2, 28px);
      grid-auto-rows: 24px;
    }
    .editor:not(.wide) .tool {
      block-size: 24px;
    }
    .editor:not(.wide) .cell-label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
