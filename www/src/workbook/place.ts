/** A cell of a sheet. Rows and columns count from 0. */
export interface Place {
  sheet: string;
  row: number;
  column: number;
}

/** Cells below each other, or side by side, of one sheet. */
export interface Span {
  first: Place;
  rows: number;
  columns: number;
}

/** The letters of a column: 0 is A, 26 is AA. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`;

const absolute = ({ row, column }: Place) => `$${letters(column)}$${row + 1}`;

/** The absolute reference of a cell, with its sheet. */
export const reference = (place: Place): string => `${quoted(place.sheet)}!${absolute(place)}`;

/** The absolute reference of a span, with its sheet. */
export function rangeOf({ first, rows, columns }: Span): string {
  const last = { ...first, row: first.row + rows - 1, column: first.column + columns - 1 };
  return rows === 1 && columns === 1 ? reference(first) : `${reference(first)}:${absolute(last)}`;
}

/** The cells of a span, in order. */
export function cellsOf({ first, rows, columns }: Span): Place[] {
  return Array.from({ length: rows * columns }, (_, at) => ({
    ...first,
    row: first.row + Math.floor(at / columns),
    column: first.column + (at % columns),
  }));
}

/** Whether spreadsheets would read a name as a cell (`ab12`), as a row or a column (`r`, `c`), or as a truth value. */
const isTaken = (name: string) => /^([a-z]{1,3}\d+|[rc]\d*|r\d*c\d*|true|false)$/i.test(name);

/** A defined name for an id; a name that means something else to a spreadsheet gets an underscore. */
export const definedName = (id: string): string => (isTaken(id) ? `${id}_` : id);
