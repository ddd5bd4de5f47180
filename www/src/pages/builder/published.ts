/**
 * The part of a program that snippets and files contain. Confidential values are left out where
 * possible, because everybody who opens a page can read the program in it.
 */
import type { Core, Program } from "../../core/contract/index.js";
import { CalculationError } from "../../core/error.js";

type Bag = Record<string, unknown>;

const isBag = (value: unknown): value is Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The key of a tier's costs and margins, which are confidential. */
const COSTS = "economics";

const hasCosts = ({ tiers }: Program): boolean =>
  Array.isArray(tiers) && tiers.some((tier) => isBag(tier) && Object.hasOwn(tier, COSTS));

/** Removes the costs of the tiers from a program. */
export function withoutCosts(program: Program): Program {
  if (!hasCosts(program)) return program;
  const tiers = (program.tiers as unknown[]).map((tier) => {
    if (!isBag(tier)) return tier;
    const { [COSTS]: _, ...shown } = tier;
    return shown;
  });
  return { ...program, tiers };
}

/** Removes the presets of all other calculators from a program. */
function withPresetsOf(program: Program, calculators: readonly string[]): Program {
  const { calculators: all, ...others } = program;
  if (!isBag(all)) return program;
  const own = Object.fromEntries(Object.entries(all).filter(([id]) => calculators.includes(id)));
  return Object.keys(own).length > 0 ? { ...others, calculators: own } : others;
}

/**
 * Whether a calculator depends on the costs of the tiers: its description refers to them, or
 * changes without them.
 */
function usesCosts(core: Core, calculator: string, program: Program): boolean {
  const described = (given: Program) => JSON.stringify(core.describe(calculator, given));
  try {
    const whole = described(program);
    return whole.includes(`.${COSTS}.`) || whole !== described(withoutCosts(program));
  } catch (error) {
    // A calculator that refuses its presets shows no figures, and the linter reports the presets.
    if (error instanceof CalculationError) return false;
    throw error;
  }
}

/** A program for a snippet or a file, and whether it contains the costs of its tiers. */
export interface Published {
  program: Program;
  hasCosts: boolean;
}

/**
 * The program for calculators on a page: without presets of other calculators, and without the
 * costs of its tiers unless one of the calculators needs them.
 */
export function published(core: Core, program: Program, calculators: readonly string[]): Published {
  const own = withPresetsOf(program, calculators);
  const isNeeded = calculators.some((calculator) => usesCosts(core, calculator, own));
  return { program: isNeeded ? own : withoutCosts(own), hasCosts: isNeeded && hasCosts(own) };
}
