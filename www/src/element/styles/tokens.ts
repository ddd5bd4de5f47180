import { css } from "../../shared/lit.js";

/**
 * The custom properties that a page may set on `partner-calculator`, and what they are without:
 *
 * | property | what it colours or sizes |
 * |---|---|
 * | `--pc-accent` | what can be touched, and the one series that matters in a chart; darkened on light paper and lightened on dark as far as it takes to be read |
 * | `--pc-on-accent` | text on the accent |
 * | `--pc-ink` | text |
 * | `--pc-paper` | background |
 * | `--pc-quiet` | help, units, captions; keep it readable on the paper |
 * | `--pc-rule` | hairlines |
 * | `--pc-edge` | the edge of a field |
 * | `--pc-field` | the ground of a field |
 * | `--pc-muted` | a second series, for comparison |
 * | `--pc-good` | what is well: a notice, a gain; never without a word |
 * | `--pc-warning` | warnings; never without a word |
 * | `--pc-problem` | problems; never without a word |
 * | `--pc-radius` | corners |
 * | `--pc-text-size` | the size of the text, in `px` or `rem`, from which all others follow; 1rem |
 * | `--pc-density` | how close things stand: from 0.75, compact, to 1.5; 1 |
 * | `--pc-padding` | space around the calculator; 0 where the page has its own |
 * | `--pc-sticky-top` | where the answer stops, below a page's own fixed header |
 * | `--pc-font` | the face; else the page's |
 * | `--pc-heading-font` | the face of titles and of the answer; else the same |
 *
 * `--_x` is what a page said or the default; inside, it goes by the public name again.
 *
 * An accent keeps its hue: it is mixed with black until its luminance (y) is 0.12 at most, or with white until it is 0.32 at
 * least. Text in it then has a contrast of 4.5 or more on the paper, in fields and under the pointer (WCAG 2.2, 1.4.3).
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
    --_muted: var(--pc-muted, light-dark(#9fb0bb, #566571));
    --_good: var(--pc-good, light-dark(#1b6b3a, #77cf9b));
    --_warning: var(--pc-warning, light-dark(#8a5200, #efb24a));
    --_problem: var(--pc-problem, light-dark(#b3261e, #ff9188));
    --_radius: var(--pc-radius, 4px);
    --_d: clamp(0.75, var(--pc-density, 1), 1.5);
    display: block;
    /* Nothing in it lies over the page's own menus, nor beyond a panel that scrolls. */
    position: relative;
    isolation: isolate;
    font-family: var(--pc-font, inherit);
  }
  /* A width to have where the page takes it from what is inside: 850 pixels, and any less where there is no more room. */
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
  :host([theme="light"]) {
    color-scheme: light;
  }
  :host([theme="dark"]) {
    color-scheme: dark;
  }
  :host([theme="auto"]) {
    color-scheme: light dark;
  }
  .root {
    --pc-accent: var(--_accent);
    --pc-on-accent: var(--_on-accent);
    --pc-ink: var(--_ink);
    --pc-paper: var(--_paper);
    --pc-quiet: var(--_quiet);
    --pc-rule: var(--_rule);
    --pc-edge: var(--_edge);
    --pc-field: var(--_field);
    --pc-muted: var(--_muted);
    --pc-good: var(--_good);
    --pc-warning: var(--_warning);
    --pc-problem: var(--_problem);
    --pc-radius: var(--_radius);
    --pc-tint: color-mix(in srgb, var(--pc-accent) 12%, transparent);
    --pc-text: var(--pc-text-size, 1rem);
    --pc-tiny: calc(var(--pc-text) * 0.8125);
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
