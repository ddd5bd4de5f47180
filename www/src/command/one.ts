import type { Texts } from "../as-text/texts.js";
import type { Calculation, Core, Description, Inputs, Program } from "../core/contract/index.js";
import { csvRow } from "./csv-row.js";
import { PROBLEMS } from "./rows/columns.js";

/** How one calculation is shown. */
export interface Show {
  as: "text" | "json" | "csv";
  /** The ids of the figures; all without it. */
  lines: readonly string[] | undefined;
  /** The figure whose formula is shown instead of the answer. */
  explain: string | undefined;
  /** CSV cells that a spreadsheet would take for formulas are unchanged. */
  unescaped: boolean;
}

/** A calculation with some of its figures. */
function only(calculation: Calculation, ids: readonly string[]): Calculation {
  const lines = ids.flatMap((id) => calculation.lines.filter((line) => line.id === id));
  return { ...calculation, values: Object.fromEntries(lines.map(({ id, value }) => [id, value])), lines };
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** A header and a row: the inputs that were given, the figures, and no problems, as `--rows` writes them. */
function csv({ values }: Calculation, inputs: Inputs, { unescaped }: Show): string {
  const given = Object.entries(inputs).map(([id, value]): [string, string] => [
    id,
    typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? ""),
  ]);
  const figures = Object.entries(values).map(([id, value]): [string, string] => [id, String(value ?? "")]);
  const cells = [...given, ...figures, [PROBLEMS, ""] as const];
  const write = (row: readonly string[]) => csvRow(row, ",", unescaped);
  return write(cells.map(([id]) => id)) + write(cells.map(([, cell]) => cell));
}

/** The question of one calculation: its calculator, inputs, program and language. */
export interface Asked {
  description: Description;
  inputs: Inputs;
  program: Program | undefined;
  locale: string;
}

/** Computes one calculation; returns the text for standard output. Throws a `CalculationError` if inputs have problems. */
export function oneCalculation(core: Core, asked: Asked, texts: Texts, show: Show): string {
  const { description, inputs, program, locale } = asked;
  if (show.explain !== undefined) {
    const explained = core.explain(description.id, show.explain, inputs, program, { locale });
    return show.as === "json" ? json(explained) : `${texts.explanation(explained)}\n`;
  }
  const calculation = core.calculate(description.id, inputs, program, { locale });
  const chosen = show.lines ? only(calculation, show.lines) : calculation;
  if (show.as === "json") return json(chosen);
  if (show.as === "csv") return csv(chosen, inputs, show);
  return `${texts.answer(calculation, show.lines)}\n`;
}
