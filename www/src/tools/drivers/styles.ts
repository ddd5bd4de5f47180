import { css } from "../../shared/lit.js";

/** The tornado chart and the heat table. */
export const driversStyles = css`
  .tornado-key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    color: var(--_quiet);
  }
  .tornado-swatch {
    vertical-align: -1px;
  }
  .tornado {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .tornado.wide > li {
    display: grid;
    grid-template-columns: 36% 64%;
    align-items: center;
  }
  .tornado > li:not(.tornado-base):not(:last-child) {
    border-block-end: 1px solid var(--_rule);
  }
  .tornado-name {
    min-block-size: 28px;
    padding: 0 2px;
    border: 0;
    background: none;
    color: var(--pc-accent);
    font-size: var(--pc-small);
    line-height: 1.3;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: transparent;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
  }
  .tornado.wide .tornado-name {
    padding-inline-end: 12px;
  }
  .tornado-name:hover {
    text-decoration-color: currentColor;
  }
  @media (pointer: coarse) {
    .tornado-name {
      min-block-size: 44px;
    }
  }
  .drivers .help {
    margin-block-start: 8px;
  }
  .drivers > .problem {
    margin-block-end: 16px;
  }
  .drivers-change .box {
    inline-size: 9em;
  }
  .drivers-ranges {
    margin-block-end: 20px;
    border-block-end: 1px solid var(--_rule);
  }
  .drivers-ranges > summary {
    font-weight: 600;
  }
  .drivers-ranges > .button {
    margin-block-start: 12px;
  }
  .together {
    margin-block-start: 28px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_rule);
  }
  .heat-scroll {
    max-block-size: none;
  }
  .heat {
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--pc-tiny);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .heat :is(th, td) {
    padding: 5px 8px;
    text-align: end;
    font-weight: inherit;
    white-space: nowrap;
    border: 1px solid transparent;
  }
  .heat :is(thead th, tbody th) {
    color: var(--_quiet);
  }
  .heat .heat-across {
    text-align: start;
    color: var(--_ink);
  }
  .heat .heat-corner {
    white-space: normal;
    min-inline-size: 6em;
    max-inline-size: 11em;
    text-align: start;
    vertical-align: bottom;
    color: var(--_ink);
  }
  .heat :is(.heat-corner, tbody th) {
    position: sticky;
    inset-inline-start: 0;
    background: var(--_paper);
  }
  .heat th.now {
    color: var(--_ink);
    font-weight: 600;
  }
  .heat-now {
    display: block;
    font-size: 0.85em;
    font-weight: 400;
  }
  .heat .heat-0 {
    background: color-mix(in srgb, var(--pc-accent) 3%, var(--_paper));
  }
  .heat .heat-1 {
    background: color-mix(in srgb, var(--pc-accent) 8%, var(--_paper));
  }
  .heat .heat-2 {
    background: color-mix(in srgb, var(--pc-accent) 13%, var(--_paper));
  }
  .heat .heat-3 {
    background: color-mix(in srgb, var(--pc-accent) 18%, var(--_paper));
  }
  .heat .heat-4 {
    background: color-mix(in srgb, var(--pc-accent) 24%, var(--_paper));
  }
  .heat .heat-5 {
    background: color-mix(in srgb, var(--pc-accent) 30%, var(--_paper));
  }
  .heat .heat-6 {
    background: color-mix(in srgb, var(--pc-accent) 36%, var(--_paper));
  }
  .heat td.in-row {
    border-block-color: var(--_quiet);
  }
  .heat td.in-column {
    border-inline-color: var(--_quiet);
  }
  .heat td.in-row.in-column {
    border-color: var(--_ink);
    outline: 1px solid var(--_ink);
    font-weight: 600;
  }
`;
