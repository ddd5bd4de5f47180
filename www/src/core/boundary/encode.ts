import type { Problem } from "../contract/index.js";
import { CalculationError } from "../error.js";

/**
 * Deepest nesting that any program has a use for: `calculators`, one of them, its `inputs`, one of them, its `value`, a
 * row of that. A caller's object may contain itself.
 */
const MAX_DEPTH = 6;

/** Longest array that is read; no table takes as many rows. */
const MAX_ITEMS = 10_000;

/** What a value is counted as beside its own characters, because the core needs room for each. */
const VALUE = 8;

/** Largest inputs, and largest program, in characters and `VALUE`s. */
const MAX_INPUTS = 8_000_000;
const MAX_PROGRAM = 4_000_000;

/** Numbers that JavaScript writes otherwise: the core's `value/read.rs` knows what they stand for. */
const OTHER = "0e0";
const tooMany = (length: number): string => `${length}e0`;

/** Inputs as the core reads them; throws a `CalculationError` when there are too many. */
export function encodeInputs(inputs: unknown): string {
  const tooLarge = { path: "inputs", code: "tooLong", params: { maximum: `${MAX_INPUTS}` } } as const;
  return encode(inputs, 0, MAX_INPUTS, tooLarge);
}

/** A program as the core reads it, which is its key, too; throws a `CalculationError` when it is too large. */
export function encodeProgram(program: unknown): string {
  const tooLarge = { path: "program", code: "invalidProgram", params: {} } as const;
  return program === undefined ? "" : encode(program, 0, MAX_PROGRAM, tooLarge);
}

/**
 * Data as JSON text. A caller's objects are read here, once and before the core is asked: a getter may throw, ask the core
 * itself, or answer differently each time. Throws what a getter throws.
 */
export function encode(
  data: unknown,
  startDepth = 0,
  room = Number.POSITIVE_INFINITY,
  ...tooLarge: Problem[]
): string {
  let left = room;
  const write = (value: unknown, depth: number): string => {
    left -= typeof value === "string" ? value.length + VALUE : VALUE;
    if (left < 0) throw new CalculationError(tooLarge);
    if (typeof value === "string") return JSON.stringify(value);
    if (typeof value === "boolean" || Number.isFinite(value)) return String(value);
    if (value === undefined || value === null) return "null";
    if (typeof value !== "object" || depth > MAX_DEPTH) return OTHER;
    if (Array.isArray(value)) return writeItems(value, depth);
    return isPlain(value) ? writeMembers(value as Record<string, unknown>, depth) : OTHER;
  };
  const writeItems = (items: readonly unknown[], depth: number): string => {
    const length = Number(items.length);
    if (length > MAX_ITEMS) return tooMany(length);
    const texts: string[] = [];
    for (let at = 0; at < length; at++) texts.push(write(items[at], depth + 1));
    return `[${texts}]`;
  };
  const writeMembers = (object: Record<string, unknown>, depth: number): string => {
    const texts: string[] = [];
    for (const key of Object.keys(object)) {
      const value = object[key];
      // Left out, as in JSON.
      if (value !== undefined) texts.push(`${write(key, 0)}:${write(value, depth + 1)}`);
    }
    return `{${texts}}`;
  };
  return write(data, startDepth);
}

/**
 * Whether an object's own members are its data. A map, a date or a promise keeps its data elsewhere, and an inherited
 * accessor would be passed over: taken for empty, they would be answered with defaults.
 */
function isPlain(object: object): boolean {
  if (Object.prototype.toString.call(object) !== "[object Object]") return false;
  let from: object | null = Object.getPrototypeOf(object);
  while (from && from !== Object.prototype) {
    const accessors = Object.entries(Object.getOwnPropertyDescriptors(from)).filter(([, { get }]) => get);
    // Each page and frame has an `Object.prototype` of its own; this is its one accessor.
    if (accessors.some(([name]) => name !== "__proto__")) return false;
    from = Object.getPrototypeOf(from);
  }
  return true;
}
