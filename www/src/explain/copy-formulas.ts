/** The text of a selection with each formula in a line, although a fraction takes three lines on the page. */
export const inLines = (text: string): string => text.replace(/(?<!\n)\n(?![\n=≈])/g, " ");

type Root = Node & { getSelection?(): Selection | null };

/** Puts the selected part of an explanation on the clipboard with each formula in a line. */
export function copyInLines(event: ClipboardEvent): void {
  const root: Root = (event.currentTarget as HTMLElement).getRootNode();
  // Not every browser has the selection of a shadow root; without a text, it copies by itself.
  const text = String(root.getSelection?.() ?? getSelection() ?? "");
  if (!text || !event.clipboardData) return;
  event.clipboardData.setData("text/plain", inLines(text));
  event.preventDefault();
}
