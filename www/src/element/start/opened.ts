import type { Description, Program } from "../../core/contract/index.js";
import type { SheetCore } from "../../sheet/sheet.js";

/** The program that a page asks for. */
export interface ProgramRequest {
  /** A program, or the id or the address of one; the standard program if there is none. */
  program: Program | string | undefined;
  /** Replaces the program's currency. */
  currency: string | undefined;
  /** The locale that texts of a program of the page's own are in. */
  locale: string;
}

/** A calculator that is ready to answer. */
export interface Opened {
  core: SheetCore;
  description: Description;
}
