import type { Answer } from "../core/boundary/answer.js";
import type { Description, Unit, Value } from "../core/contract/index.js";
import type { Room } from "./measured.js";

/** The data that charts are drawn from: the figures, their names and their formats. */
export interface ChartContext {
  description: Description;
  calculation: Answer;
  /** The inputs that the calculation used, defaults included. */
  inputs: Record<string, Value>;
  /** Whether an input counts, given the current choices. */
  counts(input: string): boolean;
  /** The name of a line or an input. */
  label(id: string): string;
  /** The name of a table's column. */
  columnLabel(table: string, column: string): string;
  /** The text of a cell: a choice's name, a formatted figure. */
  cell(table: string, column: string, value: Value): string;
  /** A figure in the page's language and the program's currency; `short` for axes: $1.2M. */
  format(value: Value, unit: Unit, style?: "short"): string;
  /** A sentence of the words, with its placeholders filled from the calculation: a chart's title. */
  sentence(message: string, extra?: Record<string, Value>): string;
  /** The chart's title and words, from the calculator's words file (`charts.<id>`). */
  words: { title: string; [key: string]: string };
  /** Right to left. */
  rtl: boolean;
  /** The space of the chart if that is known; otherwise it is measured once the chart is on the page. */
  room?: Room | undefined;
}
