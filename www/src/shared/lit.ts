/**
 * The part of Lit that is used: its templates. Its element class and its style sheets are three
 * times the size of `element/drawn-element.ts` and `css.ts`, which replace them.
 */
export { html, nothing, render, type SVGTemplateResult, svg, type TemplateResult } from "lit/html.js";
export { css, type Styles } from "./css.js";
