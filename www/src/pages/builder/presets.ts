import type { Description, Field, Program } from "../../core/contract/index.js";
import { type Preset, type Presets, presetIn } from "./own-program.js";
import { type InputChoice, type Settings, saysSomething } from "./state.js";
import { typedValue } from "./typed-value.js";

/** The problem of text that is no number. */
const NO_NUMBER = "This is not a number. Write digits, such as 2,500 or 12.5.";

/** Both inputs and input tables can be preset. */
export const partsOf = ({ inputs, tables }: Description) => [
  ...inputs,
  ...tables.filter(({ kind }) => kind === "input"),
];

/** The preset of an input in a program. */
export const modeOf = ({ fixed, hidden, term }: { fixed?: boolean; hidden?: boolean; term?: boolean }) =>
  hidden ? "hidden" : fixed || term ? "fixed" : "shown";

/** Turns a choice into a preset; properties without a choice keep the program's value. */
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
 * The presets for the choices of all calculators, and the problems of those of the shown
 * calculator.
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
      if (!choice || !saysSomething(choice)) continue;
      const preset = presetFor(choice, part, presetIn(base, id, part.id), description.currency);
      if (preset) presets[id] = { ...presets[id], [part.id]: preset };
      else if (id === calculator) problems[part.id] = NO_NUMBER;
    }
  }
  return { presets, problems };
}
