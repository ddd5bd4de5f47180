/** A row that one or several tables have. */
export interface Aligned {
  /** The row's name in the first table that has it; undefined if it has none. */
  name: string | undefined;
  /** Its place in each table, from 0; undefined where a table does not have it. */
  places: (number | undefined)[];
}

/** The names of a table's rows; anything but a text is no name. */
type Names = readonly unknown[];

const textOf = (name: unknown) => (typeof name === "string" ? name : undefined);

/** The rows of one table by the row among `known` that each belongs to: the one of its name, else the one in its place. */
function matches(names: Names, known: readonly Aligned[]): Map<number, Aligned> {
  const found = new Map<number, Aligned>();
  const isFree = (row: Aligned) => ![...found.values()].includes(row);
  for (const [at, name] of names.entries()) {
    const row = known.find((each) => each.name !== undefined && each.name === name && isFree(each));
    if (row) found.set(at, row);
  }
  for (const [at] of names.entries()) {
    if (found.has(at)) continue;
    // A row with another name in the same place was renamed, unless a table before has its name elsewhere.
    const isElsewhere = ({ name }: Aligned) => name !== undefined && names.includes(name);
    const row = known.find((each) => each.places.includes(at) && isFree(each) && !isElsewhere(each));
    if (row) found.set(at, row);
  }
  return found;
}

/**
 * Finds out which rows of tables belong together, from the names of the rows of each table: rows of one name do, and so
 * do rows in one place of which one was renamed. In the order of the first table; others follow the row before them.
 */
export function alignRows(tables: readonly Names[]): Aligned[] {
  const rows: Aligned[] = [];
  for (const [table, names] of tables.entries()) {
    const found = matches(names, rows);
    let after = -1;
    for (const [at, name] of names.entries()) {
      let row = found.get(at);
      if (!row) {
        row = { name: textOf(name), places: tables.map(() => undefined) };
        rows.splice(after + 1, 0, row);
      }
      row.places[table] = at;
      after = rows.indexOf(row);
    }
  }
  return rows;
}
