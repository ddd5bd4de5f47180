import { readFileSync } from "node:fs";
import { calculatorIds } from "../../../scripts/lib/calculators.mjs";
import type { Inputs, Program, Reason, Value } from "../../../www/src/core/contract/index.js";
import { close, Rational } from "./rational.js";

/** A row of an expected table: its cells, and the reasons of missing cells. */
export interface ExpectedRow {
  [column: string]: Value | Record<string, Reason> | undefined;
  reasons?: Record<string, Reason>;
}

/** A case whose results were computed with rational numbers, independently of the core. */
export interface Example {
  name: string;
  inputs: Inputs;
  /** The program; without one, the standard program. */
  program?: Program;
  values: Record<string, Value>;
  reasons?: Record<string, Reason>;
  tables?: Record<string, ExpectedRow[]>;
  notices?: string[];
  /** The parameters of notices, by code. */
  noticeParams?: Record<string, Record<string, Value>>;
}

/** The ids of all calculators, in the order of `src/calculators/mod.rs`. */
export const CALCULATORS: readonly string[] = calculatorIds();

/** The worked examples of a calculator. */
export function examples(calculator: string): Example[] {
  const file = new URL(`../../examples/${calculator}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Example[];
}

/** Every worked example as a row for `it.each`: the calculator, the example's name, the example. */
export const EXAMPLES: [string, string, Example][] = CALCULATORS.flatMap((calculator) =>
  examples(calculator).map((example): [string, string, Example] => [calculator, example.name, example]),
);

/** The examples for the standard program. */
export const STANDARD_EXAMPLES = EXAMPLES.filter(([, , { program }]) => program === undefined);

/** The first example of each calculator. */
export const FIRST_EXAMPLES = CALCULATORS.flatMap((id) =>
  EXAMPLES.filter(([calculator]) => calculator === id).slice(0, 1),
);

/**
 * Whether a value is the expected one. If the expected decimal does not end, the last digits may
 * differ.
 */
export function matches(shown: unknown, expected: Value): boolean {
  if (typeof expected !== "string" || !expected.endsWith("…")) return shown === expected;
  return typeof shown === "string" && close(Rational.parse(shown), Rational.parse(expected.slice(0, -1)));
}
