import { givenValue, Parts } from "./boundary/figures.js";
import type { Form } from "./boundary/form.js";
import { encodeInputs, type Sent } from "./boundary/inputs.js";
import { readProblems } from "./boundary/problems.js";
import type { Inputs, ManyOptions, Problem, RowResult, Value } from "./contract/index.js";
import type { Engine } from "./engine.js";
import { CalculationError } from "./error.js";

/**
 * The characters of encoded rows that cross into the module at once. Each crossing copies its text, and a text that is
 * much larger takes more memory without being faster.
 */
const BATCH = 500_000;

/** Computes many inputs at once over an encoded program: values or problems for each. */
export function calculateMany(
  engine: Engine,
  id: string,
  rows: readonly Inputs[],
  program: string,
  { lines }: ManyOptions = {},
): RowResult[] {
  if (!Array.isArray(rows)) throw refused("rows", "wrongType");
  // Check the calculator and the program first, so that a mistake there fails the whole call, not each row.
  const form = engine.form(id, program);
  const ids = wanted(
    lines,
    form.description.lines.map((line) => line.id),
  );
  const places = Uint32Array.from(ids, (line) => placeOf(line, form));
  const results: RowResult[] = new Array(rows.length);
  let batch: Row[] = [];
  let size = 0;
  const send = () => {
    const text = batch.map(({ sent }) => sent.text).join("");
    if (text) decode(engine.many(program, id, places, text), ids, batch, form, results);
    batch = [];
    size = 0;
  };
  for (let at = 0; at < rows.length; at++) {
    const sent = encoded(rows[at], form);
    if ("problems" in sent && !("text" in sent)) {
      results[at] = sent;
      continue;
    }
    batch.push({ at, sent });
    size += sent.text.length;
    if (size > BATCH) send();
  }
  send();
  return results;
}

/** A row that crosses into the module, with its position. */
interface Row {
  at: number;
  sent: Sent;
}

/** The position of a line among the inputs and lines. */
const placeOf = (line: string, { description: { inputs, lines } }: Form) =>
  inputs.length + lines.findIndex(({ id }) => id === line);

const refused = (path: string, code: Problem["code"]) => new CalculationError([{ path, code, params: {} }]);

/** The lines to compute: all, or those that are asked for. */
function wanted(lines: readonly string[] | undefined, all: readonly string[]): readonly string[] {
  if (lines === undefined) return all;
  if (!Array.isArray(lines)) throw refused("lines", "wrongType");
  const unknown = lines.findIndex((line) => !all.includes(line));
  if (unknown >= 0) throw refused(String(lines[unknown]), "unknownField");
  return lines;
}

/** An encoded row, or its problems if it is too large. */
function encoded(inputs: unknown, form: Form): Sent | { problems: Problem[] } {
  try {
    return encodeInputs(inputs, form);
  } catch (error) {
    if (error instanceof CalculationError) return { problems: error.problems };
    throw error;
  }
}

/** Decodes the results of a batch into their places. */
function decode(
  answer: Uint8Array,
  ids: readonly string[],
  batch: readonly Row[],
  form: Form,
  results: RowResult[],
): void {
  const parts = new Parts(answer);
  for (const { at, sent } of batch) {
    const isRefused = parts.isRefused;
    const problems = readProblems(sent, parts, form);
    // An empty part ends the problems.
    if (isRefused) parts.text();
    const values: Record<string, Value> = {};
    if (!isRefused) for (const id of ids) values[id] = givenValue(parts.figure());
    results[at] = problems.length > 0 ? { problems } : { values };
  }
}
