import { dress } from "./appearance.js";

/**
 * How far below the window a calculator starts to load. One above it waits until it is scrolled to:
 * for a visitor who came by a link to the last one, nothing then grows on top.
 */
const AHEAD = "0px 0px 600px";

/** How long after its first answer a calculator may still grow by itself: figures and charts come then. */
const SETTLES = 1500;

/**
 * What begins above the window grows upwards until it is all there, so that what a visitor reads stays where it is. Browsers
 * would see to that themselves (`overflow-anchor`), but not where what stood there is replaced, and not all of them.
 */
function growUpwards(calculator: HTMLElement): void {
  let height = calculator.offsetHeight;
  const observer = new ResizeObserver(() => {
    const grown = calculator.offsetHeight - height;
    height += grown;
    if (calculator.getBoundingClientRect().top < 0) scrollBy({ top: grown, behavior: "instant" });
  });
  observer.observe(calculator);
  const stop = () => setTimeout(() => observer.disconnect(), SETTLES);
  calculator.addEventListener("calculator-ready", stop, { once: true });
}

/** Puts the calculator in place; what stood there becomes what it shows if it cannot load. */
function place(slot: HTMLElement): void {
  const calculator = document.createElement("partner-calculator");
  calculator.setAttribute("type", slot.dataset.type ?? "");
  calculator.setAttribute("heading-level", "3");
  if (slot.dataset.program) calculator.setAttribute("program", slot.dataset.program);
  dress(calculator);
  calculator.append(...slot.childNodes);
  slot.replaceWith(calculator);
  growUpwards(calculator);
}

/** Goes to the calculator that a link holds figures for. */
export function goToLinked(): void {
  const type = new URLSearchParams(location.hash.slice(1)).get("figures");
  if (type) document.querySelector(`[data-type="${CSS.escape(type)}"]`)?.scrollIntoView();
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
        place(target as HTMLElement);
      }
    },
    { rootMargin: AHEAD },
  );
  for (const slot of document.querySelectorAll<HTMLElement>("[data-type]")) observer.observe(slot);
}
