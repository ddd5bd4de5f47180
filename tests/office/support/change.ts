import { written } from "../../../www/src/workbook/file.js";
import { bookOf, type WorkbookSource } from "../../../www/src/workbook/index.js";

/** The looks of cells that people change. */
const ENTERED = "input";

/**
 * The workbook of `from` after a person has typed the inputs of `to` into its cells. Formulas, and the values that
 * they came to before, stay as they are.
 */
export async function changedWorkbook(from: WorkbookSource, to: WorkbookSource): Promise<Uint8Array> {
  const book = bookOf(from);
  const typed = bookOf(to).inputs;
  for (const [key, cell] of book.inputs.cells) {
    const { look, value } = typed.cells.get(key) ?? { look: undefined, value: null };
    if (cell.look === ENTERED && look === ENTERED) cell.value = value;
  }
  return written(book);
}
