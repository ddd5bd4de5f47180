import { css } from "../../shared/lit.js";

/** Text fields and choices. */
export const controls = css`
  .box {
    display: flex;
    align-items: center;
    min-block-size: calc(40px * var(--_d));
    background: var(--_field);
    border: 1px solid var(--_rule);
    border-block-end-color: var(--_edge);
    border-radius: var(--_radius);
  }
  .box:focus-within {
    border-color: var(--pc-accent);
    outline: 2px solid var(--pc-accent);
    outline-offset: -1px;
  }
  .box :is(input, select) {
    flex: 1;
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: calc(38px * var(--_d));
    padding: 0 12px;
    border: 0;
    background: none;
    border-radius: inherit;
    outline: none;
    text-overflow: ellipsis;
  }
  .box select {
    appearance: none;
    padding-inline-end: 32px;
    cursor: pointer;
  }
  .box.choice {
    position: relative;
  }
  .box.choice::after {
    inset-inline-end: 14px;
    pointer-events: none;
  }
  .box .sign {
    color: var(--_quiet);
    padding-inline: 12px 0;
    white-space: nowrap;
  }
  .box .sign + input {
    padding-inline-start: 6px;
  }
  .box input + .sign {
    padding-inline: 0 12px;
  }
  .box input:has(+ .sign) {
    padding-inline-end: 4px;
  }
  ::placeholder {
    color: var(--_quiet);
    opacity: 1;
    font-style: italic;
  }
  .share-control {
    display: flex;
    flex-wrap: wrap;
    column-gap: 16px;
    align-items: center;
  }
  /* The width in ch follows the digits of the typeface. */
  .share-control .box {
    inline-size: calc(7ch + 3em);
  }
  .slider {
    flex: 1 1 6em;
    min-inline-size: 0;
    block-size: 28px;
  }
  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    padding: 2px;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) + 2px);
    justify-self: start;
  }
  .segment {
    flex: 1 1 auto;
    position: relative;
    display: grid;
    cursor: pointer;
  }
  .segment input {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 24px;
    opacity: 0;
    cursor: pointer;
  }
  .segment span {
    display: grid;
    place-items: center;
    min-block-size: calc(34px * var(--_d));
    padding: 4px 12px;
    border-radius: var(--_radius);
    font-size: var(--pc-small);
    text-align: center;
    line-height: 1.25;
  }
  .segment :checked + span {
    background: var(--pc-accent);
    color: var(--_on-accent);
  }
  input[type="checkbox"] {
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--pc-accent);
  }
`;
