import type { PartnerCalculator } from "../../element/partner-calculator.js";
import { isColour } from "../../shared/color.js";

/** What an address may set: the element's attributes, by the same names, and `calculator` for its type. */
const ATTRIBUTES = ["program", "theme", "locale", "currency", "compact"];

/** The accent that an address sets. Nothing but a colour: a picture's address would be fetched, in a `var()` too. */
export function accentOf(query: URLSearchParams): string {
  const accent = query.get("accent") ?? "";
  return isColour(accent) ? accent : "";
}

/** What means "no" in an address; to an element a flag is set however it is written. */
const NO = ["false", "0"];

/** What an address sets, attribute by attribute. */
export function attributesOf(query: URLSearchParams): [name: string, value: string][] {
  return ATTRIBUTES.flatMap((name): [string, string][] => {
    const value = query.get(name);
    const isUnset = value === null || (name === "compact" && NO.includes(value));
    return isUnset ? [] : [[name, value]];
  });
}

/** The calculator that an address asks for; once it works, the document has its title. */
export function placed(query: URLSearchParams): PartnerCalculator {
  const element = document.createElement("partner-calculator") as PartnerCalculator;
  element.setAttribute("type", query.get("calculator") ?? "");
  element.setAttribute("heading-level", "1");
  for (const [name, value] of attributesOf(query)) element.setAttribute(name, value);
  element.style.setProperty("--pc-accent", accentOf(query));
  element.addEventListener("calculator-ready", () => {
    document.title = element.shadowRoot?.querySelector("[part=title]")?.textContent ?? document.title;
  });
  return element;
}
