import { css } from "../../shared/lit.js";

/** Hover, focus, open and disabled states, and forced colors. */
export const hoverFocus = css`
  .link {
    border: 0;
    background: none;
    padding: 0;
    min-block-size: 24px;
    color: var(--pc-accent);
    font-size: var(--pc-tiny);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .head .link {
    line-height: 1.35;
    margin-block: -4px;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  .link:disabled {
    color: var(--_quiet);
    text-decoration: none;
    cursor: default;
  }
  .button:hover:not(:disabled) {
    background: var(--pc-tint);
    border-color: var(--pc-accent);
  }
  .button:disabled {
    color: var(--_quiet);
    border-color: var(--_rule);
    cursor: default;
  }
  .box:hover:not(:focus-within) {
    border-color: var(--_edge);
  }
  .segment:hover span {
    background: var(--pc-tint);
  }
  .segment :focus-visible + span {
    outline: 2px solid var(--pc-accent);
    outline-offset: 2px;
  }
  /* A field in a form that is disabled. */
  :host([name]:disabled) :is(.form, .what-if) {
    opacity: 0.6;
  }
  .box select option {
    color: var(--_ink);
    background: var(--_paper);
  }
  .value:hover,
  .value[aria-expanded="true"] {
    color: var(--pc-accent);
    text-decoration-color: currentColor;
    text-decoration-style: solid;
  }
  .also .panel {
    font-weight: 400;
  }
  .also > div:has(.panel) {
    flex-basis: 100%;
  }
  .fold[open] > summary::after {
    rotate: 225deg;
    translate: 0 2px;
  }
  .fold[open] {
    padding-block-end: 24px;
  }
  /* A control that gets the focus is scrolled to where the sticky answer does not cover it. */
  @media (min-height: 480px) {
    .form :is(input, select, button, summary) {
      scroll-margin-block: calc(var(--_sticky) + 112px) 24px;
    }
  }
  @container calculator (min-width: 760px) {
    .form :is(input, select, button, summary) {
      scroll-margin-block: calc(var(--_sticky) + 24px) 24px;
    }
  }
  @media (forced-colors: active) {
    /* Forced colors put a background behind each line of text, so lines need their full height. */
    .headline {
      line-height: normal;
    }
    .segment :checked + span,
    .slider {
      --pc-accent: Highlight;
      --_on-accent: HighlightText;
      --_edge: ButtonText;
      --_paper: Canvas;
    }
    .segment :checked + span {
      forced-color-adjust: none;
    }
  }
`;
