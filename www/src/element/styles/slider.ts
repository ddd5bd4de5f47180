import { css } from "../../shared/lit.js";

/** The slider beside the field of a share. */
export const slider = css`
  .slider {
    appearance: none;
    background: none;
    cursor: pointer;
    border-radius: var(--_radius);
  }
  .slider::-webkit-slider-runnable-track {
    block-size: 3px;
    border-radius: 2px;
    background: var(--_edge);
  }
  .slider::-moz-range-track {
    block-size: 3px;
    border-radius: 2px;
    background: var(--_edge);
  }
  .slider::-webkit-slider-thumb {
    appearance: none;
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: -6.5px;
    border-radius: 50%;
    background: var(--pc-accent);
    border: 2px solid var(--_paper);
    box-shadow: 0 0 0 1px var(--pc-accent);
  }
  .slider::-moz-range-thumb {
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: var(--pc-accent);
    border: 2px solid var(--_paper);
    box-shadow: 0 0 0 1px var(--pc-accent);
  }
`;
