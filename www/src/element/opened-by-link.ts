import { openLink } from "./link.js";
import type { Sheet } from "./sheet.js";

/**
 * Shows the figures of the page's address, where they are for this calculator, and goes there. Gives the version that they
 * were made with, where they may have meant something else.
 */
export function openedByLink(element: HTMLElement & { type: string }, sheet: Sheet): string | undefined {
  const opened = openLink(location.hash, element, sheet);
  if (opened) {
    const go = () => element.scrollIntoView({ block: "nearest" });
    element.addEventListener("calculator-ready", go, { once: true });
  }
  return opened?.otherVersion;
}
