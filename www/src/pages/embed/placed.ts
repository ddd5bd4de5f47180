import type { Program } from "../../core/contract/index.js";
import type { PartnerCalculator } from "../../element/partner-calculator.js";
import { acceptedProperties, type Properties, setProperties } from "../../shared/custom-properties.js";
import { unpackJson } from "../../shared/packed-json.js";
import { splitHash } from "../../sheet/link-hash.js";
import { ownWordsIn } from "./own-words.js";

/** The name of a program in the hash. */
export const PROGRAM = "program";

/**
 * Attributes of the element that an address may set under the same name; `calculator` sets the
 * type.
 */
const ATTRIBUTES = ["program", "theme", "locale", "currency", "compact", "first", "view"];

/** The custom properties that an address sets, under their names without `--pc-`. */
export const propertiesIn = (query: URLSearchParams): Properties =>
  acceptedProperties((name) => query.get(name));

/** Values that mean "no" in an address; an attribute is set whatever its value. */
const NO = ["false", "0"];

/** The attributes that an address sets. */
export function attributesOf(query: URLSearchParams): [name: string, value: string][] {
  return ATTRIBUTES.flatMap((name): [string, string][] => {
    const value = query.get(name);
    const isUnset = value === null || (name === "compact" && NO.includes(value));
    return isUnset ? [] : [[name, value]];
  });
}

/** The program in the hash of an address, which no server sees; undefined if there is none. */
export function programIn(hash: string): Program | undefined {
  const packed = new URLSearchParams(splitHash(hash.replace(/^#/, ""))[0]).get(PROGRAM);
  if (packed === null) return undefined;
  // The core refuses a damaged program, as it refuses any value that is not a program.
  return (unpackJson(packed) ?? packed) as Program;
}

/** Creates the calculator of an address; once it is ready, the document gets its title. */
export function placed(query: URLSearchParams, hash = ""): PartnerCalculator {
  const element = document.createElement("partner-calculator") as PartnerCalculator;
  element.setAttribute("type", query.get("calculator") ?? "");
  element.setAttribute("heading-level", "1");
  for (const [name, value] of attributesOf(query)) element.setAttribute(name, value);
  element.program = programIn(hash);
  setProperties(element, propertiesIn(query));
  element.append(...ownWordsIn(query));
  element.addEventListener("calculator-ready", () => {
    const title =
      element.querySelector("[slot=heading]") ?? element.shadowRoot?.querySelector("[part=title]");
    document.title = title?.textContent ?? document.title;
  });
  return element;
}
