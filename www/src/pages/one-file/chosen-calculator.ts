import type { Changed } from "../../element/drawn-element.js";
import { PartnerCalculator } from "../../element/partner-calculator.js";
import { inside } from "./inside.js";

/** The element with the type and the looks that are inside, as far as a page has not set others. */
export class ChosenCalculator extends PartnerCalculator {
  protected override willUpdate(changed: Changed): void {
    // Not before: a framework may set a property before it puts the element into the page.
    if (!this.hasUpdated) this.#applyLooks();
    super.willUpdate(changed);
  }

  #applyLooks(): void {
    const { locale, theme, properties, compact, view } = inside.looks;
    this.type ||= inside.calculators[0] ?? "";
    this.locale ||= locale || undefined;
    this.theme ||= theme || undefined;
    this.compact ||= compact;
    this.view ||= view || undefined;
    const own = getComputedStyle(this);
    for (const [name, value] of Object.entries(properties)) {
      const property = `--pc-${name}`;
      if (!own.getPropertyValue(property).trim()) this.style.setProperty(property, value);
    }
  }
}
