import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { type ControlContext, shownText } from "./control-context.js";

const targetValue = (event: Event) => (event.target as HTMLInputElement).value;

function textInput(context: ControlContext): TemplateResult {
  const { view, path, field, describedBy, isWrong, label } = context;
  return html`<input
    id=${path}
    part="input"
    type="text"
    inputmode=${view.editing?.keypad(field) ?? nothing}
    enterkeyhint="done"
    autocomplete="off"
    spellcheck="false"
    .value=${shownText(view.sheet, view.wording.numbers, context)}
    placeholder=${field.optional ? view.wording.ui("notGiven") : nothing}
    aria-label=${label ?? nothing}
    aria-describedby=${describedBy || nothing}
    aria-invalid=${isWrong ? "true" : nothing}
    @input=${(event: Event) => view.enter(context, targetValue(event))}
    @blur=${() => view.settle(context)}
    @keydown=${(event: KeyboardEvent) => view.press(context, event)}
  />`;
}

function numberInput(context: ControlContext): TemplateResult {
  const sign = context.view.wording.numbers.sign(context.field.unit);
  const mark = sign && html`<span class="sign" aria-hidden="true">${sign.text}</span>`;
  return html`<span class="box ${context.field.unit}">
    ${sign?.before ? mark : nothing}${textInput(context)}${sign?.before ? nothing : mark}
  </span>`;
}

/** The slider comes with the editing part, beside the field, so that nothing moves. */
function shareControl(context: ControlContext): TemplateResult {
  const { view } = context;
  return html`<span class="share-control">
    ${numberInput(context)}${view.editing?.slider(view, context) ?? html`<i class="slider"></i>`}
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
      @change=${(event: Event) => view.put(path, { value: targetValue(event) || null })}
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
          @change=${() => view.put(path, { value: id })}
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
    @change=${(event: Event) => view.put(path, { value: (event.target as HTMLInputElement).checked })}
  />`;
}

function fixedValue({ view, path, name }: ControlContext): TemplateResult {
  return html`<span class="given">${
    view.sheet.entry(path).value === null
      ? view.wording.ui("notGiven")
      : view.wording.write(name, view.sheet.entry(path).value, "full")
  }</span>`;
}

/**
 * Whether a choice is drawn as buttons side by side: two or three options with short names, one of
 * which must be chosen.
 */
export function hasSegments({ view, field, name }: ControlContext): boolean {
  if (field.optional) return false;
  const names = field.choices?.map(({ id }) => view.wording.option(name, id)) ?? [];
  return names.length > 1 && names.length < 4 && names.join("").length < 42;
}

/**
 * Draws the control of a field: in a table the compact form, and plain text if the program sets the
 * value.
 */
export function control(context: ControlContext, inTable = false): TemplateResult {
  if (context.view.sheet.isFixed(context.path)) return fixedValue(context);
  switch (context.field.unit) {
    case "choice":
      return !inTable && hasSegments(context) ? segments(context) : select(context);
    case "flag":
      return checkbox(context);
    case "text":
      return html`<span class="box text">${textInput(context)}</span>`;
    case "share":
      return inTable ? numberInput(context) : shareControl(context);
    default:
      return numberInput(context);
  }
}
