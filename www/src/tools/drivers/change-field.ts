import { html, type TemplateResult } from "../../shared/lit.js";
import { compare } from "../../text/arithmetic.js";
import type { Numbers } from "../../text/write-number.js";
import type { Drawn } from "../shared/drawn.js";
import { type NumberField, numberField, numberRemark } from "../shared/number-field.js";
import { TypedNumber } from "../shared/typed-number.js";
import { USUAL_CHANGE } from "../shared/usual-change.js";

/** The percentage by which inputs are lowered and raised, as a person types it. */
export class Change {
  readonly #typed: TypedNumber;
  /** The last valid share. */
  #share = USUAL_CHANGE;

  constructor(numbers: Numbers) {
    this.#typed = new TypedNumber(numbers, "share", numbers.field(USUAL_CHANGE, "share"));
  }

  /** The share to ask for: the last valid one while the text is wrong. */
  get share(): string {
    return this.#share;
  }

  get isWrong(): boolean {
    return this.#valid === undefined;
  }

  get #valid(): string | undefined {
    const { value, problem } = this.#typed;
    const isShare = value !== undefined && compare(value, "0") > 0 && compare(value, "1") <= 0;
    return problem === undefined && isShare ? value : undefined;
  }

  /** Draws the field; `changed` is called when something was typed. */
  draw({ say, context: { wording } }: Drawn, changed: () => void): TemplateResult {
    const field: NumberField = {
      id: "drivers-change",
      isAlone: true,
      label: say("change"),
      unit: "share",
      typed: this.#typed,
      keys: "decimal",
      problem: this.isWrong ? say("changeWrong") : undefined,
      take: () => {
        this.#share = this.#valid ?? this.#share;
        changed();
      },
    };
    return html`<div class="tool-field drivers-change">${numberField(field, wording)}${numberRemark(field, wording)}</div>`;
  }
}
