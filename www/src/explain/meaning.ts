import type { TableDescription, Unit, Value } from "../core/contract/index.js";
import { parsePath } from "../sheet/entries.js";
import { isPreset } from "../sheet/state.js";
import type { ExplainWords } from "../text/common.js";
import { nameOf } from "../text/wording.js";
import type { ExplainContext } from "./context.js";
import { foreignLabel, writeForeign } from "./foreign.js";

/** The meaning of a name in a formula: its label, its format, and where a person can look it up. */
export interface Meaning {
  /** A field to go to, or a figure to open; undefined for a value from the program. */
  leads: "field" | "figure" | undefined;
  path: string;
  label: string;
  /** The unit; undefined for a value from the program. */
  unit: Unit | undefined;
  write(value: Value): string;
}

/** The path of a name in a formula; `isElsewhere`: the formula used a value that differs from the one shown there. */
interface Place {
  path: string;
  isElsewhere: boolean;
}

/** Resolves a name. A formula can use columns before its own; a comparison can use those of the rows it compares. */
export function placeOf(view: ExplainContext, target: string, name: string): Place {
  const { table: id, row, id: own } = parsePath(target);
  const table = id === undefined ? undefined : view.sheet.table(id);
  if (!table) return { path: name, isElsewhere: false };
  const [, before] = /^previous\.(\w+)$/.exec(name) ?? [];
  // The first row has no previous row to open.
  if (before)
    return { path: row > 0 ? `${id}[${row - 1}].${before}` : `${id}.${before}`, isElsewhere: row === 0 };
  if (isBefore(table, name, own)) return { path: `${id}[${row}].${name}`, isElsewhere: false };
  if (table.kind !== "choices") return { path: name, isElsewhere: false };
  const compared = view.sheet.inputTables.find(({ columns }) => columns.some((column) => column.id === name));
  const rows = (compared && view.sheet.calculation?.tables[compared.id]?.length) || 1;
  const path = compared ? `${compared.id}[${row % rows}].${name}` : name;
  return { path, isElsewhere: !view.isCompared };
}

function isBefore({ columns }: TableDescription, name: string, own: string): boolean {
  const at = columns.findIndex(({ id }) => id === name);
  const end = columns.findIndex(({ id }) => id === own);
  return at >= 0 && at < end;
}

/** Whether a path is the column that counts the rows of a series, whose label says what it counts. */
function isCounter({ sheet }: ExplainContext, path: string): boolean {
  const { table: id, id: own } = parsePath(path);
  const table = id === undefined ? undefined : sheet.table(id);
  return table?.kind === "series" && table.columns[0]?.id === own;
}

/** The meaning of a name in the formula of a line, or of a cell (`target`). */
export function meaning(view: ExplainContext, texts: ExplainWords, target: string, name: string): Meaning {
  const { wording } = view;
  const { path, isElsewhere } = placeOf(view, target, name);
  const known = nameOf(path);
  if (wording.unit(known) === undefined) {
    return {
      leads: undefined,
      path,
      label: foreignLabel(texts, name),
      unit: undefined,
      write: (value) => writeForeign(view, texts, name, value),
    };
  }
  const unit = wording.unit(known);
  // Omit the sign of a multiple, because it could be mistaken for an operator next to × and ÷.
  const isBare = unit === "multiple" || isCounter(view, path);
  const write = (value: Value) =>
    isBare ? wording.value(value, "count", "full") : wording.write(known, value, "full");
  const label = wording.label(known);
  const isBefore = name.startsWith("previous.");
  return {
    leads: isElsewhere ? undefined : leadsTo(view, path),
    path,
    label: isBefore ? (texts.sentences.before ?? "{0}").replace("{0}", () => label) : label,
    unit,
    write,
  };
}

/** Where a person can look a value up: in a field of the form, or in a figure's own explanation. */
export function leadsTo(view: ExplainContext, path: string): Meaning["leads"] {
  const { sheet } = view;
  const { table: id, id: own } = parsePath(path);
  const table = id === undefined ? undefined : sheet.table(id);
  const field = table && table.kind !== "input" ? undefined : sheet.field(path);
  if (field) {
    const isFree = !isPreset(field) && !(table && isPreset(table));
    return isFree && sheet.counts(path) ? "field" : undefined;
  }
  const figures = table ? table.columns : sheet.description.lines;
  return figures.some((each) => each.id === own && each.formula !== undefined) ? "figure" : undefined;
}
