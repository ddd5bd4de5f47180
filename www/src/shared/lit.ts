/**
 * What is used of Lit: its templates. Its element class and its style sheets cost three times what the page needs of
 * them; `element/drawn-element.ts` and `css.ts` are that.
 */
export { html, nothing, render, type SVGTemplateResult, svg, type TemplateResult } from "lit/html.js";
export { css, type Styles } from "./css.js";
