import type { Analyst } from "../../core/analyses/analyst.js";
import type {
  Distribution,
  Grid,
  GridAxis,
  Inputs,
  Sensitivity,
  SimulationQuestion,
  Value,
  Variation,
} from "../../core/contract/index.js";
import { parsePath } from "../../sheet/entries.js";
import { isDecimal } from "../../text/decimal.js";

type Calculate = (inputs: Inputs) => { values: Record<string, Value> };

/** A number as decimal text with at most ten decimals. */
const text = (value: number) => String(Number(value.toFixed(10)));

/** The inputs with another value at a path. */
export function withValue(inputs: Inputs, path: string, value: string): Inputs {
  const { table, row, id } = parsePath(path);
  if (table === undefined) return { ...inputs, [id]: value };
  const rows = inputs[table] as Record<string, unknown>[];
  return { ...inputs, [table]: rows.map((each, at) => (at === row ? { ...each, [id]: value } : each)) };
}

function pathsOf(inputs: Inputs): [string, string][] {
  return Object.entries(inputs).flatMap(([id, given]): [string, string][] => {
    if (isDecimal(given)) return [[id, given]];
    if (!Array.isArray(given)) return [];
    return given.flatMap((row: Record<string, unknown>, at) =>
      Object.entries(row).flatMap(([column, value]): [string, string][] =>
        isDecimal(value) ? [[`${id}[${at}].${column}`, value]] : [],
      ),
    );
  });
}

function figure(calculate: Calculate, inputs: Inputs, output: string): string | null {
  try {
    const value = calculate(inputs).values[output];
    return isDecimal(value) ? value : null;
  } catch (error) {
    // The class of the package is not that of the sources.
    if (error instanceof Error && "problems" in error) return null;
    throw error;
  }
}

function axisValues({ from, to, steps = 11 }: GridAxis): string[] {
  const [low, high] = [Number(from), Number(to)];
  return Array.from({ length: steps }, (_, at) => text(low + ((high - low) * at) / (steps - 1)));
}

function distribution(found: number[], target: number | undefined, trials: number): Distribution | null {
  const sorted = [...found].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) return null;
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? min;
  const bars = max > min ? 40 : 1;
  const edge = (bar: number) => min + ((max - min) * bar) / bars;
  const place = (value: number) => Math.min(bars - 1, Math.floor(((value - min) / (max - min || 1)) * bars));
  return {
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    mean: sorted.reduce((sum, each) => sum + each, 0) / sorted.length,
    min,
    max,
    histogram: Array.from({ length: bars }, (_, bar) => ({
      from: edge(bar),
      to: edge(bar + 1),
      count: sorted.filter((value) => place(value) === bar).length,
    })),
    ...(target === undefined ? {} : { chance: sorted.filter((value) => value >= target).length / trials }),
    missing: trials - sorted.length,
  };
}

/** Numbers from 0 to 1 that repeat (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function triangular(low: number, likely: number, high: number, at: number): number {
  const peak = (likely - low) / (high - low || 1);
  return at < peak
    ? low + Math.sqrt(at * (high - low) * (likely - low))
    : high - Math.sqrt((1 - at) * (high - low) * (high - likely));
}

/** An analyst that asks a calculator once for each value, in floats: slow, and good enough for drawings. */
export class CalculatingAnalyst implements Pick<Analyst, "sensitivity" | "grid" | "simulate" | "close"> {
  /** The questions that were asked. */
  readonly asked: unknown[] = [];
  /** The trials of a simulation at most. */
  most = 500;

  constructor(readonly calculate: Calculate) {}

  async sensitivity(question: Parameters<Analyst["sensitivity"]>[0], inputs: Inputs): Promise<Sensitivity> {
    this.asked.push(question);
    const { output } = question;
    const change = Number(question.change ?? 0.1);
    const vary = (path: string, value: string): Variation => ({
      input: value,
      output: figure(this.calculate, withValue(inputs, path, value), output),
    });
    const effects = pathsOf(inputs).map(([input, value]) => {
      const range = question.ranges?.[input];
      const ends = range
        ? [range.low, range.high]
        : [1 - change, 1 + change].map((factor) => Number(value) * factor);
      const [low, high] = ends.map((end) => vary(input, text(Number(end)))) as [Variation, Variation];
      const isKnown = low.output !== null && high.output !== null;
      return {
        input,
        low,
        high,
        swing: isKnown ? text(Math.abs(Number(high.output) - Number(low.output))) : null,
      };
    });
    effects.sort((a, b) => Number(b.swing) - Number(a.swing));
    return { output, base: figure(this.calculate, inputs, output), effects };
  }

  async grid(question: Parameters<Analyst["grid"]>[0], inputs: Inputs): Promise<Grid> {
    this.asked.push(question);
    const [rows, columns] = [axisValues(question.rows), axisValues(question.columns)];
    const cells = rows.map((row) =>
      columns.map((column) =>
        figure(
          this.calculate,
          withValue(withValue(inputs, question.rows.input, row), question.columns.input, column),
          question.output,
        ),
      ),
    );
    return { output: question.output, rows, columns, cells };
  }

  async simulate(
    question: SimulationQuestion,
    inputs: Inputs,
    watch: Parameters<Analyst["simulate"]>[2] = {},
  ): ReturnType<Analyst["simulate"]> {
    this.asked.push(question);
    const trials = Math.min(this.most, question.trials ?? 10_000);
    const next = random(question.seed ?? 1);
    const found = question.outputs.map((): number[] => []);
    for (let trial = 0; trial < trials; trial++) {
      const varied = Object.entries(question.ranges).reduce(
        (all, [path, { low, likely, high }]) =>
          withValue(all, path, text(triangular(Number(low), Number(likely), Number(high), next()))),
        inputs,
      );
      question.outputs.forEach((output, at) => {
        const value = figure(this.calculate, varied, output);
        if (value !== null) found[at]?.push(Number(value));
      });
      if (trial % 100 === 0) {
        watch.progress?.(trial);
        await Promise.resolve();
        watch.signal?.throwIfAborted();
      }
    }
    const target = question.target === undefined ? undefined : Number(question.target);
    return {
      trials,
      seed: question.seed ?? 1,
      outputs: Object.fromEntries(
        question.outputs.map((id, at) => [id, distribution(found[at] ?? [], target, trials)]),
      ),
    };
  }

  close(): void {
    this.asked.push("closed");
  }
}
