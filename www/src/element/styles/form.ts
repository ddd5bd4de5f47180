import { css } from "../../shared/lit.js";

/**
 * Groups and fields. Rows have the same gap within a field and between fields, which are separated
 * by a margin: with another gap in the subgrid, Firefox makes its rows higher.
 */
export const form = css`
  .group {
    padding-block: calc(16px * var(--_d)) calc(24px * var(--_d));
    border-block-start: 1px solid var(--_rule);
  }
  .group-title {
    font-family: var(--pc-heading-font, inherit);
    font-weight: 600;
    line-height: 1.3;
  }
  section.group > .group-title {
    margin-block-end: 12px;
  }
  .fold {
    padding-block: 0;
    border-block-start: 1px solid var(--_rule);
  }
  .fold > summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    padding-block: calc(14px * var(--_d));
    /* Leaves space for the marker wherever the text wraps. */
    padding-inline-end: 24px;
    position: relative;
    list-style: none;
  }
  .fold > summary::-webkit-details-marker {
    display: none;
  }
  .fold > summary::after {
    inset-block-start: calc(50% - 5px);
    inset-inline-end: 4px;
  }
  .sum {
    color: var(--_quiet);
    font-size: var(--pc-small);
  }
  .sum b {
    color: var(--_ink);
    font-weight: 600;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 232px), 1fr));
    gap: 4px 28px;
    margin-block-end: calc(-16px * var(--_d));
  }
  .field {
    display: grid;
    grid-row: span 3;
    grid-template-rows: subgrid;
    margin-block-end: calc(16px * var(--_d));
    border-radius: var(--_radius);
    min-inline-size: 0;
  }
  .field:has(.segments) {
    grid-column: 1 / -1;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    align-self: end;
    column-gap: 8px;
    line-height: 1.35;
  }
  .label {
    font-size: var(--pc-small);
    font-weight: 600;
  }
  .mark,
  .help {
    font-size: var(--pc-tiny);
    color: var(--_quiet);
    line-height: 1.4;
  }
  .given {
    display: grid;
    align-items: center;
    min-block-size: 40px;
  }
`;
