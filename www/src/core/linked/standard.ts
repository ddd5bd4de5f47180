import type { LinkedDefinition } from "../answers.js";
import { dataFile } from "../data/file.js";

/** Fetches a calculator that is linked with the standard program; undefined if no calculator has this id. */
export const standardDefinition = (id: string) =>
  dataFile(`linked/standard/${id}`) as Promise<LinkedDefinition | undefined>;
