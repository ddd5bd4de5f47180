/**
 * The builder: visitors choose a calculator, a program and a look, and get the snippets for their
 * page.
 */
import { calculatorIds } from "../../core/definitions.js";
import "../../element.js";
import { keepOffline } from "../../offline/keep-offline.js";
import { chooseAppearance } from "../gallery/appearance.js";
import { Builder } from "./builder.js";

const root = document.querySelector<HTMLElement>("#builder");
if (root) {
  chooseAppearance();
  const builder = new Builder(root);
  // The page's appearance is applied to all calculators; a chosen theme overrides it in the
  // preview.
  document.querySelector("[data-appearance]")?.addEventListener("change", () => builder.redraw());
  void builder.start();
  // The linter needs every calculator and the rules.
  keepOffline([...calculatorIds, "rules"]);
}
