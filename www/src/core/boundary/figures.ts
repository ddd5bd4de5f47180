import module from "../../../pkg/module.json";
import type { Reason, Value } from "../contract/index.js";

/** A value from a module; a number is a missing value, as the index of its reason in `module.reasons`. */
export type Compact = string | boolean | number;

const utf8 = new TextDecoder();

/** Reads the parts of an answer one after the other; `run/encode.rs` has the grammar. Each ends with a NUL. */
export class Parts {
  readonly #text: string;
  #at = 0;

  constructor(answer: Uint8Array) {
    this.#text = utf8.decode(answer);
  }

  /** Whether there is a part that was not read. */
  get hasMore(): boolean {
    return this.#at < this.#text.length;
  }

  /** Whether the next part, which is not read, is a problem. */
  get isRefused(): boolean {
    return this.#text[this.#at] === "!";
  }

  text(): string {
    const at = this.#at;
    const end = this.#text.indexOf("\0", at);
    // An answer that has ended goes on with empty parts.
    this.#at = end < 0 ? this.#text.length : end + 1;
    return end < 0 ? "" : this.#text.slice(at, end);
  }

  count(): number {
    return Number(this.text());
  }

  /** Decodes a figure: `=` and a text, `+` or `-` for yes or no, or the index of a reason. */
  figure(): Compact {
    if (this.#text[this.#at] !== "=") return decodeFigure(this.text());
    this.#at += 1;
    return unescaped(this.text());
  }

  /** The parts that were not read yet. */
  rest(): readonly string[] {
    return this.hasMore ? this.#text.slice(this.#at, -1).split("\0") : [];
  }
}

function decodeFigure(part: string): Compact {
  if (part[0] === "=") return unescaped(part.slice(1));
  return part === "+" || part === "-" ? part === "+" : Number(part);
}

/** A text of the caller, in which `inputs.ts` has escaped the sign that ends a part. */
function unescaped(text: string): string {
  return text.includes("\u0001") ? text.replaceAll("\u00010", "\0").replaceAll("\u00011", "\u0001") : text;
}

export const reasonOf = (place: number): Reason => (module.reasons[place] ?? "outOfRange") as Reason;

/** A value; null if it is missing. */
export const givenValue = (given: Compact): Value => (typeof given === "number" ? null : given);

/** Decodes a part that is a figure into a value, or null with the reason for its absence. */
export function figureOf(part: string): { value: Value; reason?: Reason } {
  const given = decodeFigure(part);
  return typeof given === "number" ? { value: null, reason: reasonOf(given) } : { value: given };
}
