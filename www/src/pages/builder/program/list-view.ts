import { html, nothing, type TemplateResult } from "../../../shared/lit.js";
import { control, idOf } from "./cell-view.js";
import type { Cell } from "./cells.js";
import {
  type Bag,
  type Path,
  pathText,
  rowsAt,
  valueAt,
  withoutRow,
  withSwapped,
  withValue,
} from "./edit.js";
import { afterRemoval, afterSwap } from "./moved-drafts.js";
import { findingLine, notes } from "./notes.js";
import type { ProgramForm } from "./program-form.js";
import { textIn } from "./texts.js";

/** The id of the button that reverts a removal. */
export const UNDO = "program-undo";

/** A list of the program as a table. */
export interface ListSpec {
  list: Path;
  /** The caption of the table, for screen readers. */
  caption: string;
  cells: readonly Cell[];
  /** The noun for a row, such as "tier". */
  row: string;
  /** The minimum and the maximum number of rows. */
  bounds: readonly [least: number, most: number];
  /** Adds a row; an empty row by default. */
  add?: (data: unknown) => unknown;
  /** Removes a row; needed if other parts of the program refer to the row. */
  remove?: (data: unknown, row: number) => unknown;
  /** Copies the inherited rows into the file; needed if other parts have to be copied with them. */
  copy?: (form: ProgramForm) => unknown;
  /** The columns of the same rows in another table, whose findings appear there. */
  also?: readonly Cell[];
  /** The table has no buttons that add, remove or move rows, because another table of the same rows has them. */
  isFixed?: true;
  /** Derives other values from a row after one of its fields was changed and left. */
  settle?: (data: unknown, row: number) => unknown;
}

/** The name of a row in labels and messages. */
export function rowName({ edited }: ProgramForm, row: Bag | undefined, at: number, kind: string): string {
  const { own, instead } = textIn(row?.name ?? row?.approver, edited);
  return own || instead || `${kind} ${at + 1}`;
}

function actions(form: ProgramForm, spec: ListSpec, at: number, count: number, name: string): TemplateResult {
  const { list, bounds } = spec;
  const swap = (other: number) =>
    form.restructure(list, withSwapped(form.data, list, at, other), afterSwap(at, other));
  const remove = () => {
    const data = spec.remove ? spec.remove(form.data, at) : withoutRow(form.data, list, at);
    form.restructure(list, data, afterRemoval(at), `“${name}”`);
    // Move the focus, because the pressed button was removed with its row.
    requestAnimationFrame(() => document.getElementById(UNDO)?.focus());
  };
  return html`<td class="actions">
    <button type="button" ?disabled=${at === 0} aria-label="Move ${name} up" @click=${() => swap(at - 1)}>↑</button>
    <button type="button" ?disabled=${at === count - 1} aria-label="Move ${name} down" @click=${() => swap(at + 1)}>↓</button>
    <button type="button" ?disabled=${count <= bounds[0]} aria-label="Remove ${name}" @click=${remove}>×</button>
  </td>`;
}

/** The findings about a row that belong to none of its cells. */
function otherFindings(form: ProgramForm, { list, cells, also = [], isFixed }: ListSpec, at: number) {
  const known = new Set([...cells, ...also].map(({ path }) => pathText([...list, at, ...path])));
  return isFixed ? [] : form.findingsWithin([...list, at]).filter(({ path }) => !known.has(path));
}

/** A second table row with the notes of the cells, then the other findings about the row. */
function rowNotes(form: ProgramForm, spec: ListSpec, at: number): TemplateResult | typeof nothing {
  const { list, cells } = spec;
  const each = cells
    .filter(({ isReadOnly }) => !isReadOnly)
    .map((cell) => notes({ form, cell, path: [...list, at, ...cell.path] }, cell.label))
    .filter((note) => note !== nothing);
  const others = otherFindings(form, spec, at).map((finding) => html`<p>${findingLine(form, finding)}</p>`);
  if (each.length + others.length === 0) return nothing;
  return html`<tr class="trouble">
    <td colspan=${cells.length + 1}>${each}${others}</td>
  </tr>`;
}

function rowView(form: ProgramForm, spec: ListSpec, rows: readonly Bag[], at: number): TemplateResult {
  const { list, cells } = spec;
  const name = rowName(form, rows[at], at, spec.row);
  const settle = () => {
    const settled = spec.settle?.(form.data, at);
    if (settled !== undefined && settled !== form.data) form.replace(settled);
  };
  return html`<tr @change=${settle}>
      ${cells.map((cell) => {
        const path = [...list, at, ...cell.path];
        return html`<td class=${cell.unit}>
          ${
            cell.isReadOnly
              ? nothing
              : html`<label for=${idOf(path)}>${cell.label}<span class="hidden">, ${name}</span></label>`
          }
          ${cell.isReadOnly ? name : control({ form, cell, path })}
        </td>`;
      })}
      ${spec.isFixed ? nothing : actions(form, spec, at, rows.length, name)}
    </tr>
    ${rowNotes(form, spec, at)}`;
}

/** A list that the program inherits: the names of its rows, and a button that copies the rows into the file. */
function inheritedView(form: ProgramForm, { list, row, copy }: ListSpec): TemplateResult {
  const inherited = valueAt(form.whole ?? form.standard, list);
  const rows = Array.isArray(inherited) ? inherited : [];
  const names = rows.map((each, at) => rowName(form, each as Bag, at, row)).join(", ");
  return html`<p>
      ${rows.length === 0 ? "None." : html`As in the Standard program: ${names}.`}
      ${form.findings(list).map((finding) => findingLine(form, finding))}
    </p>
    <button type="button" @click=${() => form.replace(copy ? copy(form) : withValue(form.data, list, rows))}>
      ${rows.length === 0 ? "List yours" : "Change them"}
    </button>`;
}

/** A list of the program as a table, with buttons that add, remove and move rows. */
export function listView(form: ProgramForm, spec: ListSpec): TemplateResult {
  const { list, cells, caption, bounds } = spec;
  if (!Array.isArray(form.valueOf(list))) return spec.isFixed ? html`` : inheritedView(form, spec);
  const rows = rowsAt(form.data, list);
  const add = () => {
    const data = spec.add ? spec.add(form.data) : withValue(form.data, list, [...rows, {}]);
    form.restructure(list, data, (row) => row);
    // The new row exists after the next drawing.
    requestAnimationFrame(() => {
      document.getElementById(idOf([...list, rows.length, ...(cells[0]?.path ?? [])]))?.focus();
    });
  };
  return html`${form.findings(list).map((finding) => html`<p>${findingLine(form, finding)}</p>`)}
    ${
      rows.length === 0
        ? html`<p class="help">None.</p>`
        : html`<table class="rows ${cells.length < 4 ? "few" : ""}" data-list=${pathText(list)}>
            <caption class="hidden">${caption}</caption>
            <thead>
              <tr>
                ${cells.map(({ label, unit }) => html`<th scope="col" class=${unit}>${label}</th>`)}
                ${spec.isFixed ? nothing : html`<th scope="col"><span class="hidden">Move and remove</span></th>`}
              </tr>
            </thead>
            <tbody>
              ${rows.map((_, at) => rowView(form, spec, rows, at))}
            </tbody>
          </table>`
    }
    ${
      spec.isFixed
        ? nothing
        : html`<button type="button" ?disabled=${rows.length >= bounds[1]} @click=${add}>Add ${spec.row}</button>`
    }`;
}
