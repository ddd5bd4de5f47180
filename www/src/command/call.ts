import { loadTexts } from "../as-text/texts.js";
import type { Core, Description, Program } from "../core/contract/index.js";
import { CalculationError } from "../core/error.js";
import type { Say } from "./load-words.js";
import { type Places, problemLines } from "./name-problems.js";
import { type Chosen, textOf } from "./options.js";
import { type Output, writeTo } from "./output.js";
import type { ReadArguments } from "./read-arguments.js";
import { badInput, CODES } from "./trouble.js";

/** The name of the command. */
export const COMMAND = "partner-calculators";

/** The process that the command runs in. */
export interface Surroundings {
  stdin: AsyncIterable<Uint8Array>;
  stdout: Output;
  stderr: Output;
  /** Loads the core; called once. */
  loadCore: () => Promise<Core>;
}

/** A call that was read, with all that it takes to answer it. */
export interface Call {
  core: Core;
  around: Surroundings;
  say: Say;
  chosen: Chosen;
  locale: string;
  description: Description;
  program: Program | undefined;
  inputs: ReadArguments["inputs"];
}

/** Writes to standard output; returns the exit code. */
export async function written({ stdout }: Surroundings, text: string): Promise<number> {
  await writeTo(stdout, text);
  return CODES.good;
}

/** The sentence that names the help of a calculator, or of the command. */
export const hint = (id: string | undefined, say: Say): string =>
  say("error.help", { command: [COMMAND, id, "--help"].filter(Boolean).join(" ") });

/** The trouble of a calculation's problems, each beside the option or the file that it is about; other errors as they are. */
export async function troubleOf(
  error: unknown,
  { description, chosen, locale }: Pick<Call, "description" | "chosen" | "locale">,
  inputs: Places["inputs"] = new Map(),
): Promise<unknown> {
  if (!(error instanceof CalculationError)) return error;
  const texts = await loadTexts(description, { locale });
  const program = textOf(chosen, "program");
  return badInput(...problemLines(texts, error.problems, { inputs, program }));
}
