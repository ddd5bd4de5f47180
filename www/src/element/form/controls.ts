import type { Field } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { isDecimal, shift } from "../../text/decimal.js";
import type { View } from "../desk/view.js";

/** What a control is drawn from; `path` is also its id in the shadow root. */
export interface ControlContext {
  view: View;
  path: string;
  field: Field;
  /** The words' name of the field: `sponsorship`, `campaigns.cost`. */
  name: string;
  /** Ids of the texts that describe it. */
  describedBy: string;
  isWrong: boolean;
  /** Names the control where no label element does. */
  label?: string;
}

const targetValue = (event: Event) => (event.target as HTMLInputElement).value;

/** The arrow keys change a number by a step, with Shift by ten. */
function stepByKey(event: KeyboardEvent, context: ControlContext): void {
  const { altKey, key, shiftKey } = event;
  if (altKey || (key !== "ArrowUp" && key !== "ArrowDown")) return;
  event.preventDefault();
  context.view.withRest(({ step }) => step(context, key === "ArrowUp", shiftKey));
}

/** What stands in a text field. */
export function shownText({ view, path, field }: ControlContext): string {
  const { value, text } = view.sheet.entry(path);
  if (text !== undefined) return text;
  if (!isDecimal(value)) return value === null ? "" : String(value);
  return field.unit === "text" ? value : view.wording.numbers.field(value, field.unit);
}

function textInput(context: ControlContext, isNumber: boolean): TemplateResult {
  const { view, path, field, describedBy, isWrong, label } = context;
  return html`<input
    id=${path}
    part="input"
    type="text"
    inputmode=${isNumber ? "decimal" : "text"}
    autocomplete="off"
    spellcheck="false"
    .value=${shownText(context)}
    placeholder=${field.optional ? view.wording.ui("notGiven") : nothing}
    aria-label=${label ?? nothing}
    aria-describedby=${describedBy || nothing}
    aria-invalid=${isWrong ? "true" : nothing}
    @input=${(event: Event) => {
      const text = targetValue(event);
      view.withRest(({ enter }) => enter(context, text));
    }}
    @blur=${() => view.withRest(({ settle }) => settle(context))}
    @keydown=${isNumber ? (event: KeyboardEvent) => stepByKey(event, context) : nothing}
  />`;
}

function numberInput(context: ControlContext): TemplateResult {
  const sign = context.view.wording.numbers.sign(context.field.unit);
  const mark = sign && html`<span class="sign" aria-hidden="true">${sign.text}</span>`;
  return html`<span class="box ${context.field.unit}">
    ${sign?.before ? mark : nothing}${textInput(context, true)}${sign?.before ? nothing : mark}
  </span>`;
}

/** How far a slider goes, in per cent: small rates need a finer one than the whole. */
function sliderRange(field: Field, value: number): { low: number; high: number; step: number } {
  const { minimum = -1, maximum = Infinity } = field;
  const usual = Number(field.default ?? 1);
  const reach = usual < 0.04 ? 0.1 : usual <= 0.1 ? 0.3 : usual < 1 ? 1 : 3;
  const most = Number(maximum);
  const high = value > reach && most < Infinity ? most : Math.min(most, Math.max(value, reach));
  return {
    low: Math.max(Number(minimum), -1) * 100,
    high: high * 100,
    step: high > 0.3 ? 1 : 0.1,
  };
}

function shareControl(context: ControlContext): TemplateResult {
  const { view, path, field } = context;
  const entered = view.sheet.entry(path).value;
  const value = isDecimal(entered) ? entered : isDecimal(field.default) ? field.default : "0";
  const { low, high, step } = sliderRange(field, Number(value));
  return html`<span class="share-control">
    ${numberInput(context)}
    <input
      class="slider"
      part="slider"
      type="range"
      min=${low}
      max=${high}
      step=${step}
      .value=${shift(value, 2)}
      aria-label=${view.wording.ui("slider", { label: view.wording.label(context.name) })}
      aria-valuetext=${view.wording.value(value, "share")}
      @input=${(event: Event) => view.edit(path, { value: shift(targetValue(event), -2) })}
    />
  </span>`;
}

function select(context: ControlContext): TemplateResult {
  const { view, path, field, name, describedBy, isWrong, label } = context;
  const { value } = view.sheet.entry(path);
  const isOpen = field.optional && value === null;
  const known = isOpen || field.choices?.some((choice) => choice.id === value);
  return html`<span class="box choice">
    <select
      id=${path}
      part="input"
      aria-label=${label ?? nothing}
      aria-describedby=${describedBy || nothing}
      aria-invalid=${isWrong ? "true" : nothing}
      @change=${(event: Event) => view.edit(path, { value: targetValue(event) || null })}
    >
      ${field.optional ? html`<option value="" .selected=${isOpen}>${view.wording.ui("notGiven")}</option>` : nothing}
      ${known ? nothing : html`<option .selected=${true} value=${String(value ?? "")}>${value}</option>`}
      ${field.choices?.map(
        ({ id }) =>
          html`<option value=${id} .selected=${id === value}>${view.wording.option(name, id)}</option>`,
      )}
    </select>
  </span>`;
}

function segments(context: ControlContext): TemplateResult {
  const { view, path, field, name, describedBy } = context;
  const { value } = view.sheet.entry(path);
  return html`<span
    class="segments"
    role="radiogroup"
    aria-labelledby="${path}-label"
    aria-describedby=${describedBy || nothing}
  >
    ${field.choices?.map(
      ({ id }, at) => html`<label class="segment"
        ><input
          type="radio"
          id=${at === 0 ? path : `${path}-${id}`}
          name=${path}
          value=${id}
          .checked=${id === value}
          @change=${() => view.edit(path, { value: id })}
        /><span>${view.wording.option(name, id)}</span></label
      >`,
    )}
  </span>`;
}

function checkbox({ view, path, describedBy, label }: ControlContext): TemplateResult {
  return html`<input
    id=${path}
    part="input"
    type="checkbox"
    .checked=${view.sheet.entry(path).value === true}
    aria-label=${label ?? nothing}
    aria-describedby=${describedBy || nothing}
    @change=${(event: Event) => view.edit(path, { value: (event.target as HTMLInputElement).checked })}
  />`;
}

function fixedValue({ view, path, field, name }: ControlContext): TemplateResult {
  return html`<span class="given">${
    field.default === null
      ? view.wording.ui("notGiven")
      : view.wording.write(name, view.sheet.entry(path).value, "full")
  }</span>`;
}

/** Two or three options with short names stand side by side, where one of them has to be chosen. */
export function hasSegments({ view, field, name }: ControlContext): boolean {
  if (field.optional) return false;
  const names = field.choices?.map(({ id }) => view.wording.option(name, id)) ?? [];
  return names.length > 1 && names.length < 4 && names.join("").length < 42;
}

/** The control of a field; in a table without what needs room. What the program sets is only read. */
export function control(context: ControlContext, inTable = false): TemplateResult {
  if (context.field.fixed) return fixedValue(context);
  switch (context.field.unit) {
    case "choice":
      return !inTable && hasSegments(context) ? segments(context) : select(context);
    case "flag":
      return checkbox(context);
    case "text":
      return html`<span class="box text">${textInput(context, false)}</span>`;
    case "share":
      return inTable ? numberInput(context) : shareControl(context);
    default:
      return numberInput(context);
  }
}
