import type { Inputs } from "../../core/contract/index.js";
import type { Figures } from "../../sheet/kept-figures.js";

/** The letters of scenarios; there are at most as many scenarios. */
export const LETTERS = ["A", "B", "C", "D"] as const;

export type Letter = (typeof LETTERS)[number];

export const isLetter = (text: unknown): text is Letter => LETTERS.some((each) => each === text);

/** The most characters of a name. */
export const LONGEST_NAME = 40;

/** Entries of a calculator that a person keeps, to compare them with others. Immutable. */
export interface Scenario {
  readonly letter: Letter;
  /** Empty until a person names it; at most `LONGEST_NAME` characters. */
  readonly name: string;
  /** Every input that counted, as `Sheet.answered` has them. */
  readonly inputs: Inputs;
  /** The figures when the scenario was kept; those that nobody knows are missing. */
  readonly figures: Figures;
  /** The version that computed the figures; empty if nobody knows it. */
  readonly version: string;
}

/** The first letters that no scenario has. */
export const freeLetters = (scenarios: readonly Scenario[]): Letter[] =>
  LETTERS.filter((letter) => !scenarios.some((each) => each.letter === letter));

/** Puts a scenario among others, in place of the one with its letter, in the order of letters. */
export const withScenario = (scenarios: readonly Scenario[], scenario: Scenario): Scenario[] =>
  [...scenarios.filter(({ letter }) => letter !== scenario.letter), scenario].sort((one, other) =>
    one.letter < other.letter ? -1 : 1,
  );

/** The name that a person gave, without what nobody sees. */
export const tidyName = (name: string): string => name.replace(/\s+/g, " ").trim().slice(0, LONGEST_NAME);
