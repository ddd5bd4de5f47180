import { thisPage } from "./page-name.js";
import { keepWhenIdle, savesData } from "./register.js";

/** Makes a page without calculators work offline. */
export function keepPageOffline(): void {
  if (!savesData()) keepWhenIdle(() => [thisPage()]);
}
