import { CalculationError } from "../error.js";
import type { Parts } from "./figures.js";
import type { Form } from "./form.js";

/** A figure's value, and the values of the nodes of its formula, in pre-order, as encoded parts. */
export interface Walk {
  value: string;
  seen: readonly string[];
}

/** Where a module finds a figure: 0 for a line or one more than the table's position, the row, and the position. */
export type Target = readonly [table: number, row: number, place: number];

/** Finds a line (`revenue`) or a cell (`campaigns[0].ourCost`); throws a `CalculationError` if there is none. */
export function locate(path: unknown, { description }: Form): Target {
  if (typeof path !== "string") throw unknown("");
  // A row with more digits might be another one for a module, which takes 32 bits of a number.
  const [, table, row, column] = /^(.+)\[(\d{1,9})\]\.(.+)$/.exec(path) ?? [];
  const at = table === undefined ? 0 : description.tables.findIndex(({ id }) => id === table) + 1;
  const inside = description.tables[at - 1]?.columns ?? description.lines;
  const place = inside.findIndex(({ id, formula }) => id === (column ?? path) && formula !== undefined);
  if (place < 0 || (table !== undefined && at === 0)) throw unknown(path);
  return at === 0 ? [0, 0, description.inputs.length + place] : [at, Number(row), place];
}

/** Decodes a walk through a formula; throws a `CalculationError` if there is no such row. */
export function shapeWalk(parts: Parts, path: string): Walk {
  if (!parts.hasMore) throw unknown(path);
  return { value: parts.text(), seen: parts.rest() };
}

const unknown = (path: string) => new CalculationError([{ path, code: "unknownField", params: {} }]);
