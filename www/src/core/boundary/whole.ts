import type { Value } from "../contract/index.js";

/** The values of a program's fields, then the rows of each of its lists, in the order of `pkg/program.json`. */
export type Whole = [fields: Value[], ...lists: Value[][][]];
