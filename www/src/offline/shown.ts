import type { PartnerCalculator } from "../element/partner-calculator.js";
import { canonicalLocale, localeOf } from "../element/start/locale.js";
import { languageFor } from "../text/language.js";
import { thisPage } from "./this-page.js";

/** A calculator in a language. */
const parts = (calculator: string, language: string) => [calculator, language, `${language}/${calculator}`];

/** A program by address; programs by id are parts of the page. */
function programOf({ program, programSource }: PartnerCalculator): string[] {
  const source = program || programSource;
  return typeof source === "string" && /[/.]/.test(source) ? [new URL(source, document.baseURI).href] : [];
}

/** The modules in plain JavaScript, if the page loaded one. */
const plainModules = () =>
  performance.getEntriesByType("resource").some(({ name }) => /\/plain-(?:answer|core)-/.test(name))
    ? ["plain"]
    : [];

/**
 * The parts of the site that the page needs: itself, its calculators in their languages, and those
 * that it will show later.
 */
export function shownParts(later: readonly string[]): string[] {
  const language = languageFor(localeOf(document.documentElement));
  const shown = [...document.querySelectorAll("partner-calculator")] as PartnerCalculator[];
  return [
    thisPage(),
    ...later.flatMap((calculator) => parts(calculator, language)),
    ...shown.flatMap((each) =>
      parts(each.type, languageFor(each.locale ? canonicalLocale(each.locale) : localeOf(each))),
    ),
    ...shown.flatMap(programOf),
    ...plainModules(),
  ];
}
