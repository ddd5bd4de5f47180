import { dress } from "./appearance.js";
import { holdWhileGrowing } from "./scroll-anchor.js";

/**
 * How far below the window a calculator starts to load. One above it waits until it is scrolled to:
 * for a visitor who came by a link to the last one, nothing then grows on top.
 */
const AHEAD = "0px 0px 600px";

/** Puts the calculator into its place; what stood there becomes what it shows if it cannot load. */
function fill(place: HTMLElement): void {
  const { type = "", program } = place.dataset;
  const calculator = document.createElement("partner-calculator");
  calculator.setAttribute("type", type);
  calculator.setAttribute("heading-level", "3");
  if (program) calculator.setAttribute("program", program);
  dress(calculator);
  const shownSoFar = [...place.childNodes];
  holdWhileGrowing(place, calculator);
  calculator.append(...shownSoFar);
  place.classList.remove("later");
  delete place.dataset.type;
}

/** Goes to the calculator that a link holds figures for; one that is there already does so itself. */
export function goToLinked(): void {
  const go = () => {
    const type = new URLSearchParams(location.hash.slice(1)).get("figures");
    if (type) document.querySelector(`[data-type="${CSS.escape(type)}"]`)?.scrollIntoView();
  };
  go();
  addEventListener("hashchange", go);
}

/** Marks the calculators that work, for the style sheet. */
export function markReady(): void {
  document.addEventListener("calculator-ready", ({ target }) => {
    if (target instanceof HTMLElement) target.dataset.ready = "";
  });
}

/** Loads the calculators further down as they come near the view. */
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
