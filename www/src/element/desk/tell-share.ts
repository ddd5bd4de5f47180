import type { PartnerCalculatorEvents } from "../api.js";
import type { View } from "./view.js";

/** Tells the host page that someone wants to share the last answer; returns false if the page does so itself. */
export function tellShare(view: View, link: string): boolean {
  const { answered: inputs, calculation } = view.sheet;
  const detail = structuredClone({ link, inputs, values: calculation?.values ?? {} });
  const options = { detail, bubbles: true, composed: true, cancelable: true };
  const told: PartnerCalculatorEvents["calculator-share"] = new CustomEvent("calculator-share", options);
  return view.element.dispatchEvent(told);
}
