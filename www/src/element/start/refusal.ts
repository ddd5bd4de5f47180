import type { Problem, Value } from "../../core/contract/index.js";
import { calculatorIds } from "../../core/definitions.js";
import { cutProblems } from "../../sheet/unplaced-problems.js";
import type { EditingWords } from "../../text/common.js";
import { isDecimal } from "../../text/decimal.js";
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

/** The failure for a currency of the page, or for a program with problems. */
function misfit(words: EditingWords, problems: readonly Problem[], language: string): Failure {
  const [first] = problems;
  if (problems.length === 1 && first?.path === "currency") {
    const text = (words.page.badCurrency ?? "").replace("{currency}", () => String(first.params.currency));
    return { text, problems, sentences: [] };
  }
  return { text: words.page.badProgram ?? "", problems, sentences: sentences(words, language, problems) };
}

/** The failure for an unknown calculator, or for problems of what the page gives. */
export async function refusal(
  problems: readonly Problem[],
  type: string,
  language: string,
): Promise<Failure> {
  const words = await loadEditingWords(language);
  if (calculatorIds.includes(type)) return misfit(words, problems, language);
  const text = (words.page[type ? "unknownType" : "noType"] ?? "")
    .replace("{type}", () => type)
    .replace("{types}", () => calculatorIds.join(", "));
  return { text, problems: [], sentences: [] };
}
