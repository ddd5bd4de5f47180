import { Book } from "./book.js";
import { fillComparison } from "./comparison-sheet.js";
import { written } from "./file.js";
import { fillInputs } from "./inputs-sheet.js";
import { fillProgram } from "./program-sheet.js";
import { fillRanges } from "./ranges-sheet.js";
import { fillResults } from "./results-sheet.js";
import type { WorkbookSource } from "./source.js";
import { fillTables } from "./tables-sheet.js";

export type { Figures, WorkbookSource } from "./source.js";

/**
 * Writes a calculation as a spreadsheet (.xlsx) that computes by itself: inputs and the program are cells, every figure
 * is a formula over them. Each cell also holds what the core computed, for viewers that compute nothing.
 */
export const workbook = (source: WorkbookSource): Promise<Uint8Array> => written(bookOf(source));

/** The sheets of a workbook before they are written. */
export function bookOf(source: WorkbookSource): Book {
  const book = new Book(source);
  fillInputs(book);
  fillProgram(book);
  fillRanges(book);
  fillResults(book);
  fillTables(book);
  fillComparison(book);
  return book;
}
