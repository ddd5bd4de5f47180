import { css } from "../../shared/lit.js";

/**
 * The custom properties that a page may set on `partner-calculator`, and their defaults:
 *
 * | property | what it sets |
 * |---|---|
 * | `--pc-accent` | controls, links and the main chart series; darkened on a light background and lightened on a dark one as far as needed to stay readable |
 * | `--pc-on-accent` | text on the accent |
 * | `--pc-ink` | text |
 * | `--pc-paper` | background |
 * | `--pc-quiet` | help texts, units, captions; it must stay readable on `--pc-paper` |
 * | `--pc-rule` | thin lines between parts |
 * | `--pc-edge` | borders of fields |
 * | `--pc-field` | background of fields |
 * | `--pc-muted` | the second series of a chart |
 * | `--pc-good` | good news: notices, gains; always together with a word |
 * | `--pc-warning` | warnings; always together with a word |
 * | `--pc-problem` | problems; always together with a word |
 * | `--pc-radius` | radius of corners |
 * | `--pc-text-size` | text size, from which all other sizes follow; that of the text around the calculator, but at least 14 pixels |
 * | `--pc-density` | spacing, from 0.75 (compact) to 1.5; 1 |
 * | `--pc-padding` | space around the calculator; use 0 if the page has its own |
 * | `--pc-sticky-top` | distance of the sticky answer from the top of the window; by default below the page's own header |
 * | `--pc-font` | font; the page's by default |
 * | `--pc-heading-font` | font of titles and of the answer; `--pc-font` by default |
 *
 * `--_x` holds the page's value or the default; that of charts is in `charts/styles.ts`. The accent has its public name again inside, because it is adjusted.
 *
 * The accent keeps its hue: it is mixed with black until its luminance (y) is at most 0.12, or with
 * white until it is at least 0.32. Text in the accent then has a contrast of at least 4.5 on the
 * paper, in fields and on hover (WCAG 2.2, 1.4.3).
 */
export const tokens = css`
  :host {
    --_accent: var(--pc-accent, light-dark(#0b5f78, #74c9dc));
    --_on-accent: var(--pc-on-accent, light-dark(#fff, #06222b));
    --_ink: var(--pc-ink, light-dark(#17212b, #e8ebee));
    --_paper: var(--pc-paper, light-dark(#fff, #14181c));
    --_quiet: var(--pc-quiet, light-dark(#56626e, #a2adb8));
    --_rule: var(--pc-rule, light-dark(#dadfe3, #323a42));
    --_edge: var(--pc-edge, light-dark(#848f99, #74808b));
    --_field: var(--pc-field, light-dark(#f7f8f9, #1c2227));
    --_good: var(--pc-good, light-dark(#1b6b3a, #77cf9b));
    --_warning: var(--pc-warning, light-dark(#8a5200, #efb24a));
    --_problem: var(--pc-problem, light-dark(#b3261e, #ff9188));
    --_radius: var(--pc-radius, 4px);
    --pc-text: var(--pc-text-size, max(1em, 14px));
    --_d: clamp(0.75, var(--pc-density, 1), 1.5);
    display: block;
    /* Nothing inside may cover the page's own menus. */
    position: relative;
    isolation: isolate;
    font-family: var(--pc-font, inherit);
  }
  /* The width in shrink-to-fit containers: 850 pixels, or less where there is no more space. */
  :host::before {
    content: "- - - - -";
    display: block;
    block-size: 0;
    visibility: hidden;
    font: 1px/0 monospace;
    word-spacing: 210px;
    white-space: normal;
  }
  :host([hidden]) {
    display: none;
  }
  /* Important, because a page that resets all properties does not mean to change a theme that it has set. */
  :host([theme="light"]) {
    color-scheme: light !important;
  }
  :host([theme="dark"]) {
    color-scheme: dark !important;
  }
  :host([theme="auto"]) {
    color-scheme: light dark !important;
  }
  .root {
    --pc-accent: var(--_accent);
    --pc-tint: color-mix(in srgb, var(--pc-accent) 12%, transparent);
    --_sticky: var(--pc-sticky-top, var(--_top, 0px));
    --pc-tiny: max(12px, var(--pc-text) * 0.8125);
    --pc-small: calc(var(--pc-text) * 0.875);
    --pc-large: calc(var(--pc-text) * 1.375);
  }
  @supports (color: color(from red xyz x y z)) {
    .root {
      --_dark: min(1, 0.12 / y);
      --_light: max(0, (0.32 - y) / (1 - y));
      --pc-accent: light-dark(
        color(from var(--_accent) xyz calc(x * var(--_dark)) calc(y * var(--_dark)) calc(z * var(--_dark))),
        color(
          from var(--_accent) xyz calc(x + (0.95 - x) * var(--_light)) calc(y + (1 - y) * var(--_light))
            calc(z + (1.09 - z) * var(--_light))
        )
      );
    }
  }
`;
