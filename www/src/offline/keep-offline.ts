import { keepWhenIdle, savesData } from "./register.js";
import { shownParts } from "./shown.js";

/**
 * Makes the page work offline, with its calculators and those that it shows `later`: once it is
 * idle, everything that it may need is loaded and cached. Where that is not possible, nothing
 * changes.
 */
export function keepOffline(later: readonly string[] = []): void {
  if (savesData()) return;
  const keep = () => keepWhenIdle(() => shownParts(later));
  document.addEventListener("calculator-ready", keep, { once: true });
}
