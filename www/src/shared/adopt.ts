import type { Styles } from "./lit.js";

/** Adds the styles of parts to a shadow root that does not have them yet. */
export function adopt(root: HTMLElement | DocumentFragment, styles: readonly Styles[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheets = new Set(root.adoptedStyleSheets);
  for (const { styleSheet } of styles) if (styleSheet) sheets.add(styleSheet);
  root.adoptedStyleSheets = [...sheets];
}
