/**
 * Inputs by id; the rows of an input table under the table's id. Numbers may be JavaScript numbers
 * or decimal strings.
 */
export type Inputs = Record<string, unknown>;

/**
 * A partner program, as in `programs/standard.json`; fields that it leaves out have the standard
 * program's values.
 */
export type Program = Record<string, unknown>;
