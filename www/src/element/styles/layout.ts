import { css } from "../../shared/lit.js";

/**
 * Narrow: the headline, sticky, and its sentence above the form, the rest of the answer below it.
 * Wide: the form left, the answer right.
 */
export const layout = css`
  .frame {
    container: calculator / inline-size;
  }
  .top {
    margin-block-end: 20px;
  }
  .title,
  .top ::slotted(span) {
    font-family: var(--pc-heading-font, inherit);
    font-size: var(--pc-large);
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
  }
  .question {
    color: var(--_quiet);
    max-inline-size: 65ch;
    margin-block-start: 4px;
  }
  .compact :is(.question, .field .help, .table-help, .column-help) {
    display: none;
  }
  .columns {
    display: flex;
    flex-direction: column;
  }
  .results {
    display: contents;
  }
  .bar {
    order: -2;
    position: relative;
  }
  .meaning {
    margin-block-start: 28px;
  }
  .lead {
    order: -1;
    margin-block-end: 20px;
  }
  .form {
    container: form / inline-size;
    min-inline-size: 0;
  }
  @media (min-height: 480px) {
    .bar {
      position: sticky;
      inset-block-start: var(--_sticky);
      z-index: 2;
    }
  }
  .charts {
    display: grid;
    gap: 28px;
    margin-block-start: 28px;
  }
  .charts.waiting {
    min-block-size: 480px;
  }
  @container calculator (min-width: 760px) {
    .top {
      margin-block-end: 28px;
    }
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
      column-gap: clamp(32px, 5cqi, 64px);
    }
    .results {
      display: block;
      min-inline-size: 0;
    }
    :is(.lead, .meaning) {
      margin: 0;
    }
  }
`;
