import type { Field, Inputs } from "../../core/contract/index.js";
import { keypad } from "../../element/form/keypad.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { isDecimal } from "../../text/decimal.js";
import type { Wording } from "../../text/wording.js";
import type { Choices } from "./choices.js";
import { entered } from "./parts.js";
import { modeOf, type partsOf } from "./presets.js";
import { type InputChoice, withChoice } from "./state.js";

/** An input or an input table. */
export type Part = ReturnType<typeof partsOf>[number];

/** Whether a part is an input; otherwise it is a table. */
export const isField = (part: Part): part is Field => "unit" in part;

/** One row of the list of fields. */
export interface Row {
  choices: Choices;
  wording: Wording;
  part: Part;
  label: string;
  choice: InputChoice;
  problem: string | undefined;
}

/** Changes the choice for an input. A mode equal to the program's mode is not stored. */
export function choose({ choices, part, choice }: Row, change: InputChoice): void {
  const { text, rows, mode } = { ...choice, ...change };
  const kept: InputChoice = {
    ...(text === undefined ? {} : { text }),
    ...(rows === undefined ? {} : { rows }),
    ...(mode === undefined || mode === modeOf(part) ? {} : { mode }),
  };
  choices.set({ inputs: withChoice(choices.settings, part.id, kept) });
}

/** The text in the control: the typed text, or else the program's value. */
function written({ wording, choice }: Row, field: Field): string {
  if (choice.text !== undefined) return choice.text;
  const { default: value, unit } = field;
  if (value === null) return "";
  return isDecimal(value) && unit !== "text" ? wording.numbers.field(value, unit) : String(value);
}

function listControl(row: Row, field: Field, options: { value: string; label: string }[]): TemplateResult {
  const chosen = row.choice.text || String(field.default ?? "");
  return html`<select
    id="value-${field.id}"
    aria-label="Value of ${row.label}"
    @change=${(event: Event) => choose(row, { text: entered(event) })}
  >
    ${field.default === null ? html`<option value="" .selected=${chosen === ""}>not given</option>` : nothing}
    ${options.map(
      ({ value, label }) => html`<option value=${value} .selected=${value === chosen}>${label}</option>`,
    )}
  </select>`;
}

/** An empty field gets the program's value again when it loses focus. */
function settle(row: Row): void {
  if (row.choice.text?.trim() !== "") return;
  const { text: _, ...rest } = row.choice;
  const { choices, part } = row;
  choices.set({ inputs: withChoice(choices.settings, part.id, rest) });
}

function textControl(row: Row, field: Field): TemplateResult {
  const { wording, label, problem } = row;
  const sign = wording.numbers.sign(field.unit);
  const mark = sign && html`<span aria-hidden="true">${sign.text}</span>`;
  return html`<span class="value ${sign?.before ? "before" : ""}"
    >${sign?.before ? mark : nothing}<input
      id="value-${field.id}"
      type="text"
      inputmode=${keypad(field)}
      autocomplete="off"
      spellcheck="false"
      placeholder=${field.default === null ? "not given" : nothing}
      aria-label="Value of ${label}"
      aria-invalid=${problem ? "true" : nothing}
      aria-describedby=${problem ? `problem-${field.id}` : nothing}
      .value=${written(row, field)}
      @input=${(event: Event) => choose(row, { text: entered(event) })}
      @blur=${() => settle(row)}
    />${sign?.before ? nothing : mark}</span
  >`;
}

/** Whether rows have the same values, ignoring columns that the preview does not report. */
const isSame = (rows: readonly Inputs[], entered: readonly Inputs[]) =>
  rows.length === entered.length &&
  entered.every((row, at) => Object.entries(row).every(([id, value]) => rows[at]?.[id] === value));

/**
 * The number of a table's rows, and a button that copies the rows of the preview if those differ.
 */
function rowsCell(row: Row, part: Exclude<Part, Field>): TemplateResult {
  const { choices, choice, label } = row;
  const { length } = choice.rows ?? part.rows;
  const entered = choices.preview.rowsOf(part.id);
  const isOther = entered !== undefined && !isSame(choice.rows ?? part.rows, entered);
  return html`<span class="given">${length} ${length === 1 ? "row" : "rows"}</span>
    ${
      isOther
        ? html`<button type="button" class="link" @click=${() => choose(row, { rows: entered })}>
            Use the preview’s<span class="hidden"> rows for ${label}</span>
          </button>`
        : nothing
    }`;
}

/** The control for an input's value; for a table, the number of its rows. */
export function valueCell(row: Row): TemplateResult {
  const { part, wording } = row;
  if (!isField(part)) return rowsCell(row, part);
  if (part.unit === "flag") {
    const yesNo = ["true", "false"].map((value) => ({
      value,
      label: wording.value(value === "true", "flag"),
    }));
    return listControl(row, part, yesNo);
  }
  if (part.unit !== "choice") return textControl(row, part);
  const options = part.choices?.map(({ id }) => ({ value: id, label: wording.option(part.id, id) }));
  return listControl(row, part, options ?? []);
}
