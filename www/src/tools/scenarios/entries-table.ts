import type { Value } from "../../core/contract/index.js";
import { html, type TemplateResult } from "../../shared/lit.js";
import type { Sheet } from "../../sheet/sheet.js";
import type { Column } from "./desk.js";
import { type Differing, differing } from "./differing.js";
import { type Drawing, titleOf } from "./drawing.js";
import { type CellText, comparison, type RowText } from "./table.js";

/** The name of a row of a sheet, counted from 1. */
function rowAt(sheet: Sheet, table: string, place: Value): string | undefined {
  const naming = sheet.columns(table).find(({ unit }) => unit === "text")?.id ?? "";
  const name = sheet.rows(table)[Number(place) - 1]?.cells[naming]?.value;
  return typeof name === "string" && name ? name : undefined;
}

function cellOf({ context, say }: Drawing, name: string, value: Value | undefined, sheet: Sheet): CellText {
  const { wording } = context;
  if (value === undefined) return { text: say("uncounted"), isQuiet: true };
  if (value === null) return { text: wording.ui("notGiven"), isQuiet: true };
  const table = wording.known(name)?.rowOf;
  return { text: (table && rowAt(sheet, table, value)) || wording.write(name, value, "full") };
}

/** A row by its number: "Campaign 4". */
function numbered({ context, say }: Drawing, each: Extract<Differing, { at: number }>): string {
  const place = context.wording.value(String(each.at + 1), "whole");
  const kind = context.wording.words.tables[each.table]?.row;
  return kind ? `${kind} ${place}` : say("row", { place });
}

function textOf(drawing: Drawing, each: Differing, sheets: readonly Sheet[]): RowText {
  const { context, say } = drawing;
  const { wording } = context;
  const written = (name: string, values: readonly (Value | undefined)[]) =>
    sheets.map((sheet, at) => cellOf(drawing, name, values[at], sheet));
  switch (each.kind) {
    case "input":
      return { label: wording.label(each.id), cells: written(each.id, each.values) };
    case "cell": {
      const name = `${each.table}.${each.column}`;
      return {
        label: `${each.row ?? numbered(drawing, each)} · ${wording.label(name)}`,
        cells: written(name, each.values),
      };
    }
    case "row":
      return {
        label: each.row ? `${numbered(drawing, each)} · ${each.row}` : numbered(drawing, each),
        cells: each.has.map((has) => ({ text: say(has ? "included" : "missing"), isQuiet: !has })),
      };
    case "order": {
      const table = wording.words.tables[each.table]?.label ?? each.table;
      const place = (at: number) => rowAt(sheets[0] as Sheet, each.table, String(at + 1)) ?? String(at + 1);
      const cells = each.orders.map((order) => ({ text: order.map(place).join(", ") }));
      return { label: say("order", { table }), cells };
    }
  }
}

/** The entries that differ, in words. */
export function entryRows(drawing: Drawing, columns: readonly Column[]): RowText[] {
  const sheets = columns.map(({ sheet }) => sheet);
  return differing(sheets).map((each) => textOf(drawing, each, sheets));
}

/** Draws the entries that differ, with the value of each column. */
export function entriesTable(drawing: Drawing, columns: readonly Column[]): TemplateResult {
  const { say } = drawing;
  const rows = entryRows(drawing, columns);
  if (rows.length === 0) return html`<p class="help">${say("nothing")}</p>`;
  const heads = columns.map(({ scenario }) => ({ text: titleOf(drawing, scenario) }));
  return comparison(say("differing"), say("entry"), heads, [{ rows }]);
}
