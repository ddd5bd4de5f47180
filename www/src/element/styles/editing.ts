import { css } from "../../shared/lit.js";

/** What comes right after the first answer: all figures, a well-set ledger; what is wrong; the order of the keyboard. */
export const rest = css`
  /* By the order that is seen Chromium loses its way once the layout changes: narrow, the answer goes first as a whole. */
  .columns {
    reading-flow: source-order;
  }
  .results {
    reading-order: -1;
  }
  @container calculator (min-width: 760px) {
    .results {
      reading-order: 0;
    }
  }
  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
    margin-block-start: 36px;
  }
  code {
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }
  :is(.help, .notice) {
    text-wrap: pretty;
  }
  .figure-groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 304px), 1fr));
    gap: calc(28px * var(--_d)) clamp(28px, 4cqi, 48px);
    align-items: start;
  }
  .figure-groups.pairs {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr));
  }
  .figure-group:only-child {
    max-inline-size: 480px;
  }
  .form-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 20px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--pc-rule);
  }
  .form-foot > .help {
    flex-basis: 100%;
  }
  .link-text {
    display: block;
    inline-size: 100%;
    min-block-size: 40px;
    padding-inline: 10px;
    border: 1px solid var(--pc-edge);
    border-radius: var(--pc-radius);
    background: var(--pc-field);
    color: var(--pc-ink);
  }
  .field > input {
    align-self: center;
  }
  /* The first field's link reaches above its label: not into what folds the group. */
  .fold > .fields {
    margin-block-start: 4px;
  }
  .chart-cell:empty {
    display: none;
  }
  .figure-group .group-title {
    padding-block-end: 6px;
    border-block-end: 1px solid var(--pc-edge);
  }
  /* An amount that has no room beside its name stands beneath it, whole. */
  .figure {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    column-gap: 16px;
    align-items: baseline;
    padding-block: calc(4px * var(--_d));
    border-block-end: 1px solid var(--pc-rule);
    font-size: var(--pc-small);
  }
  .figure > dt {
    flex: 1 1 0;
    min-inline-size: min-content;
  }
  .figure > dd {
    text-align: end;
  }
  .figure > .opened {
    flex: 0 0 100%;
    text-align: start;
  }
  /*
   * At either side that a table goes on, a shade at the edge, beneath a piece of paper that comes with the first or the
   * last column. Where scroll bars hide until they are used, nothing else would say so.
   */
  :is(.tables .scroll, .chart-scroll) {
    --shade: color-mix(in srgb, var(--pc-ink) 28%, transparent), transparent;
    background:
      linear-gradient(90deg, var(--pc-paper) 50%, transparent) 0 / 32px 100% local,
      linear-gradient(-90deg, var(--pc-paper) 50%, transparent) 100% / 32px 100% local,
      linear-gradient(90deg, var(--shade)) 0 / 12px 100% scroll,
      linear-gradient(-90deg, var(--shade)) 100% / 12px 100% scroll;
    background-repeat: no-repeat;
    /* What has the focus is not hidden beneath the column that stays. */
    scroll-padding-inline: min(200px, 50%) 12px;
  }
  /* On lines of their own; a link, too, keeps its distance. */
  slot:is([name="call-to-action"], [name="footer"]) {
    display: block;
  }
  slot[name="call-to-action"]::slotted(a) {
    display: inline-block;
  }
  .why {
    color: var(--pc-quiet);
    font-size: var(--pc-tiny);
    margin-inline-end: 6px;
  }
  .wrong .box,
  .box:has([aria-invalid="true"]) {
    border-color: var(--pc-problem);
  }
  .box:focus-within:has([aria-invalid="true"]) {
    outline-color: var(--pc-problem);
  }
  .problem {
    display: flex;
    gap: 6px;
    font-size: var(--pc-tiny);
    line-height: 1.4;
    color: var(--pc-problem);
    margin-block-start: 2px;
  }
  .problem .icon,
  .loose .icon,
  .stale-note .icon {
    margin-block-start: 0.2em;
  }
  .loose {
    padding-block-end: 16px;
    color: var(--pc-problem);
    font-size: var(--pc-small);
  }
  .form > .notice {
    padding-block-end: 12px;
  }
  .loose p {
    display: flex;
    gap: 6px;
    font-weight: 600;
  }
  .said {
    display: grid;
  }
  /* In the sentence's place, so that nothing moves while a figure is typed. */
  .said > * {
    grid-area: 1 / 1;
  }
  .stale .sentence {
    visibility: hidden;
  }
  .stale-note {
    display: flex;
    gap: 8px;
    font-weight: 600;
    color: var(--pc-problem);
    margin-block-start: 4px;
  }
  .stale :is(.bar, .meaning, .charts, .details) {
    --pc-ink: var(--_quiet);
    --pc-accent: var(--_quiet);
    --pc-good: var(--_quiet);
    --pc-warning: var(--_quiet);
    color: var(--_quiet);
  }
  /* On paper: ink on white, and nothing to press. */
  @media print {
    .root {
      color-scheme: light;
    }
    :is(.form-foot, .table-foot, .tools, .column-help, .chart-data):not([open]) {
      display: none;
    }
    /* Paper does not scroll: a table becomes as narrow as it must, in smaller letters the more columns it has. */
    :is(.tables .scroll, .chart-scroll) {
      overflow: visible;
      background: none;
    }
    .tables .result :is(th, td) {
      padding-inline: 10px 0;
    }
    .tables .result :is(.text, .choice) {
      white-space: normal;
    }
    .tables .result tr:not(.opened) > td:not(.text, .choice) > .value {
      white-space: nowrap;
      padding: 0;
      margin: 0;
    }
    .tables .result thead th {
      min-inline-size: 0;
      font-size: 0.9em;
      hyphens: auto;
    }
    .tables .result :is(th, td):first-child {
      position: static;
      padding-inline: 0;
    }
    .tables .result:has(th:nth-child(6)) {
      font-size: calc(var(--pc-text) * 0.6875);
    }
    .tables .result:has(th:nth-child(10)) {
      font-size: calc(var(--pc-text) * 0.53125);
    }
    .tables .result:has(th:nth-child(10)) :is(th, td):not(:first-child) {
      padding-inline: 4px 0;
    }
  }
`;
