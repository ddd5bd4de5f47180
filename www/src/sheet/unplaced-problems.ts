import type { Problem } from "../core/contract/index.js";
import { parsePath } from "./entries.js";
import type { Sheet } from "./sheet.js";

/** The problems that no field of the form can show. */
export function unplacedProblems(sheet: Sheet): Problem[] {
  return sheet.problems.filter(({ path }) => {
    const { table: id = path, row } = parsePath(path);
    const table = sheet.table(id);
    if (table?.hidden) return true;
    if (id === path && table) return false;
    return !sheet.field(path) || !sheet.isShown(path) || row >= sheet.rows(id).length;
  });
}
