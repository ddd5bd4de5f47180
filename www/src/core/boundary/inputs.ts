import type { Problem, Value } from "../contract/index.js";
import { CalculationError } from "../error.js";
import { inDigits, isPlain } from "./encode.js";
import type { Form, InputTable } from "./form.js";

/** Size of a value in addition to its characters, because the core needs memory for each value. */
const VALUE = 8;

/** Maximum size of the inputs: characters, plus `VALUE` for each value. */
const MAX_INPUTS = 8_000_000;

/** A problem, with the position that orders it among others: the input or table, the row and the column. */
export interface Placed {
  order: readonly [place: number, row: number, column: number];
  problem: Problem;
}

/** Inputs as a module reads them, with the problems that are known by their shape alone. */
export interface Sent {
  /** Parts with a NUL after each; `run/inputs.rs` has the grammar. */
  text: string;
  problems: Placed[];
}

/** A position after all rows or columns. */
const LAST = Number.POSITIVE_INFINITY;

/** The part of a value that is refused already, so that the module reports nothing about it. */
const REFUSED = "!";

/**
 * Encodes inputs by their positions; throws a `CalculationError` if they are too large. Reads a caller's objects once,
 * before calling the module, because a getter may throw, call the module itself, or return a different value each time.
 */
export function encodeInputs(inputs: unknown, form: Form): Sent {
  return new Encoder(form).encode(inputs);
}

class Encoder {
  readonly #problems: Placed[] = [];
  #left = MAX_INPUTS;

  constructor(private readonly form: Form) {}

  encode(inputs: unknown): Sent {
    const { positions } = this.form;
    const parts: string[] = new Array(positions.size).fill("");
    const own = positions.size - this.form.tables.length;
    if (inputs !== undefined && inputs !== null && !isPlain(inputs))
      this.#refuse([-1, 0, 0], "inputs", "wrongType");
    else
      this.#each(inputs ?? {}, (name, value) => {
        const at = positions.get(name);
        if (at === undefined) this.#refuse([LAST, 0, 0], name, "unknownField");
        else parts[at] = at < own ? this.#part(value) : this.#rows(at - own, at, value);
      });
    return { text: `${parts.join("\0")}\0`, problems: this.#problems };
  }

  /** Omits undefined members, as JSON does. */
  #each(object: object, visit: (name: string, value: unknown) => void): void {
    for (const name of Object.keys(object)) {
      const value = (object as Record<string, unknown>)[name];
      if (value === undefined) continue;
      this.#take(name.length);
      visit(name, value);
    }
  }

  #take(characters: number): void {
    this.#left -= characters + VALUE;
    if (this.#left < 0)
      throw new CalculationError([
        { path: "inputs", code: "tooLong", params: { maximum: String(MAX_INPUTS) } },
      ]);
  }

  #part(value: unknown): string {
    this.#take(typeof value === "string" ? value.length : 0);
    if (typeof value === "string") return `t${escaped(value)}`;
    if (typeof value === "number" && Number.isFinite(value)) return `n${inDigits(value)}`;
    if (typeof value === "boolean") return value ? "+" : "-";
    return value === null ? "0" : "x";
  }

  #rows(table: number, place: number, value: unknown): string {
    const input = this.form.tables[table] as InputTable;
    const { id, maximumRows = 0, fixed, hidden } = input.table;
    const known = this.#problems.length;
    const text = this.#encodeRows(input, place, maximumRows, value);
    // The program's own rows have the right shape, and only those are accepted.
    if ((fixed || hidden) && this.#problems.length > known) {
      this.#problems.length = known;
      this.#refuse([place, 0, 0], id, "unknownField", { setBy: "program" });
      return "";
    }
    return text;
  }

  #encodeRows(input: InputTable, place: number, maximum: number, value: unknown): string {
    const { id } = input.table;
    if (!Array.isArray(value)) {
      this.#refuse([place, 0, 0], id, value === null ? "required" : "wrongType");
      return "r0";
    }
    // A proxy may have a length that is negative or not a number.
    const rows = value.length >>> 0;
    if (rows === 0) this.#refuse([place, 0, 0], id, "tooFewRows", { minimum: "1", rows: "0" });
    if (rows > maximum) {
      this.#refuse([place, 0, 0], id, "tooManyRows", { maximum: String(maximum), rows: String(rows) });
      return "r0";
    }
    const texts = [`r${rows}`];
    for (let row = 0; row < rows; row++) texts.push(this.#row(input, place, row, value[row]));
    return texts.join("\0");
  }

  #row(input: InputTable, place: number, at: number, row: unknown): string {
    const path = `${input.table.id}[${at}]`;
    this.#take(0);
    if (!isPlain(row)) {
      this.#refuse([place, at, 0], path, "wrongType");
      return refusedRow(input);
    }
    const parts: string[] = new Array(input.columns.length).fill("");
    this.#each(row as object, (name, value) => {
      const column = input.positions.get(name);
      if (column === undefined) this.#refuse([place, at, LAST], `${path}.${name}`, "unknownField");
      else parts[column] = this.#part(value);
    });
    return parts.join("\0");
  }

  #refuse(
    order: Placed["order"],
    path: string,
    code: Problem["code"],
    params: Record<string, Value> = {},
  ): void {
    this.#problems.push({ order, problem: { path, code, params } });
  }
}

const refusedRow = ({ columns }: InputTable) => columns.map(() => REFUSED).join("\0");

/** A text in which no NUL remains, because a NUL ends a part; `figures.ts` reverses it. */
function escaped(text: string): string {
  return text.replaceAll("\u0001", "\u00011").replaceAll("\0", "\u00010");
}
