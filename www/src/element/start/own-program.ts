import { encodeProgram } from "../../core/boundary/encode.js";
import type { Description } from "../../core/contract/index.js";
import { calculatorIds, definitionOf } from "../../core/definitions.js";
import { Engine } from "../../core/engine.js";
import { CalculationError } from "../../core/error.js";
import type { Opened, ProgramRequest } from "./opened.js";
import { programFrom } from "./program-source.js";

/** Blames an unknown currency on the page where the page has replaced the program's. */
function blamed(error: unknown, currency: string | undefined): unknown {
  if (!currency || !(error instanceof CalculationError)) return error;
  return new CalculationError(
    error.problems.map((each) =>
      each.path === "program.currency" ? { ...each, path: "currency", params: { currency } } : each,
    ),
  );
}

/**
 * Opens a calculator with a program that the build does not know, in the core module. Throws for an unknown
 * calculator as well as for a program with problems.
 */
export async function openWithOwnProgram(
  type: string,
  { program: source, currency }: ProgramRequest,
  language: string,
): Promise<() => Opened> {
  const [engine, definition, program] = await Promise.all([
    Engine.start(),
    calculatorIds.includes(type) ? definitionOf(type) : undefined,
    typeof source === "string" || currency ? programFrom(source, language, currency) : source,
  ]);
  if (definition) engine.define(definition);
  return () => {
    const over = encodeProgram(program);
    let description: Description;
    try {
      description = engine.describe(type, program);
    } catch (error) {
      throw blamed(error, currency);
    }
    return {
      description,
      core: {
        version: engine.version,
        calculate: (inputs) => engine.answer(over, type, inputs),
        walk: (target, inputs) => engine.walk(over, type, target, inputs),
      },
    };
  };
}
