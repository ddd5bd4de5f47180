import type { Program } from "../../core/contract/index.js";

/** What a program sets for an input. */
export interface Preset {
  value?: unknown;
  fixed?: true;
  hidden?: true;
}

/** Presets by calculator and by input. */
export type Presets = Record<string, Record<string, Preset>>;

/** What a program of one's own has that the one beneath it has not. */
export interface Changes {
  /** The name it goes by from now on; left out, the program keeps its own. */
  name?: string;
  currency?: string;
  presets: Presets;
}

type Bag = Record<string, unknown>;

const bag = (value: unknown): Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Bag) : {};

/** A name as an id: what every file system and every address takes. */
export function idFrom(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-+|-+$/g, "").slice(0, 60) || "partner-program";
}

/** The name of a program's file, without its ending. */
export function fileIdOf(program: Program | undefined): string {
  return typeof program?.id === "string" ? idFrom(program.id) : "partner-program";
}

/** What a program sets for an input of a calculator already. */
export function presetIn(
  program: Program | undefined,
  calculator: string,
  input: string,
): Preset | undefined {
  const inputs = bag(bag(bag(program?.calculators)[calculator]).inputs);
  return Object.hasOwn(inputs, input) ? (bag(inputs[input]) as Preset) : undefined;
}

/** A program with changes, as an object of its own; `base` is left out for the standard one, of which nothing is repeated. */
export function ownProgram(base: Program | undefined, { name, currency, presets }: Changes): Program {
  const program: Bag = { ...(base ?? { $schema: "./program.schema.json", version: 1 }) };
  if (name) Object.assign(program, { id: idFrom(name), name });
  if (currency) program.currency = currency;
  const calculators = { ...bag(program.calculators) };
  for (const [id, inputs] of Object.entries(presets)) {
    const before = bag(calculators[id]);
    calculators[id] = { ...before, inputs: { ...bag(before.inputs), ...inputs } };
  }
  if (Object.keys(calculators).length > 0) program.calculators = calculators;
  return program;
}

/** A program as the text of its file. */
export const fileText = (program: Program) => `${JSON.stringify(program, null, 2)}\n`;
