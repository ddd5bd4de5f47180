/** How long a calculator may take to load all its parts, in milliseconds. */
const SETTLES = 5000;

/** Events that show that a visitor uses the calculator; from then on it grows downwards. */
const TOUCHES = ["pointerdown", "keydown", "focusin"] as const;

/**
 * The part of a pixel that is still to be scrolled: some browsers scroll by whole pixels. All places share it, because
 * the parts that several places leave add up.
 */
let owed = 0;

/**
 * Lets a place grow with the calculator in it so that what a visitor reads stays where it is: one that begins above the window
 * grows upwards.
 *
 * Browsers hold what is read, too (`overflow-anchor`), but not all of them, not where what they held on to is replaced, and
 * nobody is told when they do. Therefore the place has a height of its own: each change of it is made here, and what it moved
 * is measured and taken back before anything else happens. On paper the calculator has its own height.
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
