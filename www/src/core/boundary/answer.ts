import type { Notice, Reason, ResultRow, TableDescription, Value } from "../contract/index.js";
import { givenValue, type Parts, reasonOf } from "./figures.js";
import type { Form } from "./form.js";
import type { Names } from "./names.js";

/** An answer as a page shows it. The units and formulas of its figures are in the description. */
export interface Answer {
  /** The lines' values by id. */
  values: Record<string, Value>;
  /** Why lines have no value, by id. */
  reasons: Record<string, Reason>;
  /** The values of all inputs, in the order of the description, also of those that do not count. */
  inputs: Value[];
  tables: Record<string, ResultRow[]>;
  notices: Notice[];
}

/** Decodes an answer without problems. */
export function shapeAnswer(parts: Parts, { description, names, blank }: Form): Answer {
  const inputs = description.inputs.map(() => givenValue(parts.figure()));
  const values: Record<string, Value> = { ...blank };
  const reasons: Record<string, Reason> = {};
  for (const { id } of description.lines) {
    const given = parts.figure();
    values[id] = givenValue(given);
    if (typeof given === "number") reasons[id] = reasonOf(given);
  }
  const tables: Record<string, ResultRow[]> = {};
  for (const table of description.tables) tables[table.id] = readRows(parts, table);
  return { values, reasons, inputs, tables, notices: readNotices(parts, names) };
}

function readRows(parts: Parts, { columns }: TableDescription): ResultRow[] {
  const rows: ResultRow[] = Array.from({ length: parts.count() }, () => ({}));
  for (const { id } of columns) {
    for (const row of rows) {
      const given = parts.figure();
      if (typeof given === "number") {
        row[id] = null;
        row.reasons ??= {};
        row.reasons[id] = reasonOf(given);
      } else {
        row[id] = given;
      }
    }
  }
  return rows;
}

/** Reads the notices, which follow an empty part and end an answer. */
export function readNotices(parts: Parts, names: Names): Notice[] {
  const notices: Notice[] = [];
  let loses = false;
  while (parts.hasMore && parts.text() !== "");
  while (parts.hasMore) {
    const [code, level, marks, ...named] = names.notices[parts.count()] ?? [];
    const row = parts.count();
    const params: Notice["params"] = {};
    const units: Notice["units"] = {};
    if (Number(marks) % 2) {
      params.row = String(row + 1);
      units.row = "whole";
    }
    for (let at = 0; at < named.length; at += 2) {
      const name = String(named[at]);
      units[name] = named[at + 1] as (typeof units)[string];
      params[name] = givenValue(parts.figure());
    }
    loses ||= level === "loss";
    const notice = { code: String(code), level: levelOf(String(level), params), params };
    // Not enumerable, so that comparing and printing a notice ignore them: the contract omits them.
    const hidden = { units: { value: units }, published: { value: Number(marks) > 1 } };
    notices.push(Object.defineProperties(notice, hidden) as Notice);
  }
  // Nothing is good while money is lost.
  for (const notice of notices) if (loses && notice.level === "good") notice.level = "info";
  return notices;
}

/** The level of a notice. A graded notice has the level of its grade, and a loss is a warning. */
function levelOf(level: string, { grade }: Notice["params"]): Notice["level"] {
  if (level === "loss" || grade === "below" || grade === "poor") return "warning";
  if (level !== "graded") return level as Notice["level"];
  return grade === "average" ? "info" : "good";
}
