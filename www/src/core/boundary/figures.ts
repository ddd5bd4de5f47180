import module from "../../../pkg/module.json";
import type { Reason, Value } from "../contract/index.js";

/** A value from a module; a number is a missing value, as the index of its reason in `module.reasons`. */
export type Compact = string | boolean | number;

const utf8 = new TextDecoder();

/** Reads the parts of an answer one after the other; `run/encode.rs` has the grammar. */
export class Parts {
  readonly #parts: readonly string[];
  #at = 0;

  constructor(answer: Uint8Array) {
    this.#parts = utf8.decode(answer).split("\0");
    // The last part ends with a NUL as well.
    (this.#parts as string[]).pop();
  }

  /** Whether there is a part that was not read. */
  get hasMore(): boolean {
    return this.#at < this.#parts.length;
  }

  /** The next part, which is not read. */
  get next(): string {
    return this.#parts[this.#at] ?? "";
  }

  text(): string {
    return this.#parts[this.#at++] ?? "";
  }

  count(): number {
    return Number(this.text());
  }

  /** Decodes a figure: `=` and a text, `+` or `-` for yes or no, or the index of a reason. */
  figure(): Compact {
    return decodeFigure(this.text());
  }

  /** The parts that were not read yet. */
  rest(): readonly string[] {
    return this.#parts.slice(this.#at);
  }
}

function decodeFigure(part: string): Compact {
  if (part.startsWith("=")) return unescaped(part.slice(1));
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
