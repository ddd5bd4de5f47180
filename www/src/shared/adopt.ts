import type { Styles } from "./lit.js";

/** Gives a shadow root the styles of a part that came later; twice changes nothing. */
export function adopt(root: HTMLElement | DocumentFragment, styles: readonly Styles[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheets = new Set(root.adoptedStyleSheets);
  for (const { styleSheet } of styles) if (styleSheet) sheets.add(styleSheet);
  root.adoptedStyleSheets = [...sheets];
}
