/** Answers as spreadsheets, without a page: no DOM is needed. */
import { type WorkbookOptions, workbookSource } from "./as-workbook/source.js";
import type { Core, Inputs, Program } from "./core/contract/index.js";
import { workbook as written } from "./workbook/index.js";

export type { WorkbookOptions } from "./as-workbook/source.js";

/**
 * Writes an answer as a spreadsheet (.xlsx) that computes by itself: inputs and the program are cells, every figure is
 * a formula over them. `inputs` and `program` are those of `calculate`. Throws a `CalculationError` if they have
 * problems.
 */
export const workbook = async (
  core: Core,
  calculator: string,
  inputs?: Inputs,
  program?: Program,
  options?: WorkbookOptions,
): Promise<Uint8Array> => written(await workbookSource(core, calculator, inputs, program, options));
