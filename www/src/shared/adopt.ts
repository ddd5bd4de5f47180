import type { Styles } from "./lit.js";

/** Adds styles to a shadow root that does not have them yet. A document without a window has no styles. */
export function adopt(root: ShadowRoot, styles: readonly Styles[]): void {
  const owner = root.ownerDocument;
  const view = owner.defaultView;
  if (!view) return;
  const sheets = styles.map((each) => each.sheetFor(owner, view));
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
