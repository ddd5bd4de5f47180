import type { Inputs, Program } from "../core/contract/index.js";
import { treesOf } from "../core/explained.js";
import { openWithOwnProgram } from "../element/start/own-program.js";
import { Sheet } from "../sheet/sheet.js";
import { loadExplainWords } from "../text/load-later-words.js";
import { loadWords } from "../text/load-words.js";
import { Wording } from "../text/wording.js";
import { Numbers } from "../text/write-number.js";
import { explainerOf } from "./index.js";
import { markup } from "./plain-text.js";

/** The explanations of one calculator as text, without a page. */
export interface Rendered {
  sheet: Sheet;
  wording: Wording;
  /** Every figure that has an explanation: lines, and the cells of the first two and the last row of each table. */
  targets: string[];
  /** The lines of an explanation with its steps and functions open, and the figures inside it open to a depth. */
  lines(target: string, depth?: number): string[];
}

function targetsOf({ description, calculation }: Sheet): string[] {
  const cells = description.tables.flatMap(({ id, columns }) => {
    const last = (calculation?.tables[id]?.length ?? 0) - 1;
    const rows = [...new Set([0, 1, last])].filter((row) => row >= 0 && row <= last);
    const computed = columns.filter(({ formula }) => formula !== undefined);
    return rows.flatMap((row) => computed.map((column) => `${id}[${row}].${column.id}`));
  });
  return [...description.lines.map(({ id }) => id), ...cells];
}

/** Splits markup into lines of text, as a page shows them: a sentence, a formula, a result. */
const linesOf = (html: string): string[] =>
  html
    .replace(/\s+/g, " ")
    .replace(/<(p|small|section)\b[^>]*>|<div class="step">/g, "\n")
    .split("\n")
    .map((line) =>
      line
        .replace(/<[^>]*>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">"),
    )
    .map((line) =>
      line
        .replace(/\s+/g, " ")
        .replace(/^ ?([=≈]) ?/, "$1 ")
        .trim(),
    )
    .filter((line) => line !== "");

/** Opens a calculator in a language, with inputs and a program. */
export async function rendered(
  calculator: string,
  language = "en",
  inputs: Inputs = {},
  program?: Program,
): Promise<Rendered> {
  const [opened, { common, words }, explainWords, trees] = await Promise.all([
    openWithOwnProgram(calculator, { program, currency: "", locale: language }, language),
    loadWords(language, calculator),
    loadExplainWords(language),
    treesOf(calculator),
  ]);
  const { core, description } = opened();
  if (!words) throw new Error(`${calculator} has no words in ${language}.`);
  const sheet = new Sheet(core, description, inputs);
  sheet.calculate();
  const numbers = new Numbers(language, description.currency, description.minorUnits, language);
  const wording = new Wording(common, words, numbers, language, description);
  const explainer = explainerOf({ ...explainWords, trees });
  return {
    sheet,
    wording,
    targets: targetsOf(sheet),
    lines(target, depth = 0) {
      const isFigure = (part: string) => !/^(?:step|call):/.test(part);
      const isOpen = (key: string) => key.split("/").slice(1).filter(isFigure).length <= depth;
      const nothing = () => undefined;
      const view = { sheet, wording, state: {}, isOpen, setOpen: nothing, show: nothing, redraw: nothing };
      return linesOf(markup(explainer.explanation(view, target, "top")));
    },
  };
}
