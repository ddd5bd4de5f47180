import type { Program } from "../../core/contract/index.js";
import { withoutCosts } from "../builder/published.js";
import { FOR_PARTNERS } from "./lazy-calculators.js";

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const without = (bag: Bag, key: string): Bag => {
  const { [key]: _, ...others } = bag;
  return others;
};

/** The presets of the calculators below the guide. */
const presetsOf = (calculators: Bag): Bag =>
  Object.fromEntries(
    FOR_PARTNERS.filter((type) => Object.hasOwn(calculators, type)).map((type) => [type, calculators[type]]),
  );

/**
 * Removes the owner's confidential values from a program that goes into a link for partners,
 * because everybody with the link can decode the program. Invalid values stay, so that the owner
 * sees their errors in the guide.
 */
export function forPartners(program: Program): Program {
  if (!isBag(program)) return program;
  const { deal, calculators, ...others } = without(withoutCosts(program), "mdfUtilizationTarget");
  return {
    ...others,
    ...(deal === undefined ? {} : { deal: isBag(deal) ? without(deal, "influencedReportingCredit") : deal }),
    ...(calculators === undefined
      ? {}
      : { calculators: isBag(calculators) ? presetsOf(calculators) : calculators }),
  };
}
