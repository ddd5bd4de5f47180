import { loadTexts } from "../as-text/texts.js";
import type { Core, Description } from "../core/contract/index.js";
import { type Call, hint, type Surroundings, troubleOf, written } from "./call.js";
import { wrongChoices } from "./check-choices.js";
import { findCalculator } from "./find-calculator.js";
import { commandHelp } from "./help.js";
import { loadCommandWords, type Say } from "./load-words.js";
import { textOf } from "./options.js";
import { writeTo } from "./output.js";
import { perform } from "./perform.js";
import { chosenProgram } from "./program.js";
import { readArguments } from "./read-arguments.js";
import { misuse, Trouble } from "./trouble.js";

const ENGLISH = "en";

/** The locale of a command line, before anything else of it is read, so that every message is in its language. */
function localeIn(args: readonly string[]): string {
  const at = args.findIndex((arg) => arg === "--locale" || arg.startsWith("--locale="));
  return (args[at]?.includes("=") ? args[at]?.slice("--locale=".length) : at >= 0 && args[at + 1]) || ENGLISH;
}

/** Runs the command; returns the exit code. Messages about mistakes go to standard error. */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
  const say = await loadCommandWords(localeIn(args));
  try {
    return await answer(args, around, say);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    await writeTo(around.stderr, `${error.messages.join("\n")}\n`);
    return error.code;
  }
}

async function answer(args: readonly string[], around: Surroundings, say: Say): Promise<number> {
  const core = await around.loadCore();
  const ids = core.calculators().map(({ id }) => id);
  const { id, others } = findCalculator(args, ids, say);
  const known = id === undefined ? [] : inputOptions(core.describe(id));
  const { chosen, inputs, wrong } = readArguments(others, known, say);
  if (chosen.version) return written(around, `${core.version}\n`);
  const all = [...wrong, ...wrongChoices(chosen, say)];
  if (all.length > 0) throw misuse(...all, hint(id, say));
  const locale = textOf(chosen, "locale") ?? ENGLISH;
  if (id === undefined) {
    if (args.length > 0 && !chosen.help) throw misuse(hint(undefined, say));
    return written(around, `${await listOf(core, locale, say)}\n`);
  }
  const program = await chosenProgram(textOf(chosen, "program"), textOf(chosen, "currency"), say);
  const description = await described(core, id, { program, locale, chosen });
  return perform({ core, around, say, chosen, locale, description, program, inputs });
}

/** The inputs and tables of a calculator as options. */
const inputOptions = ({ inputs, tables }: Description) => [
  ...inputs.map(({ id, unit }) => ({ id, isFlag: unit === "flag" })),
  ...tables.filter(({ kind }) => kind === "input").map(({ id }) => ({ id, isFlag: false })),
];

/** The list of calculators, with the title and the question of each. */
async function listOf(core: Core, locale: string, say: Say): Promise<string> {
  const listed = core.calculators().map(async ({ id }) => {
    const { title, question } = await loadTexts(core.describe(id), { locale });
    return { id, title, question };
  });
  return commandHelp(await Promise.all(listed), say);
}

/** The calculator under the chosen program. Throws trouble for a program with problems. */
async function described(
  core: Core,
  id: string,
  { program, locale, chosen }: Pick<Call, "program" | "locale" | "chosen">,
): Promise<Description> {
  try {
    return core.describe(id, program, { locale });
  } catch (error) {
    throw await troubleOf(error, { description: core.describe(id), chosen, locale });
  }
}
