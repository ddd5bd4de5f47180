import type { Analyst } from "../../core/analyses/analyst.js";
import type { Sensitivity } from "../../core/contract/index.js";
import { type PublishedRange, publishedRanges } from "../../sheet/published-ranges.js";
import type { Drawn } from "../shared/drawn.js";
import type { GivenInput } from "../shared/inputs.js";
import { Latest } from "../shared/latest.js";
import type { TypedNumber } from "../shared/typed-number.js";
import { type End, type RangeEntry, type Values, valuesOf, type Wrong, wrongIn } from "./ranges.js";

/** The number of uncertain inputs at the start, where none has a published range. */
const STRONGEST = 3;

/** An uncertain input with its values, and what is wrong with them. */
export interface UncertainInput {
  entry: RangeEntry;
  input: GivenInput;
  published: PublishedRange | undefined;
  values: Values;
  wrong: Partial<Record<End, Wrong>>;
}

const rangesOf = ({ context: { sheet } }: Drawn) => publishedRanges(sheet.description, sheet.inputs);

/** The uncertain inputs that a person has chosen; until then, those to start with. */
export class UncertainInputs {
  /** Undefined until a person has changed something. */
  #entries: readonly RangeEntry[] | undefined;
  readonly #effects = new Latest<string, Sensitivity>();

  /** @param changed Called when the inputs to start with are known, or cannot be. */
  constructor(
    readonly analyst: () => Promise<Analyst>,
    readonly changed: () => void,
  ) {}

  /** Whether the inputs to start with cannot be found out. */
  get hasFailed(): boolean {
    return this.#effects.hasFailed;
  }

  /** What the question about them failed with. */
  get error(): unknown {
    return this.#effects.outcome?.error;
  }

  /** Drops the question about the inputs to start with, if it has no answer yet. */
  forget(): void {
    this.#effects.forget();
  }

  /** Whether there are none to start with, because no input moves the figure. */
  isUnmoved(rows: readonly UncertainInput[]): boolean {
    return this.#entries === undefined && rows.length === 0;
  }

  retry(): void {
    this.#effects.forget();
    this.changed();
  }

  /** The uncertain inputs that the form has now; undefined while those to start with are unknown. */
  read(drawn: Drawn): UncertainInput[] | undefined {
    const ranges = rangesOf(drawn);
    return (this.#entries ?? this.#start(drawn, ranges))?.flatMap((entry) => {
      const input = drawn.inputs.find(({ path }) => path === entry.path);
      if (!input) return [];
      const published = ranges.find(({ input: id }) => id === entry.path);
      const values = valuesOf(entry, input, published);
      return [{ entry, input, published, values, wrong: wrongIn(entry, values, input) }];
    });
  }

  add(drawn: Drawn, path: string): void {
    this.#edit(drawn, (entries) => [...entries.filter((each) => each.path !== path), { path, own: {} }]);
  }

  remove(drawn: Drawn, path: string): void {
    this.#edit(drawn, (entries) => entries.filter((each) => each.path !== path));
  }

  /** Takes what was typed into one of the three fields of an input. */
  take(drawn: Drawn, path: string, end: End, typed: TypedNumber): void {
    this.#edit(drawn, (entries) =>
      entries.map((each) => (each.path === path ? { path, own: { ...each.own, [end]: typed } } : each)),
    );
  }

  #edit(drawn: Drawn, change: (entries: readonly RangeEntry[]) => readonly RangeEntry[]): void {
    const ranges = rangesOf(drawn);
    this.#entries = change(this.#entries ?? this.#start(drawn, ranges) ?? []);
  }

  /** Those with published ranges that move the figure, or else those that move it most. */
  #start(drawn: Drawn, ranges: readonly PublishedRange[]): readonly RangeEntry[] | undefined {
    const moving = this.#moving(drawn, ranges);
    const published = moving?.filter((path) => ranges.some(({ input }) => input === path));
    const found = published?.length ? published : moving?.slice(0, STRONGEST);
    return found?.map((path) => ({ path, own: {} }));
  }

  /** The inputs that move the figure, the strongest first; undefined while they are unknown. */
  #moving(drawn: Drawn, ranges: readonly PublishedRange[]): string[] | undefined {
    const { inputs, output } = drawn;
    const { answered } = drawn.context.sheet;
    const own = ranges.filter(({ input }) => inputs.some(({ path }) => path === input));
    const question = {
      output,
      ranges: Object.fromEntries(own.map(({ input, low, high }) => [input, { low, high }])),
    };
    const ask = async () => (await this.analyst()).sensitivity(question, answered);
    this.#effects.ask([JSON.stringify([question, answered])], output, ask, this.changed);
    const found = this.#effects.answered;
    if (found?.question !== output) return undefined;
    return found.answer.effects
      .filter(({ input, swing }) => Number(swing) !== 0 && inputs.some(({ path }) => path === input))
      .map(({ input }) => input);
  }
}
