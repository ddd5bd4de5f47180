import { copy } from "../../shared/copy.js";

/**
 * Copies a table as HTML and as text, so that it pastes as cells and as lines; as text alone where a browser cannot
 * copy HTML. Returns false where copying is not allowed.
 */
export async function copyTable(text: string, html: string): Promise<boolean> {
  if (typeof ClipboardItem === "undefined" || !navigator.clipboard?.write) return copy(text);
  const blob = (content: string, type: string) => new Blob([content], { type });
  try {
    const item = { "text/plain": blob(text, "text/plain"), "text/html": blob(html, "text/html") };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return copy(text);
  }
}
