import type { Unit, Value } from "../core/contract.js";
import { parsePath } from "../element/entries.js";
import type { View } from "../element/view.js";
import type { ExplainWords } from "../text/common.js";
import { isDecimal } from "../text/decimal.js";
import { nameOf } from "../text/wording.js";

/** What a name in a formula stands for: where a person can go to see it, and what it is called. */
export interface Meaning {
  /** A field to go to, or a figure to open; neither for what stands in the program. */
  leads: "field" | "figure" | undefined;
  path: string;
  label: string;
  write(value: Value): string;
}

const PROGRAM_UNITS: readonly [RegExp, Unit][] = [
  [/\.(annual|quarterlyCap|below|flatFee)$/, "money"],
  [/(rate|Rate|Target|Margin|Share)$/, "share"],
];

/** A value under a name that only the program knows. */
function writeForeign(view: View, name: string, value: Value): string {
  const unit =
    PROGRAM_UNITS.find(([pattern]) => pattern.test(name))?.[1] ?? (isDecimal(value) ? "count" : "text");
  return view.wording.value(value, unit, "full");
}

/** What a program's field or a function's word is called: `program.tiers.id`. */
function foreignLabel({ names }: ExplainWords, name: string): string {
  const last = name.split(".").at(-1) ?? name;
  return names[name] ?? names[last] ?? last;
}

/** The meaning of a name in the formula of a line, or of a cell (`target`). */
export function meaning(view: View, texts: ExplainWords, target: string, name: string): Meaning {
  const { sheet, wording } = view;
  const cell = parsePath(target);
  const table = cell.table === undefined ? undefined : sheet.table(cell.table);
  const column = table?.columns.find(({ id }) => id === name);
  const path = column ? `${cell.table}[${cell.row}].${name}` : name;
  const known = nameOf(path);
  if (wording.unit(known) === undefined) {
    return {
      leads: undefined,
      path,
      label: foreignLabel(texts, name),
      write: (value) => writeForeign(view, name, value),
    };
  }
  // Between × and ÷ the sign of a multiple would be taken for one of them.
  const isMultiple = wording.unit(known) === "multiple";
  const write = (value: Value) =>
    isMultiple ? wording.value(value, "count", "full") : wording.write(known, value, "full");
  return {
    leads: leadsTo(view, path, name, table?.kind === "choices" && !column),
    path,
    label: wording.label(known),
    write,
  };
}

function leadsTo(view: View, path: string, name: string, isOtherChoice: boolean): Meaning["leads"] {
  const { sheet } = view;
  if (sheet.field(path)) return sheet.counts(path) ? "field" : undefined;
  // Beside another choice a line has another value than the one that is shown.
  if (isOtherChoice || name.includes(".")) return undefined;
  const { table, id } = parsePath(path);
  const hasFormula =
    table === undefined
      ? sheet.description.lines.some((line) => line.id === id)
      : sheet.table(table)?.columns.some((column) => column.id === id && column.formula !== undefined);
  return hasFormula ? "figure" : undefined;
}
