import type { Description, Inputs } from "../core/contract/index.js";
import type { Shape } from "./shape.js";
import type { Figures } from "./source.js";

/** What the inputs come to; undefined if they are out of bounds, as they can be with another option. */
function figuresOf(calculate: (inputs: Inputs) => Figures, inputs: Inputs): Figures | undefined {
  try {
    return calculate(inputs);
  } catch {
    return undefined;
  }
}

/** What the calculation comes to with each option of an input that a table compares, by input and option. */
export function comparedFigures(
  { steps }: Shape,
  description: Description,
  inputs: Inputs,
  calculate: (inputs: Inputs) => Figures,
): Record<string, Record<string, Figures>> {
  const all: Record<string, Record<string, Figures>> = {};
  for (const step of steps) {
    if (step.kind !== "choices") continue;
    const byOption: Record<string, Figures> = {};
    const choices = description.inputs.find(({ id }) => id === step.input)?.choices ?? [];
    for (const { id } of choices) {
      const figures = figuresOf(calculate, { ...inputs, [step.input]: id });
      if (figures) byOption[id] = figures;
    }
    all[step.input] = byOption;
  }
  return all;
}
