import type { LineDescription } from "../core/contract/index.js";
import type { Say } from "./load-words.js";
import { type Chosen, namesIn, type OptionName, options, textOf } from "./options.js";
import { SEPARATORS, type Separator } from "./rows/source.js";
import { closest } from "./spelling.js";

/** Options that exclude each other. */
const APART: readonly [OptionName, OptionName][] = [
  ["json", "csv"],
  ["rows", "json"],
  ["rows", "csv"],
  ["rows", "explain"],
  ["explain", "lines"],
  ["explain", "csv"],
  ["xlsx", "json"],
  ["xlsx", "csv"],
  ["xlsx", "lines"],
  ["xlsx", "explain"],
  ["rows", "xlsx"],
];

const isTag = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** Whether a code has the form of a currency's, which is all that the core asks. */
const isCurrency = (code: string) => /^[a-z]{3}$/i.test(code);

/** Sentences about options with an invalid value, and about options that exclude or need each other. */
export function wrongChoices(chosen: Chosen, say: Say): string[] {
  const has = (name: OptionName) => chosen[name] !== undefined;
  const together = APART.filter(([one, other]) => has(one) && has(other)).map(([one, other]) =>
    say("error.together", { one: `--${one}`, other: `--${other}` }),
  );
  const alone = options
    .filter(([name, { forRows }]) => forRows && has(name) && !has("rows"))
    .map(([name]) => say("error.needs", { one: `--${name}`, other: "--rows" }));
  const locale = textOf(chosen, "locale");
  const separator = textOf(chosen, "separator");
  const currency = textOf(chosen, "currency");
  return [
    ...together,
    ...alone,
    ...(chosen.inputs === "-" && chosen.rows === "-"
      ? [say("error.together", { one: "--inputs -", other: "--rows -" })]
      : []),
    ...(locale === undefined || isTag(locale) ? [] : [say("error.locale", { value: locale })]),
    ...(currency === undefined || isCurrency(currency) ? [] : [say("error.currency", { value: currency })]),
    ...(separator === undefined || separatorOf(separator)
      ? []
      : [say("error.separator", { value: separator })]),
  ];
}

/** The separator that an option names; undefined if it names none. */
export function separatorOf(name: string | undefined): Separator | undefined {
  const sign = name === "tab" || name === "\\t" ? "\t" : name;
  return SEPARATORS.find((each) => each === sign);
}

/** The ids of the figures in a comma-separated list, and a sentence for each id that no figure has. */
export function chosenFigures(
  list: string | undefined,
  lines: readonly LineDescription[],
  say: Say,
): { ids: readonly string[] | undefined; wrong: string[] } {
  if (list === undefined) return { ids: undefined, wrong: [] };
  const all = lines.map(({ id }) => id);
  const ids = [...new Set(namesIn(list))];
  const wrong = ids.filter((id) => !all.includes(id)).map((id) => unknownFigure(id, all, say));
  return { ids, wrong };
}

function unknownFigure(name: string, all: readonly string[], say: Say): string {
  const meant = closest(name, all);
  const suggestion = meant ? ` ${say("error.suggestion", { name: meant })}` : "";
  return say("error.figure", { name }) + suggestion;
}
