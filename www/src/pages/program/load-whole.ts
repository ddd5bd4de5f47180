import type { Program } from "../../core/contract/index.js";
import { Engine } from "../../core/engine.js";
import { CalculationError } from "../../core/error.js";
import { ProgramTexts } from "../../core/program-texts.js";
import { wholeProgram } from "../../core/whole-program.js";
import { programFrom, Unavailable } from "../../element/start/program-source.js";
import { findingsOf, type Shown } from "../builder/found.js";
import type { Source } from "./source.js";
import type { Whole } from "./whole.js";

/** A program in full, or why there is none: a key of the words, and the errors of the file. */
export type Loaded =
  | { whole: Whole; program: Program | string }
  | { trouble: "notThere" | "cut" | "broken"; findings: readonly Shown[] };

const without = (trouble: "notThere" | "cut"): Loaded => ({ trouble, findings: [] });

/** The errors of a program. Only the whole core finds them, which the page loads for this alone. */
async function errorsOf(program: Program | undefined, locale: string): Promise<readonly Shown[]> {
  const { load } = await import("../../core/index.js");
  const findings = await findingsOf(await load(), { program, isForeign: true }, locale);
  return findings.filter(({ level }) => level === "error");
}

async function whole(program: Program | undefined, locale: string): Promise<Whole> {
  const [engine, { default: standard }] = await Promise.all([
    Engine.start(),
    import("../../../programs/standard.json"),
  ]);
  const encoded = new ProgramTexts(standard).encode(program, locale);
  return wholeProgram(encoded, engine.whole(encoded)) as unknown as Whole;
}

/** The data of the program; undefined for the standard program, and what the calculators of the page are given. */
async function dataOf(source: Source, language: string): Promise<[Program | undefined, Program | string]> {
  if (source.kind !== "named") return [source.program, source.program];
  return [await programFrom(source.name, language), source.name];
}

/** Loads a program, and lets the core fill in what it inherits. */
export async function loadWhole(source: Source, locale: string, language: string): Promise<Loaded> {
  // A packed program that is no object was cut.
  if (source.kind === "packed" && typeof source.program !== "object") return without("cut");
  let program: Program | undefined;
  try {
    const [data, given] = await dataOf(source, language);
    program = data;
    return { whole: await whole(data, locale), program: given };
  } catch (error) {
    if (error instanceof Unavailable) return without("notThere");
    if (!(error instanceof CalculationError)) throw error;
    return { trouble: "broken", findings: await errorsOf(program, locale) };
  }
}
