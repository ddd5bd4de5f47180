import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { FieldAt, View } from "../desk/view.js";

/** The names of a table's rows; a row without a name has its number, from 1. */
export function rowNames(view: View, table: string): string[] {
  const naming = view.sheet.table(table)?.columns.find(({ unit }) => unit === "text")?.id ?? "";
  return view.sheet
    .rows(table)
    .map(({ cells }, at) => String(cells[naming]?.value ?? "").trim() || String(at + 1));
}

/** Draws the choice among the rows of a table, by name; undefined for any other field. */
export function rowChoice(
  view: View,
  { path, field }: FieldAt,
  describedBy: string,
): TemplateResult | undefined {
  if (field.rowOf === undefined) return undefined;
  const names = rowNames(view, field.rowOf);
  const { value } = view.sheet.entry(path);
  if (field.fixed) return html`<span class="given">${names[Number(value) - 1] ?? value}</span>`;
  const isKnown = names[Number(value) - 1] !== undefined;
  return html`<span class="box choice">
    <select
      id=${path}
      part="input"
      aria-describedby=${describedBy || nothing}
      aria-invalid=${view.sheet.problem(path) ? "true" : nothing}
      @change=${(event: Event) => view.put(path, { value: (event.target as HTMLSelectElement).value })}
    >
      ${isKnown ? nothing : html`<option .selected=${true} value=${String(value ?? "")}>${value}</option>`}
      ${names.map(
        (name, at) => html`<option value=${at + 1} .selected=${String(at + 1) === value}>${name}</option>`,
      )}
    </select>
  </span>`;
}
