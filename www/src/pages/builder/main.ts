/**
 * The entry of the builder: visitors choose a calculator, a program and an appearance, and get
 * snippets for their page.
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
  // The color scheme of the page applies to all calculators. Draw again, because the theme of the
  // settings overrides it in the preview.
  document.querySelector("[data-appearance]")?.addEventListener("change", () => builder.redraw());
  void builder.start();
  // Cache every calculator and the linter's rules, because the linter checks presets of all
  // calculators.
  keepOffline([...calculatorIds, "rules"]);
}
