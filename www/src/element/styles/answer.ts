import { css } from "../../shared/lit.js";

/** The answer: headline, sentence, notices. */
export const answer = css`
  .bar {
    background: var(--_paper);
    border-block-start: 2px solid var(--_ink);
    padding-block: 8px 6px;
  }
  .headline-label {
    font-size: var(--pc-small);
    font-weight: 600;
    line-height: 1.3;
  }
  .headline-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: 16px;
  }
  .headline {
    font-family: var(--pc-heading-font, inherit);
    font-size: clamp(1.75em, 1em + 5cqi, 3.25em);
    line-height: 1.1;
    letter-spacing: -0.02em;
    word-spacing: -0.1em;
    font-weight: 600;
  }
  /* An amount of seven digits must stay on one line beside the form. */
  @container calculator (min-width: 760px) {
    .headline {
      font-size: min(5.6cqi, 3.25em);
    }
  }
  .headline .unit {
    font-size: 0.55em;
    color: var(--_quiet);
    letter-spacing: 0;
    margin-inline: 0.06em;
  }
  .range {
    color: var(--_quiet);
  }
  .value {
    border: 0;
    background: none;
    padding: 0 2px;
    margin-inline-end: -2px;
    min-block-size: 24px;
    min-inline-size: 24px;
    text-align: end;
    overflow-wrap: anywhere;
    border-radius: 2px;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-decoration-color: var(--_edge);
    text-decoration-style: dotted;
    text-underline-offset: 0.22em;
  }
  .headline .value,
  .range .value,
  .also .value {
    margin-inline: -2px;
    text-align: start;
  }
  .headline .value {
    text-decoration-thickness: 1.5px;
    text-underline-offset: 0.14em;
  }
  .value.none {
    color: var(--_quiet);
  }
  .sentence {
    max-inline-size: 60ch;
    margin-block-start: 4px;
    text-wrap: pretty;
  }
  .also {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
    margin-block-start: 14px;
  }
  .also dt {
    font-size: var(--pc-tiny);
    color: var(--_quiet);
  }
  .also dd {
    font-size: 1.125em;
    font-weight: 600;
  }
  .notices {
    display: grid;
    gap: 8px;
    margin-block-start: 16px;
  }
  .notice {
    display: flex;
    gap: 10px;
    font-size: var(--pc-small);
    line-height: 1.45;
    max-inline-size: 65ch;
  }
  .notice .icon {
    margin-block-start: 0.22em;
    color: var(--_quiet);
  }
  .notice.good :is(.icon, b) {
    color: var(--_good);
  }
  .notice.warning :is(.icon, b),
  .loss * {
    color: var(--_warning);
  }
`;
