import { Missing, type Value } from "./formula/value.js";
import { Rational } from "./rational.js";

/** What is not applicable when a program leaves it out; any other amount is without a limit. */
const NOT_APPLICABLE = /approver|requirements/;

/** A field of a program by its dotted name: `program.mdfUtilizationTarget`. */
export function programField(program: unknown, name: string): Value {
  return value(descend(program, name.split(".").slice(1)), name);
}

/** A column of one of its lists: `program.tiers.mdf.annual`. */
export function programColumn(program: unknown, name: string): Value[] {
  const found = descend(program, name.split(".").slice(1));
  if (!Array.isArray(found)) throw new ReferenceError(`no list holds ${name}`);
  return found.map((cell) => value(cell, name));
}

/** Follows keys; through a list, for each of its rows. */
function descend(data: unknown, keys: readonly string[]): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return data;
  if (Array.isArray(data)) return data.map((row) => descend(row, keys));
  return descend((data as Record<string, unknown>)[key], rest);
}

function value(data: unknown, name: string): Value {
  if (data === null) return new Missing(NOT_APPLICABLE.test(name) ? "notApplicable" : "noLimit");
  if (typeof data === "boolean") return data;
  const text = String(data);
  return /^-?\d+(\.\d+)?$/.test(text) ? Rational.parse(text) : text;
}
