import type { CSSResult } from "lit";

/** Gives a shadow root the styles of a part that came later; twice changes nothing. */
export function adopt(root: HTMLElement | DocumentFragment, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheets = new Set(root.adoptedStyleSheets);
  for (const { styleSheet } of styles) if (styleSheet) sheets.add(styleSheet);
  root.adoptedStyleSheets = [...sheets];
}
