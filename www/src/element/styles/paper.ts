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
    line-height: 1.35;
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
    .paper :is(.chart-data, summary::after, .source::before) {
      display: none;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 24px;
      margin-block: 8px 12px;
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
      font-size: 22pt;
    }
    .paper .lead {
      font-size: var(--pc-text);
      margin: 0;
    }
    .paper .meaning {
      margin-block-start: 8px;
    }
    .paper :is(.also, .notices) {
      margin-block-start: 6px;
      gap: 4px 24px;
    }
    .paper .value {
      min-block-size: 0;
      min-inline-size: 0;
      padding: 0;
      margin: 0;
      text-decoration: none;
    }
    .paper-title {
      font-size: 12pt;
      font-weight: 600;
      margin-block: 18px 8px;
      padding-block-start: 6px;
      border-block-start: 2px solid;
    }
    .paper :is(.paper-title, .group-title, .chart-title, caption, thead) {
      break-after: avoid;
    }
    .paper :is(.figure-group, .figure, .notice, .chart-cell, tr) {
      break-inside: avoid;
    }
    .paper .figure-groups {
      display: block;
      columns: 2;
      column-gap: 32px;
    }
    .paper .figure-group {
      max-inline-size: none;
      margin-block-end: 12px;
    }
    .paper .charts {
      gap: 18px;
      margin-block-start: 12px;
    }
    .paper .chart-picture:not(.track > *) {
      inline-size: 100%;
      block-size: auto;
    }
    .paper .track {
      print-color-adjust: exact;
    }
    .paper .scroll {
      overflow: visible;
      container-type: normal;
      background: none;
    }
    .paper .result {
      font-size: var(--pc-tiny);
    }
    .paper .result :is(th, td) {
      padding: 2px 0;
      padding-inline-start: 8px;
      min-inline-size: 0;
    }
    .paper .result :is(th, td):first-child {
      position: static;
      padding-inline-start: 0;
    }
    .paper .result :is(.text, .choice) {
      white-space: normal;
    }
    .paper .result thead th {
      hyphens: auto;
      overflow-wrap: anywhere;
    }
  }
`;
