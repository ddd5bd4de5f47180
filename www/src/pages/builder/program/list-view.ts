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

/** The id of the button that puts a removed row back. */
export const UNDO = "program-undo";

/** A list of the program as a table. */
export interface ListSpec {
  list: Path;
  /** The name of the table for readers. */
  caption: string;
  cells: readonly Cell[];
  /** What a row is called: "tier". */
  row: string;
  /** The least and the most rows. */
  bounds: readonly [least: number, most: number];
  /** Adds a row; without it, rows are not added here. */
  add?: (data: unknown) => unknown;
  /** Removes a row, if more than the row itself changes. */
  remove?: (data: unknown, row: number) => unknown;
  /** Copies the rows that the program inherits, if more than the rows is copied. */
  copy?: (form: ProgramForm) => unknown;
  /** Cells of the same rows that another table shows. */
  also?: readonly Cell[];
  /** Rows are added, removed and moved elsewhere. */
  isFixed?: true;
  /** Settles what follows from a row's texts, once they have been typed. */
  settle?: (data: unknown, row: number) => unknown;
}

/** The name of a row for readers and messages. */
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
    // The button that was pressed is gone.
    requestAnimationFrame(() => document.getElementById(UNDO)?.focus());
  };
  return html`<td class="actions">
    <button type="button" ?disabled=${at === 0} aria-label="Move ${name} up" @click=${() => swap(at - 1)}>↑</button>
    <button type="button" ?disabled=${at === count - 1} aria-label="Move ${name} down" @click=${() => swap(at + 1)}>↓</button>
    <button type="button" ?disabled=${count <= bounds[0]} aria-label="Remove ${name}" @click=${remove}>×</button>
  </td>`;
}

/** What was found within a row, but not about one of its cells. */
function otherFindings(form: ProgramForm, { list, cells, also = [], isFixed }: ListSpec, at: number) {
  const known = new Set([...cells, ...also].map(({ path }) => pathText([...list, at, ...path])));
  return isFixed ? [] : form.findingsWithin([...list, at]).filter(({ path }) => !known.has(path));
}

/** What was found about a row: about its cells, then about the rest of it. */
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

/** Rows that the program inherits, as one sentence, and a button that copies them into the file. */
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

/** A list of the program: a row for each of its rows, and buttons that add, remove and move rows. */
export function listView(form: ProgramForm, spec: ListSpec): TemplateResult {
  const { list, cells, caption, bounds } = spec;
  if (!Array.isArray(form.valueOf(list))) return spec.isFixed ? html`` : inheritedView(form, spec);
  const rows = rowsAt(form.data, list);
  const add = () => {
    const data = spec.add ? spec.add(form.data) : withValue(form.data, list, [...rows, {}]);
    form.restructure(list, data, (row) => row);
    // The row is drawn with the next change of the page.
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
