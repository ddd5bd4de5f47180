import type { Sensitivity, SensitivityQuestion } from "../../core/contract/index.js";
import type { NumberInput } from "../shared/inputs.js";
import { USUAL_CHANGE } from "../shared/usual-change.js";
import { zeroShareRanges } from "../shared/zero-inputs.js";

/** The inputs by their effect on a figure. */
export interface Ranking {
  /** The largest effect first. */
  effective: readonly NumberInput[];
  /** Those that a small change of has no effect, in the order of the form. */
  others: readonly NumberInput[];
}

/** The inputs as they are offered: the best to change first. */
export interface Offer extends Ranking {
  /** Those that have an effect but cannot bring the figure to the target. */
  unreaching: readonly NumberInput[];
}

/** Asks for the effects of inputs on a figure. */
export const rankingQuestion = (output: string, inputs: readonly NumberInput[]): SensitivityQuestion => ({
  output,
  ...zeroShareRanges(inputs, USUAL_CHANGE),
});

/** Ranks inputs; an effect that cannot be measured, because the figure is missing at one end, is one, too. */
export function ranked(inputs: readonly NumberInput[], { effects }: Pick<Sensitivity, "effects">): Ranking {
  const known = new Map(inputs.map((input) => [input.path, input]));
  const effective = effects
    .filter(({ swing }) => swing === null || Number(swing) !== 0)
    .flatMap(({ input }) => known.get(input) ?? []);
  return { effective, others: inputs.filter((input) => !effective.includes(input)) };
}

/**
 * Puts the inputs that cannot reach the target behind those that can; a larger change than the ranking's may reach it,
 * too. `reaching` has the paths of those that can, or is undefined while nobody knows.
 */
export function offered({ effective, others }: Ranking, reaching: ReadonlySet<string> | undefined): Offer {
  if (!reaching) return { effective, unreaching: [], others };
  const canReach = ({ path }: NumberInput) => reaching.has(path);
  return {
    effective: [...effective, ...others].filter(canReach),
    unreaching: effective.filter((input) => !canReach(input)),
    others: others.filter((input) => !canReach(input)),
  };
}
