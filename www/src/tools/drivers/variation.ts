import type { Analyst } from "../../core/analyses/analyst.js";
import type { Sensitivity } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Numbers } from "../../text/write-number.js";
import type { Drawn } from "../shared/drawn.js";
import { segmentsField } from "../shared/fields.js";
import type { GivenInput } from "../shared/inputs.js";
import { Latest } from "../shared/latest.js";
import { isZeroShare, zeroShareRanges } from "../shared/zero-inputs.js";
import { Change } from "./change-field.js";
import { OwnRanges, questionRanges } from "./own-ranges.js";
import { rangeRows } from "./range-rows.js";

/** How the inputs are varied: all by one percentage, or each within a range of its own. */
export type By = "change" | "range";

/** How the inputs are varied, and the effects of that. */
export class Variation {
  #by: By = "change";
  readonly #change: Change;
  readonly #own = new OwnRanges();
  /** The effects of the percentage, which also suggest ranges. */
  readonly #usual = new Latest<string, Sensitivity>();
  readonly #ranged = new Latest<string, Sensitivity>();

  constructor(
    numbers: Numbers,
    readonly analyst: () => Promise<Analyst>,
    /** Called when effects have arrived. */
    readonly arrived: () => void,
    /** Called when something was chosen or typed, with what to announce and the control that gets the focus. */
    readonly changed: (message?: string, focus?: string) => void,
  ) {
    this.#change = new Change(numbers);
  }

  get by(): By {
    return this.#by;
  }

  /** The share by which inputs are lowered and raised. */
  get share(): string {
    return this.#change.share;
  }

  /** The effects of the present kind of variation. */
  get effects(): Latest<string, Sensitivity> {
    return this.#by === "change" ? this.#usual : this.#ranged;
  }

  /** What keeps the effects from being known. */
  get failed(): Latest<string, Sensitivity> | undefined {
    return [this.#usual, this.effects].find(({ hasFailed }) => hasFailed);
  }

  /** Whether a share of 0 is raised by percentage points; a range says so itself. */
  readonly isRaised = (input: GivenInput): boolean => this.#by === "change" && isZeroShare(input);

  forget(): void {
    this.#usual.forget();
    this.#ranged.forget();
  }

  /** Asks for the effects, unless something is wrong with what was typed; returns whether something is. */
  ask(drawn: Drawn): boolean {
    const { output, inputs } = drawn;
    const { share } = this;
    this.#ask(this.#usual, drawn, { output, change: share, ...zeroShareRanges(inputs, share) });
    if (this.#by === "change") return this.#change.isWrong;
    const usual = this.#usual.isWaiting ? undefined : this.#usual.answered?.answer;
    const ranges = questionRanges(this.#own.read(drawn, this.#usual.answered?.answer));
    if (ranges && usual) this.#ask(this.#ranged, drawn, { output, change: share, ranges });
    return this.#change.isWrong || !ranges;
  }

  #ask(effects: Latest<string, Sensitivity>, { context: { sheet } }: Drawn, question: Question): void {
    const { answered } = sheet;
    const ask = async () => (await this.analyst()).sensitivity(question, answered);
    effects.ask([JSON.stringify([question, answered])], question.output, ask, this.arrived);
  }

  /** Draws the choice and the percentage. */
  choices(drawn: Drawn): TemplateResult {
    const { say, context } = drawn;
    const change = context.wording.value(this.share, "share");
    return html`${segmentsField({
      id: "drivers-by",
      label: say("vary"),
      options: [
        { value: "change", label: say("by", { change }) },
        { value: "range", label: say("byRange") },
      ],
      value: this.#by,
      pick: (by) => {
        this.#by = by as By;
        this.changed();
      },
    })}${this.#change.draw(drawn, () => this.changed())}`;
  }

  /** Draws the ranges, if they are used. */
  ranges(drawn: Drawn): TemplateResult | typeof nothing {
    if (this.#by === "change") return nothing;
    const { say, context } = drawn;
    const change = context.wording.value(this.share, "share");
    const reset = () => {
      this.#own.reset();
      this.changed(say("wasReset"), "drivers-by");
    };
    return rangeRows(this.#own.read(drawn, this.#usual.answered?.answer), drawn, change, {
      reset: this.#own.isEmpty ? undefined : reset,
      take: (path, end, typed) => {
        this.#own.take(path, end, typed);
        this.changed();
      },
    });
  }
}

/** A question about all inputs. */
type Question = Parameters<Analyst["sensitivity"]>[0] & { output: string };
