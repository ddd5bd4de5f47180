/** How long a calculator may take to load all its parts, in milliseconds. */
const SETTLES = 5000;

/** Events that show that a visitor uses the calculator; from then on it grows downwards. */
const TOUCHES = ["pointerdown", "keydown", "focusin"] as const;

/**
 * The fraction of a pixel that is still to be scrolled, because some browsers scroll by whole pixels. All places share
 * it, because their fractions add up.
 */
let owed = 0;

/**
 * Lets a place grow with the calculator in it without moving the content that a visitor reads: a place that begins
 * above the window grows upwards.
 *
 * Some browsers keep the content in place themselves (`overflow-anchor`), but not all of them, and not if their anchor
 * is replaced; no event reports it. Therefore the place gets an explicit height, which is changed here alone, and
 * every movement that a change causes is measured and scrolled back at once. When the page is printed, the place has
 * the calculator's own height.
 */
export function holdWhileGrowing(place: HTMLElement, calculator: HTMLElement): void {
  const { top, height } = place.getBoundingClientRect();
  const isFromBelow = top < 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const setHeight = (height: number) => {
    const before = place.getBoundingClientRect();
    place.style.height = `${height}px`;
    // A visitor who scrolled down to a place that fills the window reads it from its start.
    if (before.top >= 0 || (!isFromBelow && before.bottom > innerHeight)) return;
    owed += place.getBoundingClientRect().bottom - before.bottom;
    const from = scrollY;
    scrollBy({ top: owed, behavior: "instant" });
    owed = (owed - (scrollY - from)) % 1;
  };
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(end, SETTLES);
    setHeight(calculator.getBoundingClientRect().height);
  });
  const end = () => {
    clearTimeout(timer);
    observer.disconnect();
    place.classList.remove("growing");
    place.style.height = "";
    for (const event of TOUCHES) calculator.removeEventListener(event, end);
    removeEventListener("beforeprint", end);
  };

  place.style.height = `${height}px`;
  place.classList.add("growing");
  place.append(calculator);
  for (const event of TOUCHES) calculator.addEventListener(event, end);
  addEventListener("beforeprint", end);
  observer.observe(calculator);
}
