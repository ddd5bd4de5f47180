import type { Problem, SimulationQuestion } from "../../core/contract/index.js";
import { html, type TemplateResult } from "../../shared/lit.js";
import type { Numbers } from "../../text/write-number.js";
import type { Drawn } from "../shared/drawn.js";
import { segmentsField, selectField } from "../shared/fields.js";
import { givenLines } from "../shared/figures.js";
import { type NumberField, numberField, numberRemark } from "../shared/number-field.js";
import { TypedNumber } from "../shared/typed-number.js";
import type { Values } from "./ranges.js";
import type { UncertainInput } from "./uncertain-inputs.js";

const TRIALS = ["10000", "100000", "1000000"];

/** The same seed every time, so that the same entries give the same result. */
const SEED = 1;

/** The id of the field for the target. */
export const TARGET = "risk-target";

const ends = ({ low = "", likely = "", high = "" }: Values) => ({ low, likely, high });

/** What a person has set beside the ranges: the figure, its target and the number of trials. */
export class Settings {
  /** The figure that was chosen. */
  output: string | undefined;
  #trials = "10000";
  readonly #target: TypedNumber;

  /** @param redraw Called after each change. */
  constructor(
    numbers: Numbers,
    readonly redraw: () => void,
  ) {
    this.#target = new TypedNumber(numbers, "money");
  }

  get trials(): string {
    return this.#trials;
  }

  /** Draws the choice of the figure. */
  figure({ context: { sheet, wording }, say, output }: Drawn): TemplateResult {
    return html`<div class="tool-fields">${selectField({
      id: "risk-figure",
      label: say("figure"),
      options: givenLines(sheet).map(({ id }) => ({ value: id, label: wording.label(id) })),
      value: output,
      pick: (id) => {
        this.output = id;
        // A target is for its figure.
        this.#target.clear();
        this.redraw();
      },
    })}</div>`;
  }

  /**
   * Draws the target and the number of trials. `sentence` says what is wrong with the target; `refused` is what the
   * analyses found wrong with it.
   */
  draw(
    drawn: Drawn,
    sentence: (problem: Problem | undefined) => string | undefined,
    refused: Problem | undefined,
  ): TemplateResult {
    const { say, context } = drawn;
    const { wording } = context;
    const field = this.#field(drawn);
    const target = { ...field, problem: sentence(this.#problem(drawn) ?? refused) };
    return html`<div class="tool-fields">
      <div class="tool-field">${numberField(target, wording)}${numberRemark(target, wording)}</div>
      ${segmentsField({
        id: "risk-trials",
        label: say("trials"),
        options: TRIALS.map((value) => ({ value, label: wording.value(value, "whole") })),
        value: this.#trials,
        pick: (trials) => {
          this.#trials = trials;
          this.redraw();
        },
      })}
    </div>`;
  }

  /** The question for the ranges; undefined while something is wrong. */
  question({ output }: Drawn, rows: readonly UncertainInput[]): SimulationQuestion | undefined {
    const isWrong = rows.length === 0 || rows.some(({ wrong }) => Object.keys(wrong).length > 0);
    const { value: target, problem } = this.#target;
    if (isWrong || problem) return undefined;
    return {
      ranges: Object.fromEntries(rows.map(({ entry, values }) => [entry.path, ends(values)])),
      outputs: [output],
      trials: Number(this.#trials),
      seed: SEED,
      ...(target === undefined ? {} : { target }),
    };
  }

  #problem({ output }: Drawn): Problem | undefined {
    const { problem } = this.#target;
    return problem && { path: output, code: problem, params: {} };
  }

  #field({ say, output, context }: Drawn): Omit<NumberField, "problem"> {
    const typed = this.#target;
    const unit = context.wording.unit(output) ?? "count";
    // The figure may also have gone: a target for a figure in another unit means nothing here.
    if (typed.unit !== unit) typed.clear();
    typed.unit = unit;
    return {
      id: TARGET,
      isAlone: true,
      label: say("target"),
      unit,
      typed,
      keys: "text",
      placeholder: context.wording.ui("notGiven"),
      take: () => this.redraw(),
    };
  }
}
