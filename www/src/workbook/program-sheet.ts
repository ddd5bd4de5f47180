import type { Value } from "../core/contract/index.js";
import type { Tree } from "../core/explained.js";
import { type Book, reasonIn } from "./book.js";
import type { Cell } from "./grid.js";
import { missingFor, SHOWN_MISSING } from "./missing.js";
import { definedName } from "./place.js";

const PREFIX = "program.";

/** Columns that name the rows of a list, in the order in which they are looked for. */
const KEYS = ["name", "id"];

/** Fills the sheet of the program with the values that the formulas of the calculator read. */
export function fillProgram(book: Book): void {
  const { source, program } = book;
  program.widths = [44, 18, 18, 18, 18, 18, 18, 18];
  const names = programNames(book);
  if (names.size === 0) return;
  program.put(0, 0, { look: "title", value: source.description.program.name });
  program.put(1, 0, { look: "remark", value: book.ui("programNote") });
  let row = 3;
  for (const name of names) {
    const value = valueAt(source.program, name.slice(PREFIX.length));
    if (value === undefined || typeof value === "object") continue;
    program.put(row, 0, { look: "label", value: labelOf(book, name) });
    book.places.put(name, program.put(row, 1, settingOf(book, name, value as Value)));
    row += 1;
  }
  for (const [list, columns] of listsIn(book, names)) row = fillList(book, list, columns, row + 1);
}

/** The program's values that formulas read, by their dotted names. */
function programNames(book: Book): Set<string> {
  const { trees, shape } = book.source;
  const names = new Set<string>();
  // A name within a row of a list stands for the list's column.
  const lists = new Map(
    shape.steps.flatMap((step) => (step.kind === "list" ? [[step.table, step.list]] : [])),
  );
  const look = (tree: Tree, list: string | undefined): void => {
    const [kind, text, ...parts] = tree;
    if (kind === "n" && text.startsWith(PREFIX) && text !== "program.minorUnit") names.add(text);
    if (kind === "n" && list && text.startsWith("row."))
      names.add(`${PREFIX}${list}.${text.slice("row.".length)}`);
    for (const part of parts) look(part, list);
  };
  for (const [target, tree] of Object.entries(trees)) look(tree, lists.get(target.split(".")[0] ?? ""));
  return names;
}

/** The lists of the program that have named columns, with these columns. */
function listsIn(book: Book, names: ReadonlySet<string>): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const name of names) {
    const path = name.slice(PREFIX.length).split(".");
    const depth = path.findIndex((_, at) =>
      Array.isArray(valueAt(book.source.program, path.slice(0, at + 1).join("."))),
    );
    if (depth < 0) continue;
    const list = path.slice(0, depth + 1).join(".");
    lists.set(list, [...(lists.get(list) ?? []), path.slice(depth + 1).join(".")]);
  }
  return lists;
}

/** Puts a list of the program as a table, and returns the row below it. */
function fillList(book: Book, list: string, columns: readonly string[], top: number): number {
  const { program, places, source } = book;
  const rows = valueAt(source.program, list) as Record<string, unknown>[];
  const keys = KEYS.filter((key) => !columns.includes(key) && rows.some((row) => key in row)).slice(0, 1);
  // Columns that name a row come first.
  const all = [...keys, ...columns].sort((a, b) => Number(KEYS.includes(b)) - Number(KEYS.includes(a)));
  const tiers = source.program as { tiers: { id: string; name: string }[] };
  let column = 0;
  for (const id of all) {
    const isWide = list === "benefits" && id === "values";
    const name = `${PREFIX}${list}.${id}`;
    const heads = isWide ? tiers.tiers.map((tier) => tier.name) : [labelOf(book, name)];
    program.texts(top, column, "header", heads);
    // Formulas over a list without rows must find a missing cell.
    const shown = rows.length > 0 ? rows : [{}];
    shown.forEach((row, at) => {
      const cells = isWide
        ? tiers.tiers.map((tier) => valueAt(row, `values.${tier.id}`))
        : [valueAt(row, id)];
      cells.forEach((value, beside) => {
        program.put(top + 1 + at, column + beside, settingOf(book, name, (value ?? null) as Value));
      });
    });
    places.putSpan(name, { first: program.at(top + 1, column), rows: shown.length, columns: heads.length });
    column += heads.length;
  }
  return top + 1 + Math.max(1, rows.length);
}

/** A cell for a value of the program; an empty one is a missing figure to every formula. */
function settingOf(book: Book, name: string, value: Value): Cell {
  const unit = book.source.shape.units[name] ?? "text";
  if (value !== null) return book.entry(value, unit);
  const formula = missingFor(reasonIn(book.source.shape.missing, name));
  return { look: "input", value: SHOWN_MISSING, format: book.format(unit), formula: () => formula };
}

/** The name of a value, which begins a line here and stands inside sentences elsewhere. */
function labelOf({ source }: Book, name: string): string {
  const label = source.names[name] ?? definedName(name);
  return label.charAt(0).toLocaleUpperCase(source.wording.language) + label.slice(1);
}

/** The value at a dotted path. */
function valueAt(from: unknown, path: string): unknown {
  let value = from;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === "number" ? String(value) : value;
}
