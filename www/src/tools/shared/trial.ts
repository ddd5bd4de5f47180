import type { Value } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { put } from "../../sheet/edits.js";
import type { State } from "../../sheet/state.js";
import { compare } from "../../text/arithmetic.js";
import { isDecimal } from "../../text/decimal.js";
import { nameOf } from "../../text/wording.js";
import type { ToolContext } from "../tool.js";
import type { NumberInput } from "./inputs.js";
import type { Phrases } from "./phrases.js";

/** Whether the form has this value. */
export function isEntered({ sheet }: ToolContext, { path }: NumberInput, value: string): boolean {
  const entered = sheet.entry(path).value;
  return isDecimal(entered) && compare(entered, value) === 0;
}

interface Tried {
  input: NumberInput;
  value: string;
  before: Value;
  /** The entries before and after, so that nothing is left of the trial if nobody has edited since. */
  stateBefore: State;
  stateAfter: State;
}

/** The value that a tool has put into the form, and what stood there before. */
export class Trial {
  #last: Tried | undefined;

  constructor(
    /** The id of the button that takes the value back. */
    readonly id: string,
    /** The id of the control that gets the focus when the value is taken back. */
    readonly origin: string,
  ) {}

  /** Puts a value into the form; the focus moves to the button that takes it back. */
  use(context: ToolContext, input: NumberInput, value: string): void {
    const { sheet } = context;
    const { path, field } = input;
    const stateBefore = sheet.state;
    const before = sheet.entry(path).value;
    // A default is no entry, so that the form does not mark it as changed.
    const isDefault = value === field.default && !path.includes("[");
    const enter = () => {
      put(sheet, path, isDefault ? undefined : { value });
      this.#last = { input, value, before, stateBefore, stateAfter: sheet.state };
    };
    context.change(enter, undefined, this.id);
  }

  /** Says which value was put into the form, with the button that takes it back; nothing once the form has another. */
  draw(context: ToolContext, phrases: Phrases): TemplateResult | typeof nothing {
    const { wording } = context;
    const last = this.#last;
    if (!last || !isEntered(context, last.input, last.value)) return nothing;
    const { input, value, before } = last;
    const write = (each: Value) =>
      each === null ? wording.ui("notGiven") : wording.write(nameOf(input.path), each, "exact");
    return html`<p class="tool-trial">
      <span>${phrases.draw("inForm", { input: input.label, value: html`<b>${write(value)}</b>` })}</span>
      <button type="button" class="button" part="button" id=${this.id} @click=${() => this.#takeBack(context, last)}>
        ${phrases.say("back", { value: write(before) })}
      </button>
    </p>`;
  }

  #takeBack(context: ToolContext, { input, before, stateBefore, stateAfter }: Tried): void {
    const { sheet } = context;
    this.#last = undefined;
    const restore = () => {
      if (sheet.state === stateAfter) sheet.state = stateBefore;
      else put(sheet, input.path, { value: before });
    };
    context.change(restore, undefined, this.origin);
  }
}
