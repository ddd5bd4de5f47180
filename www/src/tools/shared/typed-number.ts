import type { Unit } from "../../core/contract/index.js";
import { Reader } from "../../text/read-number.js";
import type { Numbers } from "../../text/write-number.js";

/** The most digits of a number that the core takes, without zeros at its ends. */
const DIGITS = 28;

/** Whether a plain decimal has more digits than the core takes. */
export const hasTooManyDigits = (value: string): boolean =>
  value.replace(/^-?0*|\./g, "").replace(/0+$/, "").length > DIGITS;

/** A number that a person types into a field of a tool, read as the form reads its fields. */
export class TypedNumber {
  readonly #reader: Reader;
  /** Whether typing started from a grouped number, so that its separators are read as separators. */
  #isGrouped = false;
  /** Whether the page had written the decimal point that is still there. */
  #isPointed = false;
  #isSettled = false;

  constructor(
    readonly numbers: Numbers,
    public unit: Unit,
    /** The text that stands in the field before anybody types. */
    public text = "",
  ) {
    this.#reader = new Reader(numbers.locale, numbers.currency);
  }

  get isEmpty(): boolean {
    return this.text.trim() === "";
  }

  /** The plain decimal; undefined for an empty text and while there is a `problem`. */
  get value(): string | undefined {
    const read = this.#read();
    return read !== undefined && hasTooManyDigits(read) ? undefined : read;
  }

  /** What is wrong with the text; undefined for an empty one. */
  get problem(): "notANumber" | "tooManyDigits" | undefined {
    if (this.isEmpty || this.value !== undefined) return undefined;
    return this.#read() === undefined ? "notANumber" : "tooManyDigits";
  }

  #read(): string | undefined {
    return this.#reader.read(this.text, this.unit, this.#isGrouped);
  }

  /** The number that the text may have meant instead. */
  get alternative(): string | undefined {
    if (this.#isGrouped || this.#isPointed) return undefined;
    return this.#reader.alternative(this.text, this.unit);
  }

  enter(text: string): void {
    this.#isGrouped = this.#reader.isGrouped(this.text, text, this.#isGrouped);
    this.#isPointed = this.#reader.isPointed(this.text, text, this.#isSettled || this.#isPointed);
    this.#isSettled = false;
    this.text = text;
  }

  /** Writes the number the way the page writes numbers, unless there is a doubt about it. */
  settle(): void {
    const { value } = this;
    if (value === undefined || this.alternative !== undefined) return;
    this.text = this.numbers.field(value, this.unit);
    this.#isGrouped = this.#reader.isGrouped(this.text, this.text);
    this.#isSettled = true;
  }

  clear(): void {
    this.text = "";
    this.#isGrouped = false;
    this.#isPointed = false;
    this.#isSettled = false;
  }
}
