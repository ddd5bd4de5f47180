import { linkedType } from "../../sheet/link.js";
import { applyAppearance } from "./appearance.js";
import { holdWhileGrowing } from "./scroll-anchor.js";

/**
 * How far below the window calculators start to load. Those above it wait until they are scrolled
 * to, so that nothing grows above a visitor who followed a link to a later one.
 */
const AHEAD = "0px 0px 600px";

/** Creates the calculator in its place; the content of the place becomes its fallback. */
function fill(place: HTMLElement): void {
  const { type = "", program } = place.dataset;
  const calculator = document.createElement("partner-calculator");
  calculator.setAttribute("type", type);
  calculator.setAttribute("heading-level", "3");
  if (program) calculator.setAttribute("program", program);
  applyAppearance(calculator);
  const shownSoFar = [...place.childNodes];
  holdWhileGrowing(place, calculator);
  calculator.append(...shownSoFar);
  place.classList.remove("later");
  delete place.dataset.type;
}

/**
 * Scrolls to the calculator that a link is for, so that it loads; a loaded calculator does so
 * itself.
 */
export function goToLinked(): void {
  const go = () => {
    const type = linkedType(location.hash);
    if (type) document.querySelector(`[data-type="${CSS.escape(type)}"]`)?.scrollIntoView();
  };
  go();
  addEventListener("hashchange", go);
}

/** Marks calculators that are ready, for the style sheet. */
export function markReady(): void {
  document.addEventListener("calculator-ready", ({ target }) => {
    if (target instanceof HTMLElement) target.dataset.ready = "";
  });
}

/** Loads calculators when they come near the view. */
export function loadNearby(): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        fill(target as HTMLElement);
      }
    },
    { rootMargin: AHEAD },
  );
  for (const place of document.querySelectorAll<HTMLElement>("[data-type]")) observer.observe(place);
}
