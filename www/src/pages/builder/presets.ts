import type { Description, Field, Program } from "../../core/contract/index.js";
import { type Preset, type Presets, presetIn } from "./own-program.js";
import { changesProgram, type InputChoice, type Settings } from "./state.js";
import { typedValue } from "./typed-value.js";

/** The error message for a text that is not a number. */
const NO_NUMBER = "This is not a number. Write digits, such as 2,500 or 12.5.";

/** The inputs and input tables of a calculator, which can have presets. */
export const partsOf = ({ inputs, tables }: Description) => [
  ...inputs,
  ...tables.filter(({ kind }) => kind === "input"),
];

/** The mode of an input that the program sets. A term of the program is fixed by default. */
export const modeOf = ({ fixed, hidden, term }: { fixed?: boolean; hidden?: boolean; term?: boolean }) =>
  hidden ? "hidden" : fixed || term ? "fixed" : "shown";

/**
 * Converts a choice into a preset; undefined if the typed text is not a number. A choice without a
 * value keeps the program's value.
 */
function presetFor(
  choice: InputChoice,
  part: Partial<Field>,
  before: Preset | undefined,
  currency: string,
): Preset | undefined {
  const mode = choice.mode ?? modeOf(part);
  const isOpenTerm = mode === "shown" && (part.term || before?.fixed === false);
  const shown: Preset = isOpenTerm ? { fixed: false } : {};
  const marks: Preset = mode === "hidden" ? { hidden: true } : mode === "fixed" ? { fixed: true } : shown;
  const old: Preset = before && Object.hasOwn(before, "value") ? { value: before.value } : {};
  if (choice.rows) return { value: choice.rows, ...marks };
  if (!choice.text?.trim() || part.unit === undefined) return { ...old, ...marks };
  const value = typedValue(choice.text, part as Field, currency);
  return value === undefined ? undefined : { value, ...marks };
}

/**
 * Converts the choices for all calculators into presets, and returns the errors for the calculator
 * in the preview.
 */
export function presetsFrom(
  { inputs, calculator }: Settings,
  base: Program | undefined,
  describe: (id: string) => Description,
): { presets: Presets; problems: Record<string, string> } {
  const presets: Presets = {};
  const problems: Record<string, string> = {};
  for (const [id, choices] of Object.entries(inputs)) {
    const description = describe(id);
    for (const part of partsOf(description)) {
      const choice = Object.hasOwn(choices, part.id) ? choices[part.id] : undefined;
      if (!choice || !changesProgram(choice)) continue;
      const preset = presetFor(choice, part, presetIn(base, id, part.id), description.currency);
      if (preset) presets[id] = { ...presets[id], [part.id]: preset };
      else if (id === calculator) problems[part.id] = NO_NUMBER;
    }
  }
  return { presets, problems };
}
