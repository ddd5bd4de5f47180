import { html, type TemplateResult } from "./lit.js";

/** A decorative drawing, hidden from screen readers: there is always a word beside it. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

/** Stroke paths on a grid of 16. */
export const icons = {
  warning: icon("M8 2 1.5 13.5h13zM8 6.5V10M8 11.8v.2"),
  good: icon("M2.5 8.5 6.5 12.5 13.5 4"),
  info: icon("M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 7v4.5M8 4.6v.2"),
};
