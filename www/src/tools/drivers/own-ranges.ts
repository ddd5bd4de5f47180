import type { Problem, Sensitivity, SensitivityQuestion } from "../../core/contract/index.js";
import { type PublishedRange, publishedRanges } from "../../sheet/published-ranges.js";
import { compare } from "../../text/arithmetic.js";
import type { Drawn } from "../shared/drawn.js";
import { fieldProblem } from "../shared/field-problem.js";
import type { GivenInput } from "../shared/inputs.js";
import { type Ends, extended } from "../shared/range-ends.js";
import type { TypedNumber } from "../shared/typed-number.js";

/** The two values that an input is moved between. */
export type End = "low" | "high";

export const ENDS: readonly End[] = ["low", "high"];

/** What is wrong with one of them: a problem of the field, or the order of both. */
export type Wrong = Problem | "lowAboveHigh" | "noRange";

type Typed = Partial<Record<End, TypedNumber>>;

/** Undefined where the text is no number, or the value that is suggested is not known yet. */
type Values = Record<End, string | undefined>;

/** The range of an input. */
export interface OwnRange {
  input: GivenInput;
  published: PublishedRange | undefined;
  typed: Typed;
  values: Values;
  wrong: Partial<Record<End, Wrong>>;
}

function wrongIn({ path, field }: GivenInput, typed: Typed, { low, high }: Values): OwnRange["wrong"] {
  const wrong: OwnRange["wrong"] = {};
  // What is suggested is accepted.
  for (const end of ENDS) {
    const number = typed[end];
    const problem = number && fieldProblem(number.value, path, field, number);
    if (problem) wrong[end] = problem;
  }
  if (low === undefined || high === undefined || Object.keys(typed).length === 0) return wrong;
  const order = compare(low, high);
  const last: End = typed.high ? "high" : "low";
  if (order > 0) wrong[last] ??= "lowAboveHigh";
  if (order === 0) wrong[last] ??= "noRange";
  return wrong;
}

/** The ranges of the inputs: as they were typed, else as they are suggested. */
export class OwnRanges {
  readonly #typed = new Map<string, Typed>();

  /** Whether no value was typed. */
  get isEmpty(): boolean {
    return this.#typed.size === 0;
  }

  take(path: string, end: End, typed: TypedNumber): void {
    this.#typed.set(path, { ...this.#typed.get(path), [end]: typed });
  }

  reset(): void {
    this.#typed.clear();
  }

  /**
   * The ranges of all inputs. The published range of an input is suggested, extended to include its present value; for
   * others the values of `usual`, which lowers and raises each by a percentage.
   */
  read({ context: { sheet }, inputs }: Drawn, usual: Sensitivity | undefined): OwnRange[] {
    const ranges = publishedRanges(sheet.description, sheet.inputs);
    return inputs.map((input) => {
      const published = ranges.find(({ input: id }) => id === input.path);
      const effect = usual?.effects.find((each) => each.input === input.path);
      const around = effect && { low: effect.low.input, high: effect.high.input };
      const suggested: Partial<Ends> = (published ? extended(published, input.value) : around) ?? {};
      const typed = this.#typed.get(input.path) ?? {};
      const value = (end: End) => (typed[end] ? typed[end].value : suggested[end]);
      const values = { low: value("low"), high: value("high") };
      return { input, published, typed, values, wrong: wrongIn(input, typed, values) };
    });
  }
}

/** The ranges of a question; undefined while something is wrong with one of them. */
export function questionRanges(ranges: readonly OwnRange[]): SensitivityQuestion["ranges"] | undefined {
  if (ranges.some(({ wrong }) => Object.keys(wrong).length > 0)) return undefined;
  return Object.fromEntries(
    ranges.flatMap(({ input, values: { low, high } }) =>
      low === undefined || high === undefined ? [] : [[input.path, { low, high }] as const],
    ),
  );
}
