import type { Form } from "../boundary/form.js";
import { locate, type Target } from "../boundary/walk.js";
import type { Unit } from "../contract/index.js";
import { CalculationError } from "../error.js";

/** Units whose values are not numbers. */
export const WORDS: readonly Unit[] = ["choice", "flag", "text"];

/** An input or a figure, as a question to the module names it. */
export interface Placed {
  /** The path: `sponsorship`, `campaigns[0].leads`. */
  path: string;
  place: Target;
  isNumeric: boolean;
  unit: Unit;
}

/** Finds an input (`sponsorship`) or a cell of an input table (`campaigns[0].leads`); throws a `CalculationError`. */
export function inputAt(path: unknown, form: Form): Placed {
  const { description, tables } = form;
  const [, table, row, column] = /^(.+)\[(\d{1,9})\]\.(.+)$/.exec(String(path)) ?? [];
  const at = tables.findIndex(({ table: { id } }) => id === table);
  const fields = table === undefined ? description.inputs : (tables[at]?.columns ?? []);
  const place = fields.findIndex(({ id }) => id === (column ?? path));
  const field = fields[place];
  if (typeof path !== "string" || !field) throw refused(String(path), "unknownField");
  const preset = table === undefined ? field : tables[at]?.table;
  if (preset?.fixed || preset?.hidden) throw refused(path, "unknownField", { setBy: "program" });
  const target: Target = table === undefined ? [0, 0, place] : [at + 1, Number(row), place];
  return { path, place: target, isNumeric: !WORDS.includes(field.unit), unit: field.unit };
}

/** Finds a line (`revenue`) or a computed cell (`campaigns[0].ourCost`); throws a `CalculationError`. */
export function figureAt(path: unknown, form: Form): Placed {
  const place = locate(path, form);
  const [table, , at] = place;
  const { inputs, lines, tables } = form.description;
  const unit = (table === 0 ? lines[at - inputs.length] : tables[table - 1]?.columns[at])?.unit ?? "text";
  return { path: String(path), place, isNumeric: !WORDS.includes(unit), unit };
}

/** The path of an input at a place. */
export function pathAt([table, row, at]: Target, { description, tables }: Form): string {
  if (table === 0) return description.inputs[at]?.id ?? "";
  const input = tables[table - 1];
  return `${input?.table.id}[${row}].${input?.columns[at]?.id}`;
}

/** A problem with one part of a question. */
export function refused(
  path: string,
  code: CalculationError["problems"][number]["code"],
  params: Record<string, string> = {},
): CalculationError {
  return new CalculationError([{ path, code, params }]);
}
