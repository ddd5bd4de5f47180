import type { PartnerCalculatorElement, PartnerCalculatorEvents } from "./api.js";

type Own = Omit<PartnerCalculatorElement, keyof HTMLElement>;

/** The element's own properties; its methods are not among them. */
type Settable = {
  [Name in keyof Own as Own[Name] extends (...given: never[]) => unknown ? never : Name]?: Own[Name];
};

/** What hears its events, under the names that React has for such: `oncalculator-change`. */
type Listeners = {
  [Name in keyof PartnerCalculatorEvents as `on${Name}`]?: (event: PartnerCalculatorEvents[Name]) => void;
};

/** What may stand on `<partner-calculator>` in JSX, without a framework's own attributes such as `className`. */
export type PartnerCalculatorProps = Settable & Listeners;
