import { keepWhenIdle, savesData } from "./register.js";
import { thisPage } from "./this-page.js";

/** Makes a page without calculators work offline. */
export function keepPageOffline(): void {
  if (!savesData()) keepWhenIdle(() => [thisPage()]);
}
