import type { Problem, Value } from "../../core/contract/index.js";
import { calculatorIds } from "../../core/definitions.js";
import type { RestWords } from "../../text/common.js";
import { isDecimal } from "../../text/decimal.js";
import { loadRestWords } from "../../text/load-words.js";
import { type Find, fill } from "../../text/messages.js";
import { Numbers } from "../../text/write-number.js";
import type { Failure } from "./start.js";

/** A sentence for each problem of a program, with the path to it. */
function sentences({ inputs }: RestWords, language: string, problems: readonly Problem[]): string[] {
  const plural = new Intl.PluralRules(language);
  const numbers = new Numbers(language, "USD", 2);
  const written = (value: Value) => (isDecimal(value) ? numbers.field(value, "count") : String(value ?? ""));
  return problems.map(({ path, code, params }) => {
    const find: Find = (name) => ({ text: written(params[name] ?? null), value: params[name] ?? null });
    return `${path}: ${fill(inputs[code] ?? code, find, plural)}`;
  });
}

/** What is said when the page around asks for what there is not, or gives a program that cannot be used. */
export async function refusal(
  problems: readonly Problem[],
  type: string,
  language: string,
): Promise<Failure> {
  const words = await loadRestWords(language);
  if (calculatorIds.includes(type)) {
    return { text: words.page.badProgram ?? "", problems, sentences: sentences(words, language, problems) };
  }
  const text = (words.page[type ? "unknownType" : "noType"] ?? "")
    .replace("{type}", () => type)
    .replace("{types}", () => calculatorIds.join(", "));
  return { text, problems: [], sentences: [] };
}
