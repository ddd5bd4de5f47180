import type { Calculation, Description, Inputs, Unit } from "../core/contract/index.js";
import type { Trees } from "../core/explained.js";
import type { WorkbookWords } from "../text/load-later-words.js";
import type { Wording } from "../text/wording.js";
import type { Shape } from "./shape.js";

/** The results of a calculation that a workbook shows. */
export type Figures = Pick<Calculation, "values" | "tables">;

/** The calculator, the calculation, the program and the words that a workbook is written from. */
export interface WorkbookSource {
  description: Description;
  /** The inputs that the calculation was asked with; those that are left out have their defaults. */
  inputs: Inputs;
  calculation: Figures;
  /** What the calculation comes to with each option of an input that a table compares, by input and option. */
  compared: Readonly<Record<string, Readonly<Record<string, Figures>>>>;
  /** The program in full, as `core.program()` returns it. */
  program: unknown;
  trees: Trees;
  shape: Shape;
  wording: Wording;
  /** The names of the program's values in formulas. */
  names: Readonly<Record<string, string>>;
  texts: WorkbookWords;
  /** How a figure is computed, in words; `target` is a line's id or `table.column`. */
  explain(target: string, unit: Unit): string;
  /** Where the published ranges come from. */
  rangesFrom?: string | undefined;
  /** The address that opens the calculator with these inputs. */
  link?: string | undefined;
  /** The version of the model. */
  version: string;
}
