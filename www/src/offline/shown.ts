import type { PartnerCalculator } from "../element/partner-calculator.js";
import { known, localeOf } from "../element/start/locale.js";
import { languageFor } from "../text/load-words.js";

/** A calculator in a language. */
const parts = (calculator: string, language: string) => [calculator, language, `${language}/${calculator}`];

/** A program at an address; one with an id is a part of the page. */
function programOf({ program, programSource }: PartnerCalculator): string[] {
  const source = program || programSource;
  return typeof source === "string" && /[/.]/.test(source) ? [new URL(source, document.baseURI).href] : [];
}

/** The core in plain JavaScript, if the page had to fetch it: there is no other way to know. */
const plainCore = () =>
  performance.getEntriesByType("resource").some(({ name }) => name.includes("/plain-core-")) ? ["plain"] : [];

/**
 * The parts of the site that the page needs: itself, the calculators on it in their languages, and those that it will
 * show further on.
 */
export function shownParts(later: readonly string[]): string[] {
  const page = location.pathname.split("/").pop() || "index.html";
  const language = languageFor(localeOf(document.documentElement));
  const shown = [...document.querySelectorAll("partner-calculator")] as PartnerCalculator[];
  return [
    page.includes(".") ? page : `${page}.html`,
    ...later.flatMap((calculator) => parts(calculator, language)),
    ...shown.flatMap((each) =>
      parts(each.type, languageFor(each.locale ? known(each.locale) : localeOf(each))),
    ),
    ...shown.flatMap(programOf),
    ...plainCore(),
  ];
}
