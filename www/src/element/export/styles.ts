import { css } from "../../shared/lit.js";

/** The open panel: names of the rows at the start, buttons beside them, or below where it is narrow. */
export const exportStyles = css`
  .export-rows {
    display: grid;
    gap: 4px;
    max-inline-size: 760px;
  }
  .export-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px 24px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_rule);
  }
  .export-row:first-of-type {
    border: 0;
    padding-block-start: 4px;
  }
  .export-content {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    justify-items: start;
  }
  @container calculator (min-width: 600px) {
    .export-row {
      grid-template-columns: 144px minmax(0, 1fr);
    }
    .export-row > .label {
      padding-block-start: 8px;
    }
  }
  .export-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .export-numbers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .export-name {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    inline-size: 100%;
  }
  .export-name > .box {
    flex: 1 1 12em;
    max-inline-size: 24em;
  }
  .export-charts {
    display: grid;
    gap: 12px;
    inline-size: 100%;
  }
  .export-charts > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    font-size: var(--pc-small);
  }
  .export-charts > li > :first-child {
    flex: 1 1 16em;
  }
  .export-preview {
    max-inline-size: 360px;
    border: 1px solid var(--_rule);
  }
  .export-preview > canvas {
    display: block;
    inline-size: 100%;
  }
  .export-outcome,
  .export-text {
    inline-size: 100%;
  }
  .export-text {
    display: block;
    margin-block-start: 8px;
    padding: 8px 10px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_field);
    color: var(--_ink);
    font: inherit;
    font-size: var(--pc-small);
    resize: vertical;
  }
  @media (pointer: coarse) {
    .export :is(.button, .segment span) {
      min-block-size: 44px;
    }
    .export-text {
      font-size: max(16px, 1em);
    }
  }
`;
