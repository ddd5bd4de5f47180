import type { Inputs, Value } from "../../core/contract/index.js";
import type { Figures } from "../../sheet/kept-figures.js";
import { LETTERS, type Letter, type Scenario, tidyName } from "./scenario.js";

/** The name that stands in every file of scenarios, and the version of their format. */
const FORMAT = "partner-calculators-scenarios";
const FORMAT_VERSION = 1;

/** The longest text that is read, in characters: four scenarios with tables of a hundred rows take a tenth of it. */
const LONGEST = 2_000_000;

/** What a file of scenarios says beside them. */
export interface FileHead {
  /** The version of the model. */
  readonly version: string;
  /** The calculator's id. */
  readonly calculator: string;
  readonly program: { readonly id: string; readonly name: string };
  /** ISO 4217 code. */
  readonly currency: string;
}

/** Why a file cannot be read: a key of the tool's words with its texts. */
export class FileProblem extends Error {
  constructor(
    readonly word: "fileOther" | "fileNewer" | "fileCalculator" | "fileDamaged",
    readonly texts: Readonly<Record<string, string>> = {},
  ) {
    super(word);
  }
}

/** Writes scenarios as the text of a file. */
export function writeFile(head: FileHead, scenarios: readonly Scenario[]): string {
  const file = { format: FORMAT, formatVersion: FORMAT_VERSION, ...head, scenarios };
  return `${JSON.stringify(file, null, 2)}\n`;
}

type Bag = Record<string, unknown>;

const isBag = (data: unknown): data is Bag => Object.prototype.toString.call(data) === "[object Object]";

const textOf = (data: unknown): string => (typeof data === "string" ? data : "");

function parsed(text: string): Bag {
  try {
    const data: unknown = text.length > LONGEST ? undefined : JSON.parse(text);
    if (isBag(data) && data.format === FORMAT) return data;
  } catch {
    // Not JSON, so not such a file.
  }
  throw new FileProblem("fileOther");
}

const isValue = (data: unknown): data is Value =>
  data === null || typeof data === "string" || typeof data === "boolean";

/** A value, also a number that somebody wrote into the file by hand. */
const isGiven = (data: unknown) => isValue(data) || (typeof data === "number" && Number.isFinite(data));

const isRow = (data: unknown) => isBag(data) && Object.values(data).every(isGiven);

const isInputs = (data: unknown): data is Inputs =>
  isBag(data) &&
  Object.values(data).every((each) => isGiven(each) || (Array.isArray(each) && each.every(isRow)));

/** The figures of a scenario. The first files had the headline's value alone, as `was`. */
function figuresIn({ figures, was }: Bag, headline: string): Figures {
  if (!isBag(figures)) return isValue(was) ? { [headline]: was } : {};
  const values = Object.entries(figures).filter((each): each is [string, Value] => isValue(each[1]));
  return Object.fromEntries(values);
}

function readScenario(
  data: unknown,
  at: number,
  taken: readonly Letter[],
  file: Bag,
  headline: string,
): Scenario {
  const damaged = new FileProblem("fileDamaged", { place: String(at + 1) });
  if (!isBag(data) || !isInputs(data.inputs)) throw damaged;
  const letter =
    LETTERS.find((each) => each === data.letter && !taken.includes(each)) ??
    LETTERS.find((each) => !taken.includes(each));
  // More scenarios than letters: the caller counts them, and says so.
  return {
    letter: letter ?? "D",
    name: tidyName(textOf(data.name)),
    inputs: data.inputs,
    figures: figuresIn(data, headline),
    version: textOf(data.version) || textOf(file.version),
  };
}

/**
 * Reads the text of a file for a calculator with a headline figure. Throws a `FileProblem`. More scenarios than letters
 * are given as they are.
 */
export function readFile(
  text: string,
  calculator: string,
  headline: string,
): { head: FileHead; scenarios: Scenario[] } {
  const file = parsed(text);
  if (Number(file.formatVersion) > FORMAT_VERSION) {
    throw new FileProblem("fileNewer", { version: textOf(file.version) });
  }
  if (file.calculator !== calculator) {
    throw new FileProblem("fileCalculator", { calculator: textOf(file.calculator) });
  }
  if (!Array.isArray(file.scenarios) || file.scenarios.length === 0) throw new FileProblem("fileOther");
  const version = textOf(file.version);
  const scenarios: Scenario[] = [];
  for (const [at, each] of file.scenarios.entries()) {
    const taken = scenarios.map(({ letter }) => letter);
    scenarios.push(readScenario(each, at, taken, file, headline));
  }
  const { id, name } = isBag(file.program) ? file.program : ({} as Bag);
  const program = { id: textOf(id), name: textOf(name) };
  return { head: { version, calculator, program, currency: textOf(file.currency) }, scenarios };
}
