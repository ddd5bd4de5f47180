import type { ComparedTable, ShownTable, View } from "../desk/view.js";
import type { ComparedRows } from "./compared-rows.js";
import { comparedTable, groupStarts, isComparable } from "./compared-table.js";

/**
 * Keys that identify rows after they have moved: the row's key in an input table, else its name; if several rows have
 * the same name, also the position among them. The rows of an option share a key, which finds the first of them.
 */
function keysOf(view: View, { table, naming, rows }: ShownTable): string[] {
  if (table.kind === "input") return rows.map((_, at) => String(view.sheet.rowKey(table.id, at)));
  const names = rows.map((row) => String(row[naming?.id ?? ""]));
  if (table.kind === "choices") return names;
  return names.map((name, at) => `${names.slice(0, at).filter((each) => each === name).length}:${name}`);
}

/** The comparisons of one widget: for each table, the row that the others are compared with. */
export class Comparisons {
  /** The keys of base rows, by table. */
  readonly #bases = new Map<string, string>();
  #drawing: ComparedRows | undefined;
  /** The table for which the drawing could not be loaded. */
  #failed: string | undefined;

  /** The comparison of a table's rows; undefined for a table that has none. */
  of(view: View, table: ShownTable): ComparedTable | undefined {
    if (!isComparable(table)) return undefined;
    const { id } = table.table;
    const keys = keysOf(view, table);
    const base = keys.indexOf(this.#bases.get(id) ?? "");
    return comparedTable(view, table, {
      base,
      starts: groupStarts(table),
      drawing: this.#drawing,
      hasFailed: this.#failed === id,
      toggle: (row) =>
        row === base
          ? this.#end(view, id)
          : void this.#start(view, id, keys[row] ?? "", table.names[row] ?? ""),
    });
  }

  #end(view: View, table: string): void {
    this.#bases.delete(table);
    view.editing?.announce(view, this.#drawing?.ended);
    view.redraw();
  }

  async #start(view: View, table: string, key: string, name: string): Promise<void> {
    this.#failed = undefined;
    this.#bases.set(table, key);
    view.redraw();
    try {
      const { loadComparedRows } = await import("./compared-rows.js");
      this.#drawing ??= await loadComparedRows(view.wording);
    } catch {
      this.#bases.delete(table);
      this.#failed = table;
    }
    // Another row may have been chosen meanwhile.
    if (this.#failed === table) view.editing?.announce(view, view.wording.ui("compareFailed"));
    else if (this.#bases.get(table) === key) view.editing?.announce(view, this.#drawing?.sentence(name));
    view.redraw();
  }
}
