/** Inputs by id; an input table's rows under the table's id. Numbers may be JavaScript numbers or decimal strings. */
export type Inputs = Record<string, unknown>;

/** A partner program as in `programs/standard.json`; what it leaves out is the standard program's. */
export type Program = Record<string, unknown>;
