import { keepWhenIdle, savesData } from "./register.js";
import { shownParts } from "./shown.js";

/** When the page shows its first calculator. */
const firstCalculator = () =>
  new Promise<void>((done) => {
    document.addEventListener("calculator-ready", () => done(), { once: true });
  });

export interface OfflineOptions {
  /** When the page shows what it is for; by default, with its first calculator. */
  shown?: Promise<void>;
  /** The addresses of program files that the page reads itself. */
  programs?: readonly string[];
}

/**
 * Makes the page work offline, with its calculators and those that it shows `later`: once it is
 * idle, everything that it may need is loaded and cached. Where that is not possible, nothing
 * changes.
 */
export function keepOffline(
  later: readonly string[] = [],
  { shown = firstCalculator(), programs = [] }: OfflineOptions = {},
): void {
  if (savesData()) return;
  const keep = () => keepWhenIdle(() => [...shownParts(later), ...programs]);
  shown.then(keep, () => undefined);
}
