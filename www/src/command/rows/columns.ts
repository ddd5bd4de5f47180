import type { Description, Field } from "../../core/contract/index.js";
import type { Say } from "../load-words.js";
import { closest } from "../spelling.js";
import { badInput } from "../trouble.js";

/** The column of the output that names the problems of a row. */
export const PROBLEMS = "problems";

/** A column of a file: an input, a table, or one that is kept. */
export type Column =
  | { kind: "field"; id: string; field: Field }
  | { kind: "table"; id: string }
  | { kind: "kept"; id: string };

/** The settings that a CSV header is checked against. */
export interface HeaderContext {
  description: Description;
  /** The columns that are no inputs. */
  kept: readonly string[];
  /** The ids of the figures that are written. */
  figures: readonly string[];
  /** The name of the file in messages. */
  place: string;
  say: Say;
}

/** The meaning of a CSV column: an input or a column that is carried over; undefined for any other column. */
function columnOf(id: string, { description, kept }: HeaderContext): Column | undefined {
  if (kept.includes(id)) return { kind: "kept", id };
  const field = description.inputs.find((each) => each.id === id);
  if (field) return { kind: "field", id, field };
  const isTable = description.tables.some((table) => table.id === id && table.kind === "input");
  return isTable ? { kind: "table", id } : undefined;
}

function unknownColumn(name: string, { description, say }: HeaderContext): string {
  const known = [...description.inputs, ...description.tables.filter(({ kind }) => kind === "input")];
  const meant = closest(
    name,
    known.map(({ id }) => id),
  );
  const suggestion = meant ? ` ${say("error.suggestion", { name: meant })}` : "";
  return say("csv.column", { name, option: `--keep ${JSON.stringify(name)}` }) + suggestion;
}

/** Sentences about the columns of a header that are unknown, missing or repeated. */
function mistakes(names: readonly string[], context: HeaderContext): string[] {
  const { kept, figures, say } = context;
  const isTaken = (name: string) => kept.includes(name) && [...figures, PROBLEMS].includes(name);
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  return [
    ...names.filter((name) => !columnOf(name, context)).map((name) => unknownColumn(name, context)),
    ...twice.map((name) => say("csv.twice", { name })),
    ...names.filter(isTaken).map((name) => say("csv.reserved", { name })),
    ...kept.filter((name) => !names.includes(name)).map((name) => say("csv.notThere", { name })),
  ];
}

/** Reads the header of a file. Throws for names that are unknown, missing, twice or those of figures. */
export function columnsOf(header: readonly string[], context: HeaderContext): Column[] {
  const names = header.map((name) => name.trim());
  const wrong = mistakes(names, context);
  if (wrong.length > 0) throw badInput(...wrong.map((text) => `${context.place}: ${text}`));
  return names.flatMap((name) => columnOf(name, context) ?? []);
}
