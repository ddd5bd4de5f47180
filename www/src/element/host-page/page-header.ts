import type { WidgetElement } from "../desk/view.js";

/** A header takes at most this part of the window; a cookie dialog or an overlay takes more. */
const MOST = 0.4;

/** The element that moves with the window: `found` itself, or the fixed or sticky one around it. */
function stuck(found: Element, calculator: Element): Element | undefined {
  for (let each: Element | null = found; each && !each.contains(calculator); each = each.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(each).position)) return each;
  }
  return undefined;
}

/** How far the page's own header reaches down from the top of the window, above a calculator. */
function headerBottom(calculator: Element): number {
  const { left, width } = calculator.getBoundingClientRect();
  const bottoms = document
    .elementsFromPoint(left + width / 2, 0)
    .map((found) => stuck(found, calculator)?.getBoundingClientRect().bottom ?? 0);
  return Math.max(0, ...bottoms.filter((bottom) => bottom < innerHeight * MOST));
}

/**
 * Keeps the sticky answer below the page's header, which may appear, shrink or hide while a person scrolls. Returns a
 * function that stops.
 */
export function belowHeader(element: WidgetElement): () => void {
  let frame = 0;
  let set = 0;
  const measure = () => {
    frame = 0;
    const { top, bottom } = element.getBoundingClientRect();
    // The answer is only sticky while the calculator crosses the top of the window.
    if (top > innerHeight * MOST || bottom < 0) return;
    const header = headerBottom(element);
    if (header === set) return;
    set = header;
    element.renderRoot.querySelector<HTMLElement>(".frame")?.style.setProperty("--_top", `${header}px`);
  };
  const soon = () => {
    frame ||= requestAnimationFrame(measure);
  };
  const stopped = new AbortController();
  const { signal } = stopped;
  addEventListener("scroll", soon, { signal, passive: true, capture: true });
  addEventListener("resize", soon, { signal });
  soon();
  return () => {
    stopped.abort();
    cancelAnimationFrame(frame);
  };
}
