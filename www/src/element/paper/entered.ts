import type { FormGroup } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { isPreset } from "../../sheet/state.js";
import type { View } from "../desk/view.js";

/** An input's value at the last answer. */
function written(view: View, id: string): string {
  const { sheet, wording, tables } = view;
  const value = sheet.inputs[id] ?? null;
  if (value === null) return wording.ui("notGiven");
  const rows = sheet.field(id)?.rowOf;
  return (rows && tables?.rowNames(view, rows)[Number(value) - 1]) || wording.write(id, value, "full");
}

/** Says who chose a value, unless it is the one that the form starts with. */
function mark({ wording }: View, isFixed: boolean, isChanged: boolean): TemplateResult | typeof nothing {
  const word = isFixed ? "fixed" : isChanged && "changed";
  return word ? html` <span class="mark">${wording.ui(word)}</span>` : nothing;
}

function entry(view: View, id: string): TemplateResult {
  const { sheet, wording } = view;
  return html`<div class="figure">
    <dt>${wording.label(id)}${mark(view, sheet.isFixed(id), sheet.isChanged(id))}</dt>
    <dd>${written(view, id)}</dd>
  </div>`;
}

/** A heading one level below the paper's own. */
export const heading = (view: View, text: unknown): TemplateResult =>
  html`<div class="group-title" role="heading" aria-level=${Math.min(view.level + 1, 6)}>${text}</div>`;

function fields(view: View, { id, inputs }: FormGroup): TemplateResult | typeof nothing {
  const shown = inputs.filter((input) => view.sheet.isShown(input));
  if (shown.length === 0) return nothing;
  return html`<section class="figure-group">
    ${heading(view, view.wording.words.groups[id] ?? id)}
    <dl>${shown.map((input) => entry(view, input))}</dl>
  </section>`;
}

function table(view: View, id: string): TemplateResult | typeof nothing {
  const { sheet, wording, tables } = view;
  const described = sheet.table(id);
  if (!described || described.hidden) return nothing;
  const label = wording.words.tables[id]?.label ?? id;
  return html`<section>
    ${heading(view, html`${label}${mark(view, isPreset(described), sheet.state.rows[id] !== undefined)}`)}
    ${tables?.fixedTable(view, id)}
  </section>`;
}

/**
 * Draws what was entered: the inputs that count as a list, input tables as tables. Tables with more than `mostRows` rows
 * are left out.
 */
export function entered(view: View, mostRows = Number.POSITIVE_INFINITY): TemplateResult {
  const { sheet } = view;
  const { form } = sheet.description;
  const inputTables = form
    .flatMap((group) => group.table ?? [])
    .filter((id) => sheet.rows(id).length <= mostRows);
  return html`<div class="figure-groups">${form.filter(({ table }) => !table).map((group) => fields(view, group))}</div>
    <div class="tables">${inputTables.map((id) => table(view, id))}</div>`;
}
