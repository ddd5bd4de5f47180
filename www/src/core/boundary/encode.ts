import type { Problem } from "../contract/index.js";
import { CalculationError } from "../error.js";
import { chosenLanguage, ENGLISH, isByLanguage, type Place, placeIn, placeOfItems } from "./texts.js";

/**
 * Maximum nesting depth. The deepest path in a program is `calculators`, a calculator, `inputs`, an input, `value`, a
 * row, a text in several languages. A limit is necessary, because a caller's object may contain itself.
 */
const MAX_DEPTH = 7;

/** Maximum length of an array; larger than the maximum number of rows in any table. */
const MAX_ITEMS = 10_000;

/** Size of a value in addition to its characters, because the core needs memory for each value. */
const VALUE = 8;

/** Maximum size of a program: characters, plus `VALUE` for each value. */
const MAX_PROGRAM = 4_000_000;

/** Placeholders for invalid values, in a notation that JavaScript never writes; `value/read.rs` decodes them. */
const OTHER = "0e0";
const tooMany = (length: number): string => `${length}e0`;

/**
 * Encodes a program for the core, also for use as a cache key, with the texts for a locale; throws a `CalculationError`
 * if it is too large. Without a locale (null), texts keep all of their languages.
 */
export function encodeProgram(program: unknown, locale: string | null = ENGLISH): string {
  const tooLarge = { path: "program", code: "invalidProgram", params: {} } as const;
  return program === undefined ? "" : encode(program, locale, MAX_PROGRAM, tooLarge);
}

/**
 * Encodes data as JSON, with one text for each text in several languages. Reads a caller's objects once, before calling
 * the core, because a getter may throw, call the core itself, or return a different value each time. Rethrows errors
 * from getters.
 */
function encode(data: unknown, locale: string | null, room: number, tooLarge: Problem): string {
  let left = room;
  const write = (value: unknown, depth: number, place: Place): string => {
    left -= typeof value === "string" ? value.length + VALUE : VALUE;
    if (left < 0) throw new CalculationError([tooLarge]);
    if (typeof value === "string") return JSON.stringify(value);
    if (typeof value === "boolean") return String(value);
    if (typeof value === "number" && Number.isFinite(value)) return inDigits(value);
    if (value === undefined || value === null) return "null";
    if (typeof value !== "object" || depth > MAX_DEPTH) return OTHER;
    if (Array.isArray(value)) return writeItems(value, depth, place);
    if (!isPlain(value)) return OTHER;
    const object = value as Record<string, unknown>;
    const isChoice = locale !== null && isByLanguage(place);
    const language = isChoice ? chosenLanguage(Object.keys(object), locale) : undefined;
    if (language !== undefined) return writeText(object[language]);
    return writeMembers(object, depth, place);
  };
  const writeText = (text: unknown): string =>
    typeof text === "string" || text === null ? write(text, 0, undefined) : OTHER;
  const writeItems = (items: readonly unknown[], depth: number, place: Place): string => {
    const length = Number(items.length);
    if (length > MAX_ITEMS) return tooMany(length);
    const texts: string[] = [];
    for (let at = 0; at < length; at++) texts.push(write(items[at], depth + 1, placeOfItems(place)));
    return `[${texts}]`;
  };
  const writeMembers = (object: Record<string, unknown>, depth: number, place: Place): string => {
    const texts: string[] = [];
    for (const key of Object.keys(object)) {
      const value = object[key];
      // Omit undefined members, as JSON does.
      if (value === undefined) continue;
      texts.push(`${write(key, 0, undefined)}:${write(value, depth + 1, placeIn(place, key))}`);
    }
    return `{${texts}}`;
  };
  return write(data, 0, undefined);
}

/**
 * Whether an object's own members are its data. A map, a date or a promise has no data in its own members, and
 * inherited accessors would be skipped. Encoded as empty objects, such values would silently get defaults.
 */
export function isPlain(object: unknown): boolean {
  if (Object.prototype.toString.call(object) !== "[object Object]") return false;
  let from: object | null = Object.getPrototypeOf(object);
  while (from && from !== Object.prototype) {
    const accessors = Object.entries(Object.getOwnPropertyDescriptors(from)).filter(([, { get }]) => get);
    // An object from another frame inherits from that frame's `Object.prototype`, whose only accessor is `__proto__`.
    if (accessors.some(([name]) => name !== "__proto__")) return false;
    from = Object.getPrototypeOf(from);
  }
  return true;
}

/** A number without an exponent, because the modules read none. */
export function inDigits(number: number): string {
  const text = String(number);
  const [, sign, whole = "", decimals = "", exponent] = /^(-?)(\d+)\.?(\d*)e(.+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const point = whole.length + Number(exponent);
  const digits = whole + decimals;
  // A number with a positive exponent has fewer digits than stand before its point.
  return `${sign}${point > 0 ? digits.padEnd(point, "0") : `0.${"0".repeat(-point)}${digits}`}`;
}
