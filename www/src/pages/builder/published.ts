/**
 * Reduces a program to the parts that its calculators need, before the program becomes part of a
 * public page: every visitor can read it there.
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

/** The program without the costs of its tiers. */
export function withoutCosts(program: Program): Program {
  if (!hasCosts(program)) return program;
  const tiers = (program.tiers as unknown[]).map((tier) => {
    if (!isBag(tier)) return tier;
    const { [COSTS]: _, ...shown } = tier;
    return shown;
  });
  return { ...program, tiers };
}

/** The program with the presets of these calculators only. */
function withPresetsOf(program: Program, calculators: readonly string[]): Program {
  const { calculators: all, ...others } = program;
  if (!isBag(all)) return program;
  const own = Object.fromEntries(Object.entries(all).filter(([id]) => calculators.includes(id)));
  return Object.keys(own).length > 0 ? { ...others, calculators: own } : others;
}

/** Whether a calculator shows or computes with the costs of tiers. */
function usesCosts(core: Core, calculator: string, program: Program): boolean {
  const described = (given: Program) => JSON.stringify(core.describe(calculator, given));
  try {
    const whole = described(program);
    return whole.includes(`.${COSTS}.`) || whole !== described(withoutCosts(program));
  } catch (error) {
    // A calculator that refuses its presets shows no figures, and the findings name the reason.
    if (error instanceof CalculationError) return false;
    throw error;
  }
}

/** A program for a public page, and whether the program contains the costs of its tiers. */
export interface Published {
  program: Program;
  hasCosts: boolean;
}

/**
 * Removes the presets of other calculators, and the costs of the tiers unless one of the calculators
 * needs them.
 */
export function published(core: Core, program: Program, calculators: readonly string[]): Published {
  const own = withPresetsOf(program, calculators);
  const isNeeded = calculators.some((calculator) => usesCosts(core, calculator, own));
  return { program: isNeeded ? own : withoutCosts(own), hasCosts: isNeeded && hasCosts(own) };
}
