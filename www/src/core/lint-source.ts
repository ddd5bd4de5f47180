/** Findings about how a program is written, which the core does not see: it reads values, not how they are spelled. */
import { member } from "./boundary/apply-program.js";
import { chosenLanguage, isByLanguage, type Place, placeIn, placeOfItems } from "./boundary/texts.js";
import type { Description, Finding, Unit } from "./contract/index.js";

/** A value of a program with its path and place. */
interface Written {
  path: string;
  /** The name of the member, or of the one that holds the list. */
  key: string;
  value: unknown;
  place: Place;
}

/** Walks every value in data: members and items before the object or list that holds them. */
function* valuesIn(value: unknown, path = "program", key = "", place: Place = undefined): Generator<Written> {
  if (Array.isArray(value)) {
    for (const [at, each] of value.entries()) {
      yield* valuesIn(each, `${path}[${at}]`, key, placeOfItems(place));
    }
  } else if (typeof value === "object" && value !== null && !isByLanguage(place)) {
    for (const [name, each] of Object.entries(value)) {
      yield* valuesIn(each, `${path}.${name}`, name, placeIn(place, name));
    }
  }
  yield { path, key, value, place };
}

const warning = (code: string, path: string, params: Finding["params"] = {}): Finding => ({
  level: "warning",
  code,
  path,
  params,
});

/** The parts that depend on tiers, as `src/program/inherit.rs` has them, without those that another rule names. */
const OF_TIERS = ["benefits", "deal.volumeRebates", "deal.registrationMargin"];

/** Warns of each part that a program with tiers of its own leaves out and does not inherit. */
export function notInherited(data: unknown): Finding[] {
  if (member(data, "tiers") === undefined) return [];
  const missing = OF_TIERS.filter((part) => member(data, ...part.split(".")) === undefined);
  return missing.map((part) => warning("notInherited", `program.${part}`));
}

/** The fields of a program that hold amounts and counts. */
const AMOUNTS: ReadonlySet<string> = new Set([
  ...["revenue", "referrals", "certifications", "annual", "quarterlyCap", "below", "from"],
  ...["averageRevenue", "cost", "partners", "volumeCustomFrom", "flatFee", "minimumPayout"],
]);

/** Units in which thousands occur. */
const LARGE: readonly Unit[] = ["money", "count", "whole"];

/** The names of a calculator's inputs, and of the columns of its input tables, that hold amounts and counts. */
function amountsOf({ inputs, tables }: Description): Set<string> {
  const columns = tables.filter(({ kind }) => kind === "input").flatMap((table) => table.columns);
  return new Set([...inputs, ...columns].filter(({ unit }) => LARGE.includes(unit)).map(({ id }) => id));
}

/** Matches "20.000": twenty thousand where a point separates thousands, but twenty in a program. */
const GROUPED = /^([1-9]\d{0,2})\.(\d{3})$/;

/**
 * Warns of texts such as "20.000" in a program whose currency has fewer than three decimals. `describe` gives the
 * description of a calculator that the program presets.
 */
export function groupedAmounts(data: unknown, describe: (calculator: string) => Description): Finding[] {
  const found: Finding[] = [];
  const known = new Map<string, Set<string>>();
  for (const { path, key, value } of valuesIn(data)) {
    const [, whole, decimals] = (typeof value === "string" && GROUPED.exec(value)) || [];
    if (whole === undefined) continue;
    const [, calculator, input] = /^program\.calculators\.([\w-]+)\.inputs\.(\w+)\.value/.exec(path) ?? [];
    if (calculator && !known.has(calculator)) known.set(calculator, amountsOf(describe(calculator)));
    const names = calculator ? known.get(calculator) : AMOUNTS;
    if (!names?.has(key === "value" ? (input ?? "") : key)) continue;
    const is = String(Number(value));
    found.push(warning("groupedAmount", path, { is, meant: `${whole}${decimals}` }));
  }
  return found;
}

/** The longest texts, in characters, as the core has them. */
const longest = (path: string) => (path === "program.disclaimer" ? 300 : 120);

/** The problem of a text in one of its languages, whichever language a page has. */
function textProblem(path: string, text: unknown): Finding | undefined {
  const maximum = longest(path.replace(/\.[^.]*$/, ""));
  if (text === null) return undefined;
  if (typeof text !== "string") return { level: "error", code: "wrongType", path, params: {} };
  if ([...text].length <= maximum) return undefined;
  return { level: "error", code: "tooLong", path, params: { maximum: String(maximum) } };
}

/** Whether a name is that of a language. */
function isLanguage(name: string): boolean {
  try {
    const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
    return names.of(name) !== undefined;
  } catch {
    return false;
  }
}

/** Findings about texts in several languages; `locale` is the one of a page, if it is known. */
export function textFindings(data: unknown, locale: string | undefined): Finding[] {
  const found: Finding[] = [];
  for (const { path, value, place } of valuesIn(data)) {
    if (!isByLanguage(place) || typeof value !== "object" || value === null || Array.isArray(value)) continue;
    const languages = Object.keys(value);
    for (const [language, text] of Object.entries(value)) {
      const at = `${path}.${language}`;
      if (!isLanguage(language)) found.push(warning("unknownLanguage", at, { language }));
      const problem = textProblem(at, text);
      if (problem) found.push(problem);
    }
    if (locale && languages.length > 0 && !speaks(languages, locale)) {
      found.push(warning("textWithoutLanguage", path, { language: locale }));
    }
  }
  return found;
}

/** Whether a locale or its base language is among languages. */
function speaks(languages: readonly string[], locale: string): boolean {
  const chosen = chosenLanguage(languages, locale)?.toLowerCase();
  return chosen === locale.toLowerCase() || chosen === locale.split("-")[0]?.toLowerCase();
}
