import { html, nothing, type TemplateResult } from "../../../shared/lit.js";
import { entered } from "../parts.js";
import type { Cell } from "./cells.js";
import { type Path, pathText, valueAt } from "./edit.js";
import type { ProgramForm } from "./program-form.js";
import { textIn } from "./texts.js";
import { placeholderOf, writeTyped } from "./typed.js";

/** The id of a cell's control. */
export const idOf = (path: Path) => `cell-${pathText(path).replace(/[^\w-]+/g, "-")}`;

/** A cell with its path in the program. */
export interface Placed {
  form: ProgramForm;
  cell: Cell;
  path: Path;
}

/** The attributes that connect a control to its notes. */
function marks({ form, cell, path }: Placed) {
  const found = form.findings(path);
  const isWrong =
    form.typed.problem(path, cell) !== undefined || found.some(({ level }) => level === "error");
  const isNoted = isWrong || found.length > 0 || form.typed.alternative(path, cell) !== undefined;
  return {
    invalid: isWrong ? "true" : nothing,
    described: isNoted || cell.help ? `${idOf(path)}-notes` : nothing,
  };
}

function textControl(placed: Placed): TemplateResult {
  const { form, cell, path } = placed;
  const { invalid, described } = marks(placed);
  const value = valueAt(form.data, path);
  const { own, instead } = cell.isCode
    ? { own: typeof value === "string" ? value : "", instead: "" }
    : textIn(value, form.edited);
  const inherited = value === undefined ? form.inherited(path) : undefined;
  const take = (text: string) =>
    cell.isCode ? form.set(path, text.trim().toUpperCase() || undefined) : form.write(path, cell, text);
  return html`<input
    id=${idOf(path)}
    type="text"
    autocomplete="off"
    spellcheck=${cell.isCode ? "false" : nothing}
    maxlength=${cell.isCode ? "3" : nothing}
    placeholder=${instead || (typeof inherited === "string" ? inherited : (cell.none ?? ""))}
    aria-invalid=${invalid}
    aria-describedby=${described}
    .value=${own}
    @input=${(event: Event) => take(entered(event))}
  />`;
}

function numberControl(placed: Placed): TemplateResult {
  const { form, cell, path } = placed;
  const { invalid, described } = marks(placed);
  const value = valueAt(form.data, path);
  const sign = form.numbers.sign(cell.unit);
  const mark = sign && html`<span class="sign" aria-hidden="true">${sign.text}</span>`;
  return html`<span class="value"
    >${sign?.before ? mark : nothing}<input
      id=${idOf(path)}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      placeholder=${placeholderOf(value, form.inherited(path), cell, form.numbers)}
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${form.typed.draft(path) ?? writeTyped(value, cell, form.numbers)}
      @input=${(event: Event) => form.typed.type(path, cell, entered(event))}
      @blur=${() => form.typed.leave(path, cell)}
    />${sign && !sign.before ? mark : nothing}</span
  >`;
}

function choiceControl({ form, cell, path }: Placed): TemplateResult {
  const value = valueAt(form.data, path);
  const chosen = value === undefined ? form.inherited(path) : value;
  return html`<select
    id=${idOf(path)}
    aria-describedby=${cell.help ? `${idOf(path)}-notes` : nothing}
    @change=${(event: Event) => form.set(path, entered(event))}
  >
    ${cell.options?.map(
      (option) =>
        html`<option value=${option.value} .selected=${option.value === chosen}>${option.label}</option>`,
    )}
  </select>`;
}

function flagControl({ form, path }: Placed): TemplateResult {
  const value = valueAt(form.data, path) ?? form.inherited(path);
  return html`<input
    id=${idOf(path)}
    type="checkbox"
    .checked=${value === true}
    @change=${(event: Event) => form.set(path, (event.target as HTMLInputElement).checked)}
  />`;
}

/** The control of a cell, without its label. */
export function control(placed: Placed): TemplateResult {
  switch (placed.cell.unit) {
    case "text":
      return textControl(placed);
    case "flag":
      return flagControl(placed);
    case "choice":
      return choiceControl(placed);
    default:
      return numberControl(placed);
  }
}
