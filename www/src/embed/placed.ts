import { isColour } from "../builder/colour.js";
import type { PartnerCalculator } from "../element/partner-calculator.js";

/** What an address may set: the element's attributes, by the same names, and `calculator` for its type. */
const ATTRIBUTES = ["program", "theme", "locale", "currency", "compact"];

/** The accent that an address sets. Nothing but a colour: a picture's address would be fetched, in a `var()` too. */
export function accentOf(query: URLSearchParams): string {
  const accent = query.get("accent") ?? "";
  return isColour(accent) ? accent : "";
}

/** The calculator that an address asks for; once it works, the document has its title. */
export function placed(query: URLSearchParams): PartnerCalculator {
  const element = document.createElement("partner-calculator") as PartnerCalculator;
  element.setAttribute("type", query.get("calculator") ?? "");
  element.setAttribute("heading-level", "1");
  for (const name of ATTRIBUTES) {
    const value = query.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  element.style.setProperty("--pc-accent", accentOf(query));
  element.addEventListener("calculator-ready", () => {
    document.title = element.shadowRoot?.querySelector("[part=title]")?.textContent ?? document.title;
  });
  return element;
}
