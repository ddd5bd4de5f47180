import { isFor, openLink as readLink } from "../../sheet/link.js";
import type { View } from "./view.js";

const scrollTo = (element: Element) => element.scrollIntoView({ block: "nearest" });

/**
 * Puts the figures of the page's address into a starting widget, if they are for it, and scrolls to the widget once
 * it is ready. Returns whether it did.
 */
export function openLink(view: View): boolean {
  const isOpened = read(view);
  if (isOpened)
    view.element.addEventListener("calculator-ready", () => scrollTo(view.element), { once: true });
  return isOpened;
}

function read({ element, sheet, state }: View): boolean {
  const opened = readLink(location.hash, element, sheet);
  if (opened) state.otherVersion = opened.otherVersion;
  return opened !== undefined;
}

/** Opens links that are followed while the page is open; returns a function that stops it. */
export function followLinks(view: View): () => void {
  const follow = () => {
    if (!isFor(location.hash, view.element)) return;
    view.change(() => read(view));
    scrollTo(view.element);
  };
  addEventListener("hashchange", follow);
  return () => removeEventListener("hashchange", follow);
}
