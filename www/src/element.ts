/**
 * Importing this registers `<partner-calculator>`. For a name of your own,
 * `customElements.define` a subclass of `PartnerCalculator`.
 */
import "./element/start/early.js";
import type { PartnerCalculatorElement, PartnerCalculatorEvents } from "./element/api.js";
import { PartnerCalculator as Implementation } from "./element/partner-calculator.js";
import type { PartnerCalculatorProps } from "./element/props.js";

export type { PartnerCalculatorElement, PartnerCalculatorEvents, PartnerCalculatorProps };

/** The element's class. */
export const PartnerCalculator: new () => PartnerCalculatorElement = Implementation;

declare global {
  interface HTMLElementTagNameMap {
    "partner-calculator": PartnerCalculatorElement;
  }
  interface GlobalEventHandlersEventMap extends PartnerCalculatorEvents {}
}

if (!customElements.get("partner-calculator")) customElements.define("partner-calculator", PartnerCalculator);
