/** The builder: a calculator, a program and a look are chosen here, and the lines for one's own page come out. */
import { calculatorIds } from "../../core/definitions.js";
import "../../element.js";
import { keepOffline } from "../../offline/keep-offline.js";
import { chooseAppearance } from "../gallery/appearance.js";
import { Builder } from "./builder.js";

const root = document.querySelector<HTMLElement>("#builder");
if (root) {
  chooseAppearance();
  const builder = new Builder(root);
  // The page's appearance dresses every calculator on it; what was chosen for this one goes before.
  document.querySelector("[data-appearance]")?.addEventListener("change", () => builder.redraw());
  void builder.start();
  // It checks programs for every calculator, by rules that are written like one.
  keepOffline([...calculatorIds, "rules"]);
}
