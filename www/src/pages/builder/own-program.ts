import type { Program } from "../../core/contract/index.js";

/** The preset of an input. */
export interface Preset {
  value?: unknown;
  fixed?: boolean;
  hidden?: true;
}

/** Presets by calculator and by input. */
export type Presets = Record<string, Record<string, Preset>>;

/** The changes to a program. */
export interface Changes {
  /** The new name; absent to keep the name. */
  name?: string;
  currency?: string;
  presets: Presets;
}

type Bag = Record<string, unknown>;

const bag = (value: unknown): Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Bag) : {};

/** Makes an id from a name, valid in every file system and address. */
export function idFrom(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-+|-+$/g, "").slice(0, 60) || "partner-program";
}

/** The name of a program file, without extension. */
export function fileIdOf(program: Program | undefined): string {
  return typeof program?.id === "string" ? idFrom(program.id) : "partner-program";
}

/** The preset of an input in a program. */
export function presetIn(
  program: Program | undefined,
  calculator: string,
  input: string,
): Preset | undefined {
  const inputs = bag(bag(bag(program?.calculators)[calculator]).inputs);
  return Object.hasOwn(inputs, input) ? (bag(inputs[input]) as Preset) : undefined;
}

/**
 * Applies changes to a program. `base` is undefined for the standard program; only differences are
 * written.
 */
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

/** The text of a program file. */
export const fileText = (program: Program) => `${JSON.stringify(program, null, 2)}\n`;
