import type { Problem } from "../../core/contract/index.js";
import type { Sheet } from "../../sheet/sheet.js";
import { withinSentence } from "../../text/lists.js";
import type { Reader } from "../../text/read-number.js";
import type { Wording } from "../../text/wording.js";

/** The name of a currency in a sentence: "US dollars". */
function currencyName(currency: string, language: string): string {
  const format = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay: "name" });
  const name = format.formatToParts(11).find(({ type }) => type === "currency")?.value ?? currency;
  // Portuguese capitalizes the name, and English has capitals of a country in it.
  return language === "pt-BR" ? withinSentence(name, language) : name;
}

/** The problem, with the currency that counts here if the entry is an amount in another one. */
export function withCurrency(problem: Problem, sheet: Sheet, reader: Reader, wording: Wording): Problem {
  const { path, code, params } = problem;
  if (code !== "notANumber" || sheet.field(path)?.unit !== "money") return problem;
  if (!reader.isForeign(String(sheet.entry(path).value))) return problem;
  const currency = currencyName(wording.numbers.currency, wording.language);
  return { ...problem, params: { ...params, currency } };
}
