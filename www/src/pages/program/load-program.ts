import type { Program } from "../../core/contract/index.js";
import { Engine } from "../../core/engine.js";
import { CalculationError } from "../../core/error.js";
import { ProgramTexts } from "../../core/program-texts.js";
import { wholeProgram } from "../../core/whole-program.js";
import { programFrom, Unavailable } from "../../element/start/program-source.js";
import { findingsOf, type Shown } from "../builder/found.js";
import type { GuideProgram } from "./guide-program.js";
import type { Source } from "./source.js";

/**
 * The loaded program, for the guide and for the calculators; or the reason for the failure, as a
 * key of `GuideWords`, with the errors in the program file.
 */
export type Loaded =
  | { guideProgram: GuideProgram; program: Program | string }
  | { trouble: "notThere" | "cut" | "broken"; findings: readonly Shown[] };

const failed = (trouble: "notThere" | "cut"): Loaded => ({ trouble, findings: [] });

/**
 * The errors of a program, from the core module's linter. The answer module cannot check programs.
 */
async function errorsOf(program: Program | undefined, locale: string): Promise<readonly Shown[]> {
  const { load } = await import("../../core/index.js");
  const findings = await findingsOf(await load(), { program, isForeign: true }, locale);
  return findings.filter(({ level }) => level === "error");
}

/** A program with all its defaults. */
async function withDefaults(program: Program | undefined, locale: string): Promise<GuideProgram> {
  const [engine, { default: standard }] = await Promise.all([
    Engine.start(),
    import("../../../programs/standard.json"),
  ]);
  const encoded = new ProgramTexts(standard).encode(program, locale);
  return wholeProgram(encoded, engine.whole(encoded)) as unknown as GuideProgram;
}

/**
 * The program's data, undefined for the standard program; and the value for the `program` property
 * of calculators.
 */
async function dataOf(source: Source, language: string): Promise<[Program | undefined, Program | string]> {
  if (source.kind !== "named") return [source.program, source.program];
  return [await programFrom(source.name, language), source.name];
}

/** Loads a program, and fills in its defaults. */
export async function loadProgram(source: Source, locale: string, language: string): Promise<Loaded> {
  // A packed program that does not decode to an object comes from a link that was cut off.
  if (source.kind === "packed" && typeof source.program !== "object") return failed("cut");
  let program: Program | undefined;
  try {
    const [data, given] = await dataOf(source, language);
    program = data;
    return { guideProgram: await withDefaults(data, locale), program: given };
  } catch (error) {
    if (error instanceof Unavailable) return failed("notThere");
    if (!(error instanceof CalculationError)) throw error;
    return { trouble: "broken", findings: await errorsOf(program, locale) };
  }
}
