import { css } from "../../shared/lit.js";

/** Styles of the comparison of scenarios. */
export const scenarioStyles = css`
  .scenarios {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .scenarios > .help {
    max-inline-size: 70ch;
  }
  .sc-cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
    gap: 20px clamp(20px, 3cqi, 32px);
  }
  .sc-card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 8px;
    padding-block-start: 10px;
    border-block-start: 2px solid var(--_edge);
  }
  .sc-name {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 40px;
  }
  .sc-name .box {
    flex: 1;
    min-inline-size: 0;
  }
  .sc-letter {
    font-family: var(--pc-heading-font, inherit);
    font-size: var(--pc-large);
    font-weight: 600;
    color: var(--pc-accent);
  }
  .sc-now {
    font-weight: 600;
  }
  .sc-figure {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 8px;
  }
  .sc-figure b {
    font-size: var(--pc-large);
    font-weight: 600;
  }
  .sc-figure span {
    font-size: var(--pc-tiny);
    color: var(--_quiet);
  }
  .sc-sentence {
    font-size: var(--pc-small);
    text-wrap: pretty;
  }
  .sc-card .notice {
    font-size: var(--pc-tiny);
  }
  .sc-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .sc-keep,
  .sc-transfer,
  .sc-outcome {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .sc-outcome p:not(:has(span:not(:empty))) {
    display: none;
  }
  .sc-base {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-block: 10px;
  }
  .sc-base .box {
    flex: 0 1 280px;
    min-inline-size: 0;
  }
  .scenarios section > .help {
    margin-block-start: 8px;
  }
  .sc-scroll {
    max-block-size: none;
  }
  .sc-table {
    /* Separate borders, so that the sticky column does not cover its own. */
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--pc-small);
    min-inline-size: min(100%, 420px);
  }
  .sc-table :is(th, td) {
    padding-block: calc(5px * var(--_d));
    padding-inline: calc(20px - var(--give, 0px)) 0;
    text-align: end;
    vertical-align: baseline;
    font-weight: inherit;
    border-block-end: 1px solid var(--_rule);
  }
  .sc-table td {
    min-inline-size: 84px;
  }
  .sc-table td:last-child {
    padding-inline-end: 2px;
  }
  .sc-table thead th {
    min-inline-size: 84px;
    max-inline-size: 160px;
    overflow-wrap: anywhere;
    vertical-align: bottom;
    font-size: var(--pc-tiny);
    color: var(--_quiet);
    border-block-end-color: var(--_edge);
    line-height: 1.3;
  }
  .sc-table :is(thead, tbody) th:first-child {
    position: sticky;
    inset-inline-start: 0;
    min-inline-size: 96px;
    max-inline-size: clamp(128px, 34cqi, 260px);
    hyphens: auto;
    padding-inline: 0 8px;
    text-align: start;
    background: var(--_paper);
  }
  .sc-table .sc-section th:first-child {
    max-inline-size: none;
    padding-block-start: 18px;
    font-weight: 600;
  }
  .sc-section span {
    position: sticky;
    inset-inline-start: 0;
  }
  .sc-change {
    display: block;
    font-size: var(--pc-tiny);
    color: var(--_quiet);
    white-space: nowrap;
  }
  .sc-table thead .sc-change {
    font-style: italic;
  }
  .sc-table .quiet {
    color: var(--_quiet);
  }
  .sc-others > summary {
    position: relative;
    font-weight: 600;
    padding-block: 12px;
  }
  @media (pointer: coarse) {
    .scenarios .button {
      min-block-size: 44px;
    }
    .sc-actions .link {
      min-block-size: 36px;
    }
  }
  @media print {
    .scenarios {
      gap: 12px;
    }
    .sc-table tr {
      break-inside: avoid;
    }
    .sc-beside .sc-table {
      inline-size: 100%;
    }
    .sc-beside .sc-section th:first-child {
      padding-block-start: 6px;
    }
  }
`;
