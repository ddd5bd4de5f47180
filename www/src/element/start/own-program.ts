import { encodeProgram } from "../../core/boundary/encode.js";
import { calculatorIds, definitionOf } from "../../core/definitions.js";
import { Engine } from "../../core/engine.js";
import type { Opened, ProgramRequest } from "./opened.js";
import { programFrom } from "./program-source.js";

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
    return {
      description: engine.describe(type, program),
      core: {
        version: engine.version,
        calculate: (inputs) => engine.answer(over, type, inputs),
        walk: (target, inputs) => engine.walk(over, type, target, inputs),
      },
    };
  };
}
