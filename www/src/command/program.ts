import { readFile } from "node:fs/promises";
import type { Program } from "../core/contract/index.js";
import { unreadable } from "./files.js";
import { isObject, parseJson } from "./json-text.js";
import type { Say } from "./load-words.js";
import { badInput } from "./trouble.js";

/** The ready-made programs; their ids are the names of the files. */
const files = import.meta.glob<Program>(["../../programs/*.json", "!../../programs/*.schema.json"], {
  import: "default",
});

const placeOf = (id: string) => `../../programs/${id}.json`;

/** The program that is used unless another is chosen. */
const STANDARD = "standard";

/** The ids of the ready-made programs. */
export const readyMade: readonly string[] = Object.keys(files).map((file) =>
  file.replace(/^.*\/|\.json$/g, ""),
);

/** Reads the file of a program. A name without a dot and a slash may have been meant as an id. */
async function readProgram(source: string, say: Say): Promise<Program> {
  let text: string;
  try {
    text = await readFile(source, "utf8");
  } catch (error) {
    if (/[./\\]/.test(source)) throw unreadable(source, error, say);
    throw badInput(say("error.program", { name: source, programs: readyMade.join(", ") }));
  }
  return programIn(source, text, say);
}

function programIn(source: string, text: string, say: Say): Program {
  let program: unknown;
  try {
    program = parseJson(text);
  } catch (error) {
    throw badInput(`${source}: ${say("error.json", { reason: (error as Error).message })}`);
  }
  if (!isObject(program))
    throw badInput(`${source}: ${say("error.object", { example: '{ "currency": "EUR" }' })}`);
  return program;
}

/** The chosen program in the chosen currency; undefined for the standard program in its own. */
export async function chosenProgram(
  source: string | undefined,
  currency: string | undefined,
  say: Say,
): Promise<Program | undefined> {
  const ready = files[placeOf(source ?? STANDARD)];
  const isStandard = source === undefined || source === STANDARD;
  const program = isStandard ? undefined : ready ? await ready() : await readProgram(source, say);
  return currency === undefined ? program : { ...program, currency: currency.toUpperCase() };
}
