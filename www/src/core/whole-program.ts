import names from "../../pkg/program.json";
import { member } from "./boundary/apply-program.js";
import type { Whole } from "./boundary/whole.js";
import type { Program, Value } from "./contract/index.js";
import { ownText } from "./program-texts.js";

/** Puts a value at a dotted name. */
function put(into: Program, name: string, value: unknown): void {
  const [last = "", ...holders] = name.split(".").reverse();
  let here = into;
  for (const holder of holders.reverse()) {
    here[holder] ??= {};
    here = here[holder] as Program;
  }
  here[last] = value;
}

function named(ids: readonly string[], values: readonly Value[]): Program {
  const row: Program = {};
  ids.forEach((id, at) => {
    put(row, id, values[at] ?? null);
  });
  return row;
}

/** The text of a benefit for each tier. A tier's id is one key even if it has a dot. */
const valuesOf = (tiers: readonly string[], [, ...cells]: readonly Value[]): Program =>
  Object.fromEntries(tiers.map((id, at) => [id, cells[at] ?? null]));

/**
 * An encoded program in the form of a program file, with what the file omits: the values are those of
 * the fields, then the rows of each list.
 */
export function wholeProgram(encoded: string, [fields, ...lists]: Whole): Program {
  const whole = named(names.fields, fields);
  const tiers = lists[0]?.map(([id]) => String(id)) ?? [];
  names.lists.forEach(({ id, columns }, at) => {
    const rows = (lists[at] ?? []).map((cells) => {
      const row = named(columns, cells);
      // A benefit's row has its name, then a cell for each tier.
      return id === "benefits" ? { ...row, values: valuesOf(tiers, cells) } : row;
    });
    put(whole, id, rows);
  });
  const own: unknown = JSON.parse(ownText(encoded) || "null");
  for (const part of ["disclaimer", "calculators"]) {
    const given = member(own, part);
    if (given !== undefined && given !== null) whole[part] = given;
  }
  return whole;
}
