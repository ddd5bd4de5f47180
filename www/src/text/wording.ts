import type { Answer } from "../core/boundary/answer.js";
import type { Description, Field, Notice, Reason, Unit, Value } from "../core/contract/index.js";
import type { CommonWords } from "./common.js";
import { isDecimal } from "./decimal.js";
import { estimate, estimated } from "./estimate.js";
import { type Find, fill } from "./messages.js";
import type { CalculatorWords, Named } from "./words.js";
import type { NumberStyle, Numbers } from "./write-number.js";

/** Units whose values are not numbers. */
const WORDS: readonly Unit[] = ["choice", "flag", "text"];

/** An input, a line or a column. */
type Known = Pick<Field, "unit"> & Partial<Field>;

/** A path without its row: `campaigns[2].cost` is `campaigns.cost`. */
export const nameOf = (path: string) => path.replace(/\[\d+\]/, "");

/** The placeholder for a missing figure. */
export const NOTHING = "–";

/** All texts of one calculator, in one language and one currency. */
export class Wording {
  /** Inputs and lines by id, columns by `table.column`. */
  readonly #known = new Map<string, Known>();
  readonly #plural: Intl.PluralRules;
  readonly #estimates: readonly string[];
  /** The calculator's id. */
  readonly calculator: string;

  constructor(
    public common: CommonWords,
    readonly words: CalculatorWords,
    readonly numbers: Numbers,
    readonly language: string,
    description: Description,
  ) {
    this.calculator = description.id;
    this.#plural = new Intl.PluralRules(language);
    this.#estimates = description.headline.estimates ?? [];
    for (const known of [...description.lines, ...description.inputs]) this.#known.set(known.id, known);
    for (const { id, columns } of description.tables) {
      for (const column of columns) this.#known.set(`${id}.${column.id}`, column);
    }
  }

  /** Fills a message; undefined if a figure that it needs is missing. */
  fill(message: string, find: Find): string | undefined {
    return fill(message, find, this.#plural);
  }

  /** A text of the interface; its placeholders are plain texts. */
  ui(key: string, texts: Record<string, string> = {}): string {
    const find: Find = (name) => ({ text: texts[name] ?? "", value: texts[name] ?? null });
    return this.fill(this.common.ui[key] ?? key, find) ?? key;
  }

  /** The unit of an input, a line or a column. */
  unit(name: string): Unit | undefined {
    return this.known(name)?.unit;
  }

  /** The description of an input, a line or a column. */
  known(name: string): Known | undefined {
    return this.#known.get(name);
  }

  /** The label and the help text of an input, a line or a column (`table.column`). */
  named(name: string): Named {
    const [table = "", column] = name.split(".");
    const { words } = this;
    const found = column ? words.tables[table]?.columns?.[column] : (words.inputs[name] ?? words.lines[name]);
    // A name from a link may be one that every object has, such as `__proto__`.
    return found?.label ? found : { label: column ?? name };
  }

  label(name: string): string {
    return this.named(name).label;
  }

  /** The name of an option: from the program, or from the words. */
  option(name: string, id: string): string {
    const own = this.known(name)?.choices?.find((choice) => choice.id === id)?.name;
    return (
      own ?? this.words.choices[name]?.[id] ?? this.words.choices[name.split(".").at(-1) ?? ""]?.[id] ?? id
    );
  }

  /** The value of an input, a line or a column. */
  write(name: string, value: Value, style?: NumberStyle): string {
    const unit = this.unit(name) ?? "text";
    if (unit === "choice" && typeof value === "string") return this.option(name, value);
    return this.named(name).values?.[String(value)] ?? this.value(value, unit, style);
  }

  /** A value by its unit. */
  value(value: Value, unit: Unit, style?: NumberStyle): string {
    if (value === null) return NOTHING;
    if (typeof value === "boolean") return this.ui(value ? "yes" : "no");
    return isDecimal(value) && !WORDS.includes(unit) ? this.numbers.figure(value, unit, style) : value;
  }

  reason(reason: Reason | undefined): string {
    return (reason && this.common.reasons[reason]) ?? "";
  }

  /**
   * Fills a sentence with figures, a notice's own first; undefined if one that it needs has no
   * value.
   */
  say(
    message: string,
    values: Record<string, Value>,
    notice?: Notice,
    style?: NumberStyle,
  ): string | undefined {
    const shown: Record<string, Value> = {};
    let differ = false;
    const find: Find = (name) => {
      const value = notice?.params[name] ?? values[name];
      if (value === undefined) return undefined;
      const unit = notice?.units[name];
      const text = unit ? this.value(value, unit, style) : this.write(name, value, style);
      // "5.00×" and "5×" look alike.
      const look = text.replace(/\D00(?!\d)/, "");
      differ ||= (shown[look] ?? value) !== value;
      shown[look] = value;
      return { text, value };
    };
    const said = this.fill(message, find);
    // A notice compares figures: those that differ must not look alike.
    return notice && differ && style !== "exact"
      ? this.say(message, values, notice, style ? "exact" : "full")
      : said;
  }

  notice(notice: Notice, values: Record<string, Value>): string {
    const message = this.words.notices[notice.code] ?? notice.code;
    return this.say(message, values, notice) ?? message;
  }

  /** The label of the headline for these values. */
  headlineLabel(values: Record<string, Value>): string {
    const { label, labelMissing = label } = this.words.headline;
    return this.say(label, values) ?? labelMissing;
  }

  /** The sentence below the headline. */
  headline({ values }: Pick<Answer, "values">, inputs: Record<string, Value>): string {
    const { sentence, missing } = this.words.headline;
    const all = { ...inputs, ...values };
    const find: Find = (name) => {
      const value = all[name];
      if (value === undefined) return undefined;
      const style = this.forecast(name);
      return {
        text: this.write(name, value, style),
        value: style ? estimated(value, this.unit(name)) : value,
      };
    };
    return this.fill(sentence, find) ?? missing;
  }

  /** The style of a line that is a forecast, in the headline and its sentence; undefined for others. */
  forecast(name: string): NumberStyle | undefined {
    return this.#estimates.includes(name) ? estimate(this.ui("about")) : undefined;
  }
}
