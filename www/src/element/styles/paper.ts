import { css } from "../../shared/lit.js";

/** Styles of the paper: black on white, in points, whatever the page looks like. */
export const paper = css`
  /* Known before the page is printed, because charts are drawn for the type of the paper. */
  .paper {
    --pc-text: 9.5pt;
    --pc-tiny: 7.75pt;
    --pc-small: 8.5pt;
    --_d: 0.75;
    display: none;
    line-height: 1.25;
  }
  @media print {
    .frame {
      container-type: normal;
    }
    .root {
      --_ink: #000;
      --_paper: #fff;
      --_quiet: #333;
      --_rule: #ccc;
      --_edge: #777;
      --_muted: #aaa;
      --_good: #000;
      --_warning: #000;
      --_problem: #000;
      --pc-text: 9.5pt;
      --pc-large: 16pt;
      padding: 0;
    }
    .top {
      margin: 0;
    }
    .paper {
      display: block;
    }
    .paper ~ :not(slot[name="footer"]),
    /* The paper for a customer has a question of its own. */
    .top:has(~ .paper[data-kind="customer"]) .question,
    .frame ~ .sr,
    .paper :is(.chart-data, .notice .link),
    .paper summary::after {
      display: none;
    }
    :is(.question, .paper .sentence, .paper .notice) {
      max-inline-size: none;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 24px;
      margin-block: 6px 10px;
    }
    .facts div {
      display: flex;
      gap: 6px;
    }
    .facts dt {
      color: var(--_quiet);
    }
    .paper .bar {
      position: static;
    }
    .paper .headline {
      font-size: 20pt;
    }
    .paper .lead {
      margin: 0;
      font-size: var(--pc-text);
    }
    .paper .meaning {
      margin: 0;
    }
    .paper :is(.also, .notices) {
      gap: 3px 24px;
      margin-block-start: 6px;
    }
    .paper :is(.notice, .mark) {
      line-height: inherit;
    }
    .paper .value {
      min-block-size: 0;
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      text-decoration: none;
    }
    .paper-title {
      margin-block: 10px 4px;
      padding-block-start: 3px;
      border-block-start: 2px solid;
      font-size: 11.5pt;
      font-weight: 600;
    }
    .paper :is(.paper-title, .group-title, .chart-title, caption, thead) {
      break-after: avoid;
    }
    .paper :is(.figure-group, .figure, .notice, .chart-cell, tr, .tables > *) {
      break-inside: avoid;
    }
    .paper .figure-groups {
      display: block;
      columns: 2;
      column-gap: 32px;
    }
    .paper .figure-group {
      max-inline-size: none;
      padding-block-end: 10px;
    }
    .paper .group-title {
      padding-block-end: 2px;
    }
    .paper .figure {
      padding-block: 1.5px;
    }
    .paper .figure-groups:has(> :only-child) {
      columns: auto;
    }
    .paper .figure-group:only-child > dl {
      columns: 2;
      column-gap: 32px;
    }
    /* All notices have the same source. */
    .paper .notice:has(~ .notice .source) .source {
      display: none;
    }
    .paper .charts {
      gap: 12px;
      margin-block-start: 8px;
    }
    .paper .chart-title {
      max-width: none;
      margin-block-end: 6px;
    }
    .paper :is(.requirements, .changes) {
      max-width: none;
    }
    .paper .chart-canvas > svg {
      inline-size: 100%;
      block-size: auto;
    }
    .paper .change {
      padding-block: 1px;
    }
    .paper .track {
      block-size: 8px;
      print-color-adjust: exact;
    }
    .paper .tables .scroll {
      container-type: normal;
      margin: 0;
      overflow: visible;
      background: none;
    }
    .paper .fold.fold {
      padding: 0;
      border: 0;
    }
    .paper .tables.tables > * {
      margin-block-start: 10px;
    }
    .paper .fold > summary {
      padding: 0;
    }
    .paper .result {
      border-collapse: collapse;
      font-size: var(--pc-tiny);
      line-height: 1.3;
    }
    .paper .result :is(th, td) {
      min-inline-size: 0;
      max-inline-size: none;
      padding-block: 1.5px;
      padding-inline: 8px 0;
    }
    .paper .result :is(th, td):first-child {
      position: static;
      padding-inline: 0;
    }
    .paper .result :is(.text, .choice):not(:first-child) {
      padding-inline-start: 12px;
      white-space: normal;
    }
    .paper .result caption {
      padding-block-end: 2px;
      font-size: var(--pc-small);
    }
    /* With many columns, words get the space. */
    .paper .result:has(th:nth-child(7)) thead th:not(:first-child, .text, .choice) {
      inline-size: 1%;
      /* Japanese breaks after any letter. */
      min-inline-size: 4.5em;
    }
    /* A table of two columns is set in several, with its heading above each. */
    .paper .scroll:has(.short td:nth-child(2):last-child) {
      columns: 4 128px;
      column-gap: 24px;
    }
    /* A wide table of few rows lies on its side: its columns become lines. */
    .paper .result:has(th:nth-child(10)):not(:has(tr:nth-child(8))) {
      position: relative;
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: 1fr;
      padding-block-start: 16px;
      > caption {
        position: absolute;
        inset-block-start: 0;
      }
      :is(thead, tbody) {
        display: contents;
      }
      tr {
        display: grid;
        grid-row: 1 / span 16;
        grid-template-rows: subgrid;
      }
      :is(th, td) {
        display: block;
        inline-size: auto;
        padding-inline: 0;
      }
      thead th {
        border-block-end-color: var(--_rule);
        text-align: start;
      }
      :is(th, td):first-child {
        border-block-end-color: var(--_edge);
      }
      tbody :is(th, td) {
        text-align: end;
      }
      break-inside: avoid;
    }
    .paper .small-print {
      margin-block-start: 8px;
    }
    .paper a {
      color: inherit;
      overflow-wrap: anywhere;
    }
  }
`;
