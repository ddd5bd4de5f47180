import { css } from "../shared/lit.js";

/** Styles of waterfalls and stacks. */
export const partStyles = css`
  .chart {
    --ground: var(--_paper);
  }
  .chart rect.back {
    fill: var(--ground);
    stroke-width: 1.5;
    stroke-dasharray: 4 2;
  }
  .chart rect.back.accent {
    stroke: var(--pc-accent);
  }
  .chart rect.back.muted {
    stroke: var(--_quiet);
  }
  .chart tspan.quiet {
    fill: var(--_quiet);
  }
  .chart rect.accent {
    --tone: var(--pc-accent);
  }
  .chart rect.grey {
    --tone: color-mix(in srgb, var(--_quiet) 72%, var(--ground));
  }
  .chart rect.tone-0 {
    fill: var(--tone);
  }
  .chart rect.tone-1 {
    fill: color-mix(in srgb, var(--tone) 78%, var(--ground));
  }
  .chart rect.tone-2 {
    fill: color-mix(in srgb, var(--tone) 60%, var(--ground));
  }
  .chart rect.tone-3 {
    fill: color-mix(in srgb, var(--tone) 45%, var(--ground));
  }
  .chart rect.tone-4 {
    fill: color-mix(in srgb, var(--tone) 33%, var(--ground));
  }
  .chart rect.tone-5 {
    fill: color-mix(in srgb, var(--tone) 23%, var(--ground));
  }
  .chart rect.tone-6 {
    fill: var(--_rule);
  }
`;

/** Styles of charts that are lists: progress, changes. */
export const listStyles = css`
  .requirements,
  .changes {
    margin: 0;
    padding: 0;
    list-style: none;
    max-width: calc(var(--pc-text) * 44);
  }
  .requirement {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    font-size: var(--pc-small);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .requirement + .requirement {
    margin-block-start: 10px;
  }
  .requirement.binding :is(.requirement-name, .gap) {
    font-weight: 600;
  }
  .joined {
    flex: 0 0 100%;
    margin-block-end: 2px;
    font-size: var(--pc-tiny);
    color: var(--_quiet);
  }
  .gap {
    margin-inline-start: auto;
    color: var(--_quiet);
  }
  .binding .gap {
    color: var(--pc-accent);
  }
  .track {
    flex: 0 0 100%;
    block-size: 10px;
    margin-block-start: 4px;
    background: var(--_rule);
    forced-color-adjust: none;
  }
  .top-of-all {
    margin: 0;
    font-size: var(--pc-text);
  }
  .changes {
    container-type: inline-size;
  }
  .change {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding-block: 6px;
    border-block-end: 1px solid var(--_rule);
    font-size: var(--pc-small);
  }
  .change dt,
  .change dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  @container (max-width: 21.5em) {
    .change {
      display: block;
    }
  }
  .change .was {
    color: var(--_quiet);
  }
  .change .will {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .chart {
      --ground: Canvas;
    }
    .chart rect.accent {
      --tone: Highlight;
    }
    .chart rect.grey {
      --tone: CanvasText;
    }
    .chart tspan.quiet {
      fill: CanvasText;
    }
    .track {
      background: Canvas;
      outline: 1px solid CanvasText;
    }
  }
`;
