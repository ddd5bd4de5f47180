import type { Unit } from "../../core/contract/index.js";
import { html, type TemplateResult } from "../../shared/lit.js";
import { shift } from "../../text/decimal.js";
import type { ToolWords } from "../../text/load-later-words.js";
import type { Wording } from "../../text/wording.js";
import type { NumberStyle } from "../../text/write-number.js";
import { type Filling, type Say, sayer } from "./say.js";

/** The sentences of a tool in the language of its widget. */
export class Phrases {
  /** A sentence as text. */
  readonly say: Say;

  constructor(
    words: ToolWords,
    readonly wording: Wording,
  ) {
    this.say = sayer(words, wording);
  }

  /** A sentence with something drawn in some of its places; texts between them are passed through `around`. */
  draw(
    key: string,
    places: Readonly<Record<string, unknown>>,
    filling: Filling = {},
    around: (text: string) => unknown = (text) => text,
  ): TemplateResult {
    const kept = Object.fromEntries(Object.keys(places).map((name) => [name, `{${name}}`]));
    const parts = this.say(key, { ...kept, ...filling }).split(/\{(\w+)\}/);
    return html`${parts.map((part, at) => (at % 2 === 1 ? places[part] : part.trim() === "" ? part : around(part)))}`;
  }

  /** The size of a difference, without its sign: between shares, in percentage points. */
  difference(value: string, unit: Unit): string {
    const size = value.replace("-", "");
    if (unit !== "share") return this.#write(size, unit);
    const points = shift(size, 2);
    return this.say("points", { count: { text: this.#write(points, "count", toPoints), value: points } });
  }

  /** Writes a number; of one that would be rounded to zero, two digits. */
  #write(value: string, unit: Unit, style: NumberStyle = unit === "money" ? toCents : "full"): string {
    const { numbers } = this.wording;
    const full = numbers.figure(value, unit, style);
    const isLost = Number(value) !== 0 && !/[1-9\u0661-\u0669]/.test(full);
    return isLost ? numbers.figure(value, unit, twoDigits) : full;
  }
}

/** Writes cents only where there are any: a jump may be a fraction of a cent more than a round amount. */
const toCents: NumberStyle = (numbers, value) => {
  const digits = { minimumFractionDigits: numbers.minorUnits, maximumFractionDigits: numbers.minorUnits };
  // Older browsers show the zeros; TypeScript's types do not have the option yet.
  const stripped = { trailingZeroDisplay: "stripIfInteger" } as Intl.NumberFormatOptions;
  return numbers.format({ style: "currency", currency: numbers.currency, ...digits, ...stripped }, value);
};

/** Writes percentage points: the last digit of an input may be a millionth of one less than a round jump. */
const toPoints: NumberStyle = (numbers, value) => numbers.format({ maximumFractionDigits: 4 }, value);

const twoDigits: NumberStyle = (numbers, value, unit) => {
  const style = unit === "money" ? { style: "currency" as const, currency: numbers.currency } : {};
  return numbers.format({ ...style, maximumSignificantDigits: 2 }, value);
};
