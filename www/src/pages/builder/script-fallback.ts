import type { Core, Program } from "../../core/contract/index.js";
import { customerWords } from "../../element/start/customer-view.js";
import { languageFor } from "../../text/language.js";
import { loadWords } from "../../text/load-words.js";
import { Wording } from "../../text/wording.js";
import { Numbers } from "../../text/write-number.js";
import type { View } from "./state.js";

/**
 * The texts that a page shows where the calculator's script does not run, in the page's language.
 */
export interface Fallback {
  language: string;
  /** The calculator's name. */
  title: string;
  /** The question that the calculator answers. */
  question: string;
  /** The worked example: the answer to the example values. */
  example: string;
  /** The text of the link to the calculator on a page of its own. */
  open: string;
}

/** The text of the link to the calculator, by language. */
const OPEN: Readonly<Record<string, string>> = {
  ar: "افتح الحاسبة",
  de: "Rechner öffnen",
  en: "Open the calculator",
  es: "Abrir la calculadora",
  fr: "Ouvrir le calculateur",
  ja: "計算ツールを開く",
  "pt-BR": "Abrir a calculadora",
};

/**
 * Computes the fallback of a calculator with a program that the core accepts. Without a `locale`,
 * the texts are in English.
 */
export async function fallbackOf(
  core: Core,
  calculator: string,
  program: Program | undefined,
  locale: string,
  view: View,
): Promise<Fallback> {
  const language = languageFor(locale || "en");
  const { common, words: all } = await loadWords(language, calculator);
  if (!all) throw new Error(`There are no words for ${calculator}.`);
  const words = view === "customer" ? customerWords(all) : all;
  const options = { locale: language };
  const description = core.describe(calculator, program, options);
  const { values, inputs } = core.calculate(calculator, {}, program, options);
  const numbers = new Numbers(locale || language, description.currency, description.minorUnits, language);
  const wording = new Wording(common, words, numbers, language, description);
  return {
    language,
    title: words.title,
    question: words.question,
    example: `${wording.ui("example")} ${wording.headline({ values }, inputs as never)}`,
    open: OPEN[language] ?? "",
  };
}
