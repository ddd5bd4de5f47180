// Everything of a file of one's own but the data: the builder puts the data in front of it. It exports nothing, so
// that it works as a classic script.
import { reportHeight } from "../embed/height.js";
import { ChosenCalculator } from "./chosen-calculator.js";
import { inside } from "./inside.js";

const TAG = "partner-calculator";

if (customElements.get(TAG)) {
  console.warn(`<${TAG}> is defined already, so the file with ${inside.calculators.join(", ")} is not used.`);
} else customElements.define(TAG, ChosenCalculator);

const main = inside.isPage && document.querySelector("main");
if (main) reportHeight(main);
