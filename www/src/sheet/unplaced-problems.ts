import type { Problem } from "../core/contract/index.js";
import { parsePath } from "./entries.js";
import type { Sheet } from "./sheet.js";

/** The longest list of problems that is drawn in full. */
const MOST = 50;

/** The problems that are drawn, and the number of the others. A list is cut only if that saves a line. */
export function cutProblems(problems: readonly Problem[]): [drawn: readonly Problem[], more: number] {
  return problems.length <= MOST + 1 ? [problems, 0] : [problems.slice(0, MOST), problems.length - MOST];
}

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
