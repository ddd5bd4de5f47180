import type { Program } from "../../../core/contract/index.js";
import { fileIdOf } from "../own-program.js";

/** The second part of the name of a file with several calculators. */
const SEVERAL = "calculators";

/**
 * The name of a file without its extension: the program's id, except for the standard program, and
 * the calculator's id.
 */
export function fileNameOf([first = "", ...more]: readonly string[], program: Program | undefined): string {
  const names = [program && fileIdOf(program), more.length > 0 ? SEVERAL : first];
  return names.filter(Boolean).join("-");
}
