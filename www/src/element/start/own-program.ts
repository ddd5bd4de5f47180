import { encodeProgram } from "../../core/boundary/encode.js";
import { ENGLISH } from "../../core/boundary/texts.js";
import type { Description, Program } from "../../core/contract/index.js";
import { calculatorIds, definitionOf } from "../../core/definitions.js";
import { Engine } from "../../core/engine.js";
import { CalculationError } from "../../core/error.js";
import { ProgramTexts } from "../../core/program-texts.js";
import { wholeProgram } from "../../core/whole-program.js";
import { hideRequirements } from "./hidden-requirements.js";
import type { Opened, ProgramRequest } from "./opened.js";
import { programFrom } from "./program-source.js";

/** Loads the encoder of programs for the language of a page; the core module has the English standard program itself. */
async function encoderFor(language: string): Promise<(program: unknown, locale: string) => string> {
  if (language === ENGLISH) return encodeProgram;
  const { default: standard } = await import("../../../programs/standard.json");
  const texts = new ProgramTexts(standard);
  return (program, locale) => texts.encode(program, locale);
}

/** Blames an unknown currency on the page where the page has replaced the program's. */
function blamed(error: unknown, currency: string | undefined): unknown {
  if (!currency || !(error instanceof CalculationError)) return error;
  return new CalculationError(
    error.problems.map((each) =>
      each.path === "program.currency" ? { ...each, path: "currency", params: { currency } } : each,
    ),
  );
}

/** Loads a ready-made program in full, with what its file omits, in the language of a page. */
export async function wholeReadyMade(id: string, language: string): Promise<Program> {
  const [engine, encode, program] = await Promise.all([
    Engine.start(),
    encoderFor(language),
    programFrom(id, language),
  ]);
  const over = encode(program, language);
  return wholeProgram(over, engine.whole(over));
}

/**
 * Opens a calculator with a program that the build does not know, in the core module. Throws for an unknown
 * calculator as well as for a program with problems.
 */
export async function openWithOwnProgram(
  type: string,
  { program: source, currency, locale }: ProgramRequest,
  language: string,
): Promise<() => Opened> {
  const [engine, definition, encode, program] = await Promise.all([
    Engine.start(),
    calculatorIds.includes(type) ? definitionOf(type) : undefined,
    encoderFor(language),
    typeof source === "string" || currency ? programFrom(source, language, currency) : source,
  ]);
  if (definition) engine.define(definition);
  return () => {
    const over = encode(program, locale);
    let description: Description;
    try {
      description = engine.describe(type, over);
    } catch (error) {
      throw blamed(error, currency);
    }
    const shown = hideRequirements(description);
    return {
      description,
      core: {
        version: engine.version,
        calculate: (inputs) => shown(engine.answer(over, type, inputs)),
        walk: (target, inputs) => engine.walk(over, type, target, inputs),
        linked: () => ({ ...engine.linked(over, type), described: description }),
        whole: () => wholeProgram(over, engine.whole(over)),
      },
    };
  };
}
