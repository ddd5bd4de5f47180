import { css } from "../../shared/lit.js";

/** The run of a simulation, the histogram. */
export const riskStyles = css`
  .run {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .run .run-button {
    background: var(--pc-accent);
    border-color: var(--pc-accent);
    color: var(--_on-accent);
  }
  .run .run-button:hover {
    background: color-mix(in srgb, var(--pc-accent) 88%, var(--_ink));
  }
  .run progress {
    flex: 1 1 8em;
    max-inline-size: 20em;
    accent-color: var(--pc-accent);
  }
  @media (pointer: coarse) {
    .run-button {
      min-block-size: 44px;
    }
  }
  .risk-result {
    margin-block-start: 24px;
    max-inline-size: 760px;
  }
  .risk-old {
    display: flex;
    gap: 8px;
    margin-block-end: 12px;
    font-size: var(--pc-small);
  }
  .risk-old .icon {
    margin-block-start: 0.25em;
  }
  .chance {
    margin-block-start: 12px;
    font-weight: 600;
  }
  .risk-result .help {
    margin-block-start: 8px;
  }
  .chart .mark-halo {
    stroke: var(--_paper);
    stroke-width: 4;
  }
  .chart .mark-line {
    stroke: var(--_ink);
    stroke-width: 1.5;
    stroke-dasharray: 3 3;
  }
  @media (forced-colors: active) {
    .chart .mark-line {
      stroke: CanvasText;
    }
  }
`;
