import type { Program } from "../../core/contract/index.js";
import type { Internal } from "../../element/start/customer-view.js";
import type { Properties } from "../../shared/custom-properties.js";

/** How a calculator looks, unless the page that it is on says otherwise; empty texts change nothing. */
export interface Looks {
  locale: string;
  theme: "" | "light" | "dark" | "auto";
  properties: Properties;
  compact: boolean;
  /** Whether what only the vendor sees is left out; empty for everything. */
  view: "" | "customer";
}

/** The choices of a person: everything in a file of one's own except the engine. */
export interface Inside {
  /** The ids of the calculators; an element without a type is the first. */
  calculators: readonly string[];
  /** The languages with words; the first stands in for all others. */
  languages: readonly string[];
  /** Words, definitions and trees by name, as they are called in `www/`: `locales/de/common.json`. */
  files: Readonly<Record<string, unknown>>;
  /** The units of the named steps in the calculators' formulas. */
  steps: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The parts of the calculators that only the vendor sees. */
  internal: Readonly<Record<string, Internal>>;
  /** The names of the rows that tables start with, by the name in English and by language. */
  rows: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The standard program in these languages, which the core module has in English alone. */
  standard?: Program | undefined;
  /** The program of the calculators; without it, the standard program. */
  program?: Program | undefined;
  /** An ISO 4217 code that replaces the program's currency; empty for the program's. */
  currency: string;
  looks: Looks;
  /** Whether the file is a page and not a script for a page. */
  isPage: boolean;
}

/** The builder binds this name in front of the engine. */
declare const INSIDE: Inside;

/** The data inside this file. */
export const inside: Inside = INSIDE;
