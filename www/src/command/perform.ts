import { loadWording } from "../as-text/load-wording.js";
import { loadTexts } from "../as-text/texts.js";
import type { WorkbookSource } from "../workbook/index.js";
import { type Call, hint, troubleOf, written } from "./call.js";
import { chosenFigures, separatorOf } from "./check-choices.js";
import { writeBytes } from "./files.js";
import { type Given, givenInputs } from "./given.js";
import { calculatorHelp } from "./help.js";
import { oneCalculation, type Show } from "./one.js";
import { namesIn, textOf } from "./options.js";
import { PROBLEMS } from "./rows/columns.js";
import { computeRows } from "./rows/index.js";
import { badInput, CODES, misuse } from "./trouble.js";

/** Answers a call about a calculator; returns the exit code. */
export async function perform(call: Call): Promise<number> {
  const { around, say, chosen, locale, description } = call;
  if (chosen.help) {
    const spoken = await loadWording(description, locale);
    return written(around, `${calculatorHelp(description, spoken, say)}\n`);
  }
  const figures = chosenFigures(textOf(chosen, "lines"), description.lines, say);
  const explained = chosenFigures(lineIn(textOf(chosen, "explain")), description.lines, say);
  const wrong = [...figures.wrong, ...explained.wrong];
  if (wrong.length > 0) throw misuse(...wrong, hint(description.id, say));
  const context = { stdin: around.stdin, say };
  const given = await givenInputs(description, textOf(chosen, "inputs"), call.inputs, context);
  if (chosen.xlsx !== undefined) return spreadsheet(call, given);
  return chosen.rows === undefined ? one(call, given, figures.ids) : many(call, given, figures.ids);
}

/** The figure to explain; undefined for a cell, such as `campaigns[0].ourCost`, which the core looks up. */
const lineIn = (target: string | undefined) => (target?.includes("[") ? undefined : target);

/** Computes once and writes the answer. */
async function one(
  call: Call,
  { inputs, places }: Given,
  lines: readonly string[] | undefined,
): Promise<number> {
  const { core, chosen, locale, description, around } = call;
  const texts = await loadTexts(description, { locale });
  const as = chosen.json ? "json" : chosen.csv ? "csv" : "text";
  const unescaped = chosen.unescaped === true;
  const show: Show = { as, lines, explain: textOf(chosen, "explain"), unescaped };
  let text: string;
  try {
    text = oneCalculation(core, { ...call, inputs }, texts, show);
  } catch (error) {
    throw await troubleOf(error, call, places);
  }
  return written(around, text);
}

/** Computes once and writes a spreadsheet; its writer is loaded only for that. */
async function spreadsheet(call: Call, { inputs, places }: Given): Promise<number> {
  const { core, chosen, locale, description, program, around, say } = call;
  const { workbookSource } = await import("../as-workbook/source.js");
  let source: WorkbookSource;
  try {
    source = await workbookSource(core, description.id, inputs, program, { locale });
  } catch (error) {
    throw await troubleOf(error, call, places);
  }
  const { workbook } = await import("../workbook/index.js");
  const file = textOf(chosen, "xlsx") ?? "";
  await writeBytes(file, await workbook(source), around.stdout, say);
  return CODES.good;
}

/** Computes every row of a file. */
async function many(
  call: Call,
  { inputs: base }: Given,
  lines: readonly string[] | undefined,
): Promise<number> {
  const { core, chosen, locale, description, program, around, say } = call;
  const texts = await loadTexts(description, { locale });
  const file = {
    name: textOf(chosen, "rows") ?? "",
    separator: separatorOf(textOf(chosen, "separator")),
    hasProgress: chosen.progress === true,
  };
  const request = {
    ...{ description, program, base, locale },
    figures: lines ?? description.lines.map(({ id }) => id),
    kept: namesIn(textOf(chosen, "keep") ?? ""),
    unescaped: chosen.unescaped === true,
  };
  const { rows, bad } = await computeRows(file, request, { ...around, core, texts, say });
  if (bad === 0) return CODES.good;
  const format = new Intl.NumberFormat(locale);
  const counts = { bad: format.format(bad), rows: format.format(rows), column: PROBLEMS };
  throw badInput(say("csv.bad", counts));
}
