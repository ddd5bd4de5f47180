import type { PartnerCalculatorElement, PartnerCalculatorEvents } from "./api.js";
import type { FormField, FormFieldAttributes } from "./form-field.js";

type Own = Omit<PartnerCalculatorElement, keyof HTMLElement | keyof FormField>;

/** The element's own properties, without its methods. */
type Settable = {
  [Name in keyof Own as Own[Name] extends (...given: never[]) => unknown ? never : Name]?: Own[Name];
};

/** Listeners for its events, under React's names for them: `oncalculator-change`. */
type Listeners = {
  [Name in keyof PartnerCalculatorEvents as `on${Name}`]?: (event: PartnerCalculatorEvents[Name]) => void;
};

/**
 * The attributes of `<partner-calculator>` in JSX, without a framework's own such as `className`.
 */
export type PartnerCalculatorProps = Settable & FormFieldAttributes & Listeners;
