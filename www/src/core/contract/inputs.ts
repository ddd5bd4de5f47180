/**
 * Inputs by id; the rows of an input table under the table's id. Numbers may be JavaScript numbers
 * or decimal strings.
 */
export type Inputs = Record<string, unknown>;

/**
 * A partner program, as in `programs/standard.json`; omitted fields have the values of the standard
 * program.
 */
export type Program = Record<string, unknown>;
