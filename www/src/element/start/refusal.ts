import type { Problem, Value } from "../../core/contract/index.js";
import { calculatorIds } from "../../core/definitions.js";
import { cutProblems } from "../../sheet/unplaced-problems.js";
import type { EditingWords } from "../../text/common.js";
import { isDecimal } from "../../text/decimal.js";
import { FALLBACK } from "../../text/known-languages.js";
import { loadEditingWords } from "../../text/load-later-words.js";
import { type Find, fill } from "../../text/messages.js";
import { Numbers } from "../../text/write-number.js";
import type { Failure } from "./failure.js";

/** One sentence for each problem of a program, with its path; beyond a few dozen, how many more there are. */
function sentences({ inputs, ui }: EditingWords, language: string, all: readonly Problem[]): string[] {
  const [problems, more] = cutProblems(all);
  const plural = new Intl.PluralRules(language);
  const numbers = new Numbers(language, "USD", 2);
  const written = (value: Value) => (isDecimal(value) ? numbers.field(value, "count") : String(value ?? ""));
  const drawn = problems.map(({ path, code, params }) => {
    const find: Find = (name) => ({ text: written(params[name] ?? null), value: params[name] ?? null });
    return `${path}: ${fill(inputs[code] ?? code, find, plural)}`;
  });
  const rest = (ui.more ?? "").replace("{count}", written(String(more)));
  return more > 0 ? [...drawn, rest] : drawn;
}

/** The sentence about a currency that the page, and not the program, gives. */
const aboutCurrency = ({ params }: Problem) =>
  `The currency “${params.currency}” that this page gives is not an ISO 4217 code, such as EUR.`;

/** Names every problem in the console: they concern the owner of the page, and no visitor. */
async function report(problems: readonly Problem[]): Promise<void> {
  const currency = problems.find(({ path }) => path === "currency");
  if (currency) {
    console.error(aboutCurrency(currency));
    return;
  }
  const words = await loadEditingWords(FALLBACK);
  const all = ["The partner program of this page cannot be used.", ...sentences(words, FALLBACK, problems)];
  console.error(all.join("\n"));
}

/** The failure for an unknown calculator, or for problems of what the page gives. */
export async function refusal(
  problems: readonly Problem[],
  type: string,
  language: string,
): Promise<Failure> {
  const { page } = await loadEditingWords(language);
  if (calculatorIds.includes(type)) {
    await report(problems);
    return { text: page.unavailable ?? "", problems };
  }
  const text = (page[type ? "unknownType" : "noType"] ?? "")
    .replace("{type}", () => type)
    .replace("{types}", () => calculatorIds.join(", "));
  return { text, problems: [] };
}
