import { isFor, openLink } from "../../sheet/link.js";
import type { Sheet } from "../../sheet/sheet.js";
import type { View } from "./view.js";

type Linkable = HTMLElement & { type: string };

/** The calculators that work, to find them by their elements; an element that goes takes its entry with it. */
const views = new WeakMap<Element, View>();

const show = (element: Element) => element.scrollIntoView({ block: "nearest" });

/**
 * Shows the figures of the page's address, where they are for this calculator, and goes there. Gives the version that they
 * were made with, where they may have meant something else.
 */
export function openedByLink(element: Linkable, sheet: Sheet): string | undefined {
  const opened = openLink(location.hash, element, sheet);
  if (opened) element.addEventListener("calculator-ready", () => show(element), { once: true });
  return opened?.otherVersion;
}

/** Lets a link to figures be followed on the page that is open already. */
export function followLinks(element: Element, view: View): void {
  views.set(element, view);
}

/** The page's calculators, wherever they stand in it. */
function* calculators(root: Document | ShadowRoot): Generator<Linkable> {
  for (const element of root.querySelectorAll<Linkable>("*")) {
    if (views.has(element)) yield element;
    else if (element.shadowRoot) yield* calculators(element.shadowRoot);
  }
}

addEventListener("hashchange", () => {
  if (!location.hash.includes("figures=")) return;
  for (const element of calculators(document)) {
    const view = views.get(element);
    if (!view || !isFor(location.hash, element)) continue;
    view.change(() => {
      view.otherVersion = openLink(location.hash, element, view.sheet)?.otherVersion;
    });
    show(element);
  }
});
