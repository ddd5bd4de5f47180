import type { Unit } from "../../core/contract/index.js";
import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Wording } from "../../text/wording.js";
import type { Numbers } from "../../text/write-number.js";
import { TypedNumber } from "./typed-number.js";

/** A box that takes a number. */
export interface NumberBox {
  /** The id of the control in the shadow root. */
  id: string;
  unit: Unit;
  /** What was typed; undefined while nothing was. */
  typed: TypedNumber | undefined;
  /** The number that is shown while nothing is typed; undefined leaves the box empty. */
  value?: string | undefined;
  /** The name for screen readers, where no label has it. */
  name?: string;
  /** The keys of a phone's keyboard. */
  keys?: "decimal" | "text";
  placeholder?: string;
  /** The id of what says more about the number. */
  describedBy?: string | undefined;
  isWrong: boolean;
  /** Called with what was typed, and again once it is written the way the page writes numbers. */
  take(typed: TypedNumber): void;
}

/** Draws the box with the sign of the unit. */
export function numberBox(box: NumberBox, numbers: Numbers): TemplateResult {
  const { id, unit, typed, value, take } = box;
  const shown = value === undefined ? "" : numbers.field(value, unit);
  const sign = numbers.sign(unit);
  const mark = sign && html`<span class="sign" aria-hidden="true">${sign.text}</span>`;
  const enter = ({ target }: Event) => {
    const number = typed ?? new TypedNumber(numbers, unit, shown);
    number.enter((target as HTMLInputElement).value);
    take(number);
  };
  const settle = () => {
    if (!typed) return;
    typed.settle();
    take(typed);
  };
  const press = ({ key, isComposing }: KeyboardEvent) => {
    if (key === "Enter" && !isComposing) settle();
  };
  return html`<span class="box ${unit}"
    >${sign?.before ? mark : nothing}<input
      id=${id}
      part="input"
      type="text"
      inputmode=${box.keys ?? nothing}
      enterkeyhint="done"
      autocomplete="off"
      spellcheck="false"
      placeholder=${box.placeholder ?? nothing}
      .value=${typed?.text ?? shown}
      aria-label=${box.name ?? nothing}
      aria-describedby=${box.describedBy ?? nothing}
      aria-invalid=${box.isWrong ? "true" : nothing}
      @input=${enter}
      @blur=${settle}
      @keydown=${press}
    />${sign?.before ? nothing : mark}</span
  >`;
}

/** A box with a label above it, and a remark about the number elsewhere. */
export interface NumberField extends Omit<NumberBox, "isWrong" | "describedBy" | "name"> {
  label: string;
  /** Whether the field stands alone, and not beside others under one name. */
  isAlone?: boolean;
  /** The sentence about what is wrong. */
  problem: string | undefined;
}

const remarkId = (id: string) => `${id}-problem`;

/** What else a number may have meant, as a sentence; undefined without a doubt. */
export function doubtAbout(typed: TypedNumber, unit: Unit, wording: Wording): string | undefined {
  const { value, alternative } = typed;
  if (value === undefined || alternative === undefined) return undefined;
  const write = (each: string) => wording.numbers.field(each, unit);
  return wording.ui("readAs", { value: write(value), other: write(alternative) });
}

const doubtOf = ({ typed, unit }: NumberField, wording: Wording) => typed && doubtAbout(typed, unit, wording);

/** Draws a field for a number with its label above it. */
export function numberField(field: NumberField, wording: Wording): TemplateResult {
  const { id, label, isAlone, problem } = field;
  const hasRemark = problem !== undefined || doubtOf(field, wording) !== undefined;
  const box = { ...field, isWrong: problem !== undefined, describedBy: hasRemark ? remarkId(id) : undefined };
  return html`<div class="number-field">
    <label class=${isAlone ? "label" : "help"} for=${id}>${label}</label>
    ${numberBox(box, wording.numbers)}
  </div>`;
}

/** Draws what is wrong with the number of a field or doubtful about it; undefined if nothing is. */
export function numberRemark(field: NumberField, wording: Wording): TemplateResult | undefined {
  const { id, problem } = field;
  if (problem !== undefined)
    return html`<p class="problem" id=${remarkId(id)}>${icons.warning}${problem}</p>`;
  const doubt = doubtOf(field, wording);
  if (doubt === undefined) return undefined;
  return html`<p class="doubt" id=${remarkId(id)}>${icons.info}<span>${doubt}</span></p>`;
}
