import type { Form } from "../boundary/form.js";
import type { Distribution, Numeric, Simulation, SimulationQuestion } from "../contract/index.js";
import { compare, decimalOf, wholeOf } from "./numeric.js";
import { figureAt, inputAt, refused } from "./place.js";
import { encoded } from "./question.js";

const TRIALS = 10_000;
const MOST_TRIALS = 1_000_000;
const SEED = 1;

/** A simulation as the module reads it. */
export interface AskedSimulation {
  text: string;
  trials: number;
  seed: number;
  /** The outputs in the order of the question, with the target of each, if it has one. */
  outputs: readonly { id: string; target: number | undefined }[];
}

/** Encodes a simulation; `analysis/question.rs` has the grammar. Throws a `CalculationError` if it is not valid. */
export function simulation(question: SimulationQuestion, form: Form): AskedSimulation {
  const trials = wholeOf(question.trials ?? TRIALS, "trials", 1, MOST_TRIALS);
  const seed = wholeOf(question.seed ?? SEED, "seed", 0, Number.MAX_SAFE_INTEGER);
  if (!Array.isArray(question.outputs) || question.outputs.length === 0) throw refused("outputs", "required");
  const outputs = question.outputs.map((id) => {
    const { isNumeric, place } = figureAt(id, form);
    if (!isNumeric || place[0] > 0) throw refused(id, "notANumber");
    return { id, place: place[2], target: targetOf(question.target, id) };
  });
  const ranges = Object.entries(question.ranges ?? {}).map(([path, range]) => rangeOf(path, range, form));
  if (ranges.length === 0) throw refused("ranges", "required");
  // In the order of the form, because the order of an object's members must not change the results.
  ranges.sort(({ place: a }, { place: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  const text = encoded([
    ...[seed, outputs.length, ...outputs.map(({ place }) => place)],
    ...ranges.flatMap(({ place, ends }) => [...place, ...ends]),
  ]);
  return { text, trials, seed, outputs };
}

function targetOf(target: SimulationQuestion["target"], id: string): number | undefined {
  const own = typeof target === "object" ? (target as Record<string, Numeric>)[id] : target;
  return own === undefined ? undefined : Number(decimalOf(own, "target"));
}

function rangeOf(path: string, range: { low: Numeric; likely: Numeric; high: Numeric }, form: Form) {
  const at = inputAt(path, form);
  if (!at.isNumeric) throw refused(path, "notANumber");
  const [low, likely, high] = (["low", "likely", "high"] as const).map((end) =>
    decimalOf(range?.[end], `ranges.${path}.${end}`),
  ) as [string, string, string];
  if (compare(low, likely) > 0) throw refused(`ranges.${path}.low`, "aboveMaximum", { maximum: likely });
  if (compare(high, likely) < 0) throw refused(`ranges.${path}.high`, "belowMinimum", { minimum: likely });
  return { path, place: at.place, ends: [low, likely, high] as const };
}

/** The encoded problems of inputs that the module accepts. */
export const NO_PROBLEMS = new Uint8Array();

/** Decodes the distributions of the outputs, as `wasm/analyst.rs` writes them. */
export function shapeSimulation(
  { trials, seed, outputs }: AskedSimulation,
  distributions: readonly Float64Array[],
): Simulation {
  const shaped = outputs.map(({ id, target }, at) => {
    const numbers = distributions[at];
    return [id, numbers?.length ? shape([...numbers], target !== undefined) : null] as const;
  });
  return { trials, seed, outputs: Object.fromEntries(shaped) };
}

function shape(numbers: readonly number[], hasTarget: boolean): Distribution {
  const [p10 = 0, p50 = 0, p90 = 0, mean = 0, min = 0, max = 0, missing = 0, chance = 0, ...counts] = numbers;
  const width = (max - min) / counts.length;
  const edge = (at: number) => (at === counts.length ? max : min + at * width);
  const histogram = counts.map((count, at) => ({ from: edge(at), to: edge(at + 1), count }));
  return { p10, p50, p90, mean, min, max, histogram, ...(hasTarget && { chance }), missing };
}
