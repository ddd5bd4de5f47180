import { css } from "../shared/lit.js";
import { listStyles, partStyles } from "./styles-parts.js";

/** Styles of the charts, from the element's custom properties. */
export const chartStyles = css`
  :host {
    --_muted: var(--pc-muted, light-dark(#9fb0bb, #566571));
  }
  .chart-cell {
    min-inline-size: 0;
  }
  .chart {
    margin: 0;
    font-size: var(--pc-tiny);
    line-height: 1.4;
    color: var(--_ink);
  }
  .chart-title {
    font-size: var(--pc-text);
    font-weight: 600;
    max-width: 60ch;
    margin-block-end: 12px;
    text-wrap: balance;
  }
  .chart-canvas {
    min-height: 4em;
  }
  .chart-picture {
    display: block;
    overflow: visible;
  }
  .chart text {
    fill: var(--_ink);
    font-size: inherit;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .chart text.figure,
  .chart tspan {
    unicode-bidi: isolate;
  }
  .chart text.name {
    fill: var(--_quiet);
  }
  .chart text.strong {
    fill: var(--_ink);
    font-weight: 600;
  }
  .chart text.accent,
  .chart tspan.accent {
    fill: var(--pc-accent);
    font-weight: 600;
  }
  .chart tspan.muted {
    fill: var(--_quiet);
  }
  .chart rect.accent {
    fill: var(--pc-accent);
  }
  .chart rect.muted {
    fill: var(--_muted);
  }
  .chart .slope {
    fill: var(--_muted);
    opacity: 0.3;
  }
  .chart .area {
    opacity: 0.14;
  }
  .chart .area.accent {
    fill: var(--pc-accent);
  }
  .chart .area.muted {
    fill: var(--_ink);
  }
  .chart .curve {
    fill: none;
    stroke: var(--pc-accent);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .chart .dot {
    fill: var(--pc-accent);
    stroke: var(--_paper);
    stroke-width: 1.5;
  }
  .chart .rule {
    stroke: var(--_ink);
    stroke-width: 1;
    opacity: 0.5;
    shape-rendering: crispEdges;
  }
  .chart-data {
    margin-block-start: 12px;
  }
  .chart-data summary {
    width: fit-content;
    cursor: pointer;
    color: var(--pc-accent);
    padding-block: 4px;
  }
  .chart-scroll {
    overflow-x: auto;
    max-height: calc(var(--pc-text) * 24);
  }
  .chart-data table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .chart-data :is(th, td) {
    padding-block: 4px;
    padding-inline: calc(12px - var(--give, 0px)) 0;
    border-block-end: 1px solid var(--_rule);
    text-align: end;
    font-weight: inherit;
    vertical-align: baseline;
  }
  .chart-data :is(th, td):first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  .chart-data thead th {
    color: var(--_quiet);
  }
  @media (prefers-reduced-motion: no-preference) {
    .chart rect {
      transition:
        x 150ms,
        width 150ms;
    }
  }
  @media (forced-colors: active) {
    .chart-picture.chart-picture :is(text, tspan) {
      fill: CanvasText;
    }
    .chart rect.accent,
    .chart .dot,
    .chart .area.accent {
      fill: Highlight;
    }
    .chart rect.muted,
    .chart .area.muted,
    .chart .slope {
      fill: GrayText;
    }
    .chart .curve {
      stroke: Highlight;
    }
    .chart .rule {
      stroke: CanvasText;
    }
  }
  ${partStyles}
  ${listStyles}
`;
