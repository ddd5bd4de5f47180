import type { PartnerCalculatorElement, PartnerCalculatorEvents } from "./api.js";
import { PartnerCalculator as Implementation } from "./partner-calculator.js";
import type { PartnerCalculatorProps } from "./props.js";

export type { PartnerCalculatorElement, PartnerCalculatorEvents, PartnerCalculatorProps };

declare global {
  interface HTMLElementTagNameMap {
    "partner-calculator": PartnerCalculatorElement;
  }
  interface GlobalEventHandlersEventMap extends PartnerCalculatorEvents {}
}

const TAG = "partner-calculator";

/** The element's class. `new PartnerCalculator()` works once `<partner-calculator>` is registered. */
export const PartnerCalculator: new () => PartnerCalculatorElement = Implementation;

/**
 * Registers the element under a name, and under another one, too, if it is called again. Does nothing if the name is
 * taken, or if there is no DOM.
 */
export function define(name: string = TAG): void {
  const registry = globalThis.customElements;
  if (!registry || registry.get(name)) return;
  // A registry takes a class only once.
  registry.define(name, name === TAG ? PartnerCalculator : class extends PartnerCalculator {});
}
