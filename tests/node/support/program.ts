import { Missing, type Value } from "./formula/value.js";
import { Rational } from "./rational.js";

/**
 * The amounts that are not applicable if the program omits them; any other omitted amount has no
 * limit.
 */
const NOT_APPLICABLE = /approver|requirements|values/;

/** The defaults of a program that does not define how its rates apply. */
const BASES: Record<string, string> = {
  "program.deal.commissionBasis": "marginal",
  "program.affiliate.tierBasis": "whole",
};

/** The program's list that provides the rows of a table of the kind `list`. */
const LISTS: Record<string, string> = {
  tiers: "tiers",
  benefits: "benefits",
  brackets: "deal.commissionBrackets",
};

/** The value of a dotted field name, such as `program.mdfUtilizationTarget`. */
export function programField(program: unknown, name: string): Value {
  return value(descend(program, name.split(".").slice(1)) ?? BASES[name] ?? null, name);
}

/** A column of a program's list, such as `program.tiers.mdf.annual`. */
export function programColumn(program: unknown, name: string): Value[] {
  const found = descend(program, name.split(".").slice(1));
  if (!Array.isArray(found)) throw new ReferenceError(`no list holds ${name}`);
  return found.map((cell) => value(cell ?? null, name));
}

/** The number of rows of a program's list, such as `program.tiers`. */
export const programRows = (program: unknown, name: string): number =>
  (descend(program, name.split(".").slice(1)) as readonly unknown[]).length;

/** The value of a name such as `row.requirements.revenue` in a table of the kind `list`. */
export function listedField(program: unknown, table: string, row: number, name: string): Value {
  return value(descend(listedRow(program, table, row), name.split(".").slice(1)) ?? null, name);
}

/** The cells of `row.values`: a benefit in each tier of the program. */
export function listedColumn(program: unknown, table: string, row: number, name: string): Value[] {
  if (name !== "row.values") throw new ReferenceError(`no column is called ${name}`);
  const values = descend(listedRow(program, table, row), ["values"]) as Record<string, unknown>;
  const tiers = descend(program, ["tiers", "id"]) as string[];
  return tiers.map((tier) => value(values[tier] ?? null, name));
}

function listedRow(program: unknown, table: string, row: number): unknown {
  const list = descend(program, LISTS[table]?.split(".") ?? []);
  if (!Array.isArray(list)) throw new ReferenceError(`no list for ${table}`);
  return list[row];
}

/** Follows a path of keys; in a list, for each row. */
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
