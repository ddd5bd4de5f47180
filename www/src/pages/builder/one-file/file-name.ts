import type { Program } from "../../../core/contract/index.js";
import { fileIdOf } from "../own-program.js";

/** What a file with several calculators is called after its program. */
const SEVERAL = "calculators";

/** The name of a file, without its ending: the program's, unless it is the standard program, and the calculator's. */
export function fileNameOf([first = "", ...more]: readonly string[], program: Program | undefined): string {
  const names = [program && fileIdOf(program), more.length > 0 ? SEVERAL : first];
  return names.filter(Boolean).join("-");
}
