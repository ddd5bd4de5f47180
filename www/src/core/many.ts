import { figureOf } from "./boundary/decode.js";
import { encodeInputs, encodeProgram } from "./boundary/encode.js";
import type { Inputs, ManyOptions, Problem, Program, RowResult, Value } from "./contract/index.js";
import type { Engine } from "./engine.js";
import { CalculationError } from "./error.js";

/**
 * The characters of encoded rows that cross into the module at once. Each crossing copies its text, and a text that is
 * much larger takes more memory without being faster.
 */
const BATCH = 500_000;

/** Computes many inputs at once: values or problems for each. */
export function calculateMany(
  engine: Engine,
  id: string,
  rows: readonly Inputs[],
  program: Program | undefined,
  { lines }: ManyOptions = {},
): RowResult[] {
  if (!Array.isArray(rows)) throw refused("rows", "wrongType");
  const over = encodeProgram(program);
  // Check the calculator and the program first, so that a mistake there fails the whole call, not each row.
  const ids = wanted(
    lines,
    engine.description(id, over).lines.map((line) => line.id),
  );
  const results: RowResult[] = new Array(rows.length);
  let batch: Batch = { places: [], texts: [], size: 0 };
  const send = () => {
    if (batch.places.length === 0) return;
    const answer = engine.many(over, id, ids.join(), `[${batch.texts}]`);
    decode(answer, ids, batch.places, results);
    batch = { places: [], texts: [], size: 0 };
  };
  for (let at = 0; at < rows.length; at++) {
    const text = encoded(rows[at]);
    if (typeof text !== "string") {
      results[at] = text;
      continue;
    }
    batch.places.push(at);
    batch.texts.push(text);
    batch.size += text.length;
    if (batch.size > BATCH) send();
  }
  send();
  return results;
}

interface Batch {
  /** The positions of the rows. */
  places: number[];
  texts: string[];
  size: number;
}

const refused = (path: string, code: Problem["code"]) => new CalculationError([{ path, code, params: {} }]);

/** The lines to compute: all, or those that are asked for. */
function wanted(lines: readonly string[] | undefined, all: readonly string[]): readonly string[] {
  if (lines === undefined) return all;
  if (!Array.isArray(lines)) throw refused("lines", "wrongType");
  const unknown = lines.find((line) => !all.includes(line));
  if (unknown !== undefined) throw refused(String(unknown), "unknownField");
  return lines;
}

/** A row as text, or its problems if it is too large. */
function encoded(inputs: unknown): string | { problems: Problem[] } {
  try {
    return encodeInputs(inputs);
  } catch (error) {
    if (error instanceof CalculationError) return { problems: error.problems };
    throw error;
  }
}

/** Decodes the results of a batch into their places. */
function decode(
  answer: string,
  ids: readonly string[],
  places: readonly number[],
  results: RowResult[],
): void {
  const parts = answer.split("\0");
  let at = 0;
  for (const place of places) {
    const first = parts[at] ?? "";
    if (first.startsWith("!")) {
      results[place] = { problems: JSON.parse(first.slice(1)) as Problem[] };
      at += 1;
      continue;
    }
    const values: Record<string, Value> = {};
    for (const id of ids) {
      values[id] = figureOf(parts[at] ?? "").value;
      at += 1;
    }
    results[place] = { values };
  }
}
