import { css } from "../../shared/lit.js";

/** The styles of the editing part: all figures, problems, the order of the focus, print. */
export const editing = css`
  /* Chromium's visual focus order breaks when the layout changes, so use the source order. */
  .columns {
    reading-flow: source-order;
  }
  :is(.bar, .lead) {
    reading-order: -1;
  }
  @container calculator (min-width: 760px) {
    :is(.bar, .lead) {
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
  .not-applicable > summary {
    font-size: var(--pc-small);
    color: var(--_quiet);
  }
  .source {
    display: block;
    color: var(--_quiet);
  }
  .tables:empty {
    display: none;
  }
  .small-print {
    margin-block-start: 28px;
    font-size: var(--pc-tiny);
    color: var(--_quiet);
  }
  .form-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 20px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--_rule);
  }
  .form-actions > .help {
    flex-basis: 100%;
  }
  .link-text {
    display: block;
    inline-size: 100%;
    min-block-size: 40px;
    padding-inline: 10px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_field);
    color: var(--_ink);
  }
  .field > input {
    align-self: center;
  }
  /* Keeps the first field's link, which is taller than its label, away from the group's summary. */
  .fold > .fields {
    margin-block-start: 4px;
  }
  .chart-cell:empty {
    display: none;
  }
  .figure-group .group-title {
    padding-block-end: 6px;
    border-block-end: 1px solid var(--_edge);
  }
  /* An amount that does not fit beside its name moves below it. */
  .figure {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    column-gap: 16px;
    align-items: baseline;
    padding-block: calc(4px * var(--_d));
    border-block-end: 1px solid var(--_rule);
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
  /* A shadow at each edge beyond which a table scrolls, covered by paper that moves with the first
     or last column. Without it, nothing would show that the table scrolls where scroll bars are
     hidden. */
  :is(.tables .scroll, .chart-scroll) {
    --shade: color-mix(in srgb, var(--_ink) 28%, transparent), transparent;
    background:
      linear-gradient(90deg, var(--_paper) 50%, transparent) 0 / 32px 100% local,
      linear-gradient(-90deg, var(--_paper) 50%, transparent) 100% / 32px 100% local,
      linear-gradient(90deg, var(--shade)) 0 / 12px 100% scroll,
      linear-gradient(-90deg, var(--shade)) 100% / 12px 100% scroll;
    background-repeat: no-repeat;
    /* Keeps a focused cell from hiding under the sticky column, also where a part of the cell is beside it. */
    scroll-padding-inline: min(260px, 65%) 12px;
  }
  slot:is([name="call-to-action"], [name="footer"]) {
    display: block;
  }
  slot[name="call-to-action"]::slotted(a) {
    display: inline-block;
  }
  .why {
    color: var(--_quiet);
    font-size: var(--pc-tiny);
    margin-inline-end: 6px;
  }
  /* Phones zoom in on a focused field with smaller letters. */
  @media (pointer: coarse) {
    .box :is(input, select) {
      font-size: max(16px, 1em);
    }
  }
  .wrong .box,
  .box:has([aria-invalid="true"]) {
    border-color: var(--_problem);
  }
  .box:focus-within:has([aria-invalid="true"]) {
    outline-color: var(--_problem);
  }
  :is(.problem, .doubt) {
    display: flex;
    gap: 6px;
    font-size: var(--pc-tiny);
    line-height: 1.4;
    color: var(--_problem);
    margin-block-start: 2px;
  }
  .doubt {
    color: var(--_ink);
  }
  .doubt .icon,
  .problem .icon,
  .unplaced .icon,
  .stale-note .icon {
    margin-block-start: 0.2em;
  }
  .unplaced {
    padding-block-end: 16px;
    color: var(--_problem);
    font-size: var(--pc-small);
  }
  .form > .notice {
    padding-block-end: 12px;
  }
  .unplaced p {
    display: flex;
    gap: 6px;
    font-weight: 600;
  }
  .said {
    display: grid;
  }
  /* Takes the sentence's place, so that nothing moves while someone types. */
  .said > * {
    grid-area: 1 / 1;
  }
  .said > .typical {
    grid-row: 2;
    margin-block-start: 4px;
    color: var(--_quiet);
    font-size: var(--pc-small);
  }
  .stale .sentence {
    visibility: hidden;
  }
  .stale-note {
    display: flex;
    gap: 8px;
    font-weight: 600;
    color: var(--_problem);
    margin-block-start: 4px;
  }
  .stale :is(.bar, .lead, .meaning, .charts, .details) {
    --_ink: var(--_quiet);
    --pc-accent: var(--_quiet);
    --_good: var(--_quiet);
    --_warning: var(--_quiet);
    color: var(--_quiet);
  }
  /* Content fades where it scrolls below the sticky answer. */
  .bar::after {
    content: "";
    position: absolute;
    inset: 100% 0 auto;
    block-size: 8px;
    background: linear-gradient(var(--_paper), transparent);
    pointer-events: none;
  }
  slot[name="call-to-action"]::slotted(*) {
    margin-block-start: 24px;
  }
  /* Print without the paper's own layout, which is loaded a moment later. */
  @media print {
    .root {
      color-scheme: light;
    }
    :is(.form-actions, .table-foot, .tools, .column-help, .chart-data, [type="range"]):not([open]) {
      display: none;
    }
    :is(.scroll, .chart-scroll) {
      overflow: visible;
      background: none;
    }
  }
`;
