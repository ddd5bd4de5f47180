import { css } from "../../shared/lit.js";

/** Shared by all parts: type, buttons, focus. */
export const base = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  /*
   * Resets text styles of the page, such as capitals and spacing, which would be inherited. The frame
   * is around the root, because in Chromium the reset also covers the language of the same element.
   */
  .frame {
    all: initial;
    display: block;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    font: inherit;
  }
  .root {
    color: var(--_ink);
    background: var(--_paper);
    font-size: var(--pc-text);
    line-height: 1.5;
    font-style: normal;
    font-variant: tabular-nums lining-nums;
    padding: var(--pc-padding, clamp(16px, 3cqi, 32px));
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  button,
  input,
  select,
  /* In a page without a doctype, tables inherit nothing. */
  table {
    font: inherit;
    font-variant-numeric: inherit;
    letter-spacing: inherit;
    color: inherit;
    margin: 0;
  }
  button {
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--pc-accent);
    outline-offset: 2px;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .button {
    min-block-size: 36px;
    padding: 4px 14px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: none;
    color: var(--pc-accent);
    font-size: var(--pc-small);
    font-weight: 600;
  }
  summary {
    cursor: pointer;
  }
  /* The arrow of lists and groups that open. */
  .box.choice::after,
  .fold > summary::after {
    content: "";
    position: absolute;
    inline-size: 7px;
    block-size: 7px;
    border: solid var(--pc-accent);
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    translate: 0 -2px;
  }
  .failure {
    display: grid;
    gap: 12px;
    justify-items: start;
    padding: 12px 16px;
    border-inline-start: 3px solid var(--_problem);
  }
  .failure .icon {
    color: var(--_problem);
    margin-inline-end: 8px;
    vertical-align: -0.125em;
  }
`;
