import { type DataValidation, type Cell as FileCell, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Book } from "./book.js";
import type { Cell, Grid, Validation } from "./grid.js";
import { letters } from "./place.js";
import { MISSING_STYLE, STYLES, WRAPPED } from "./styles.js";

/** Writes a book as the bytes of an .xlsx file. */
export function written(book: Book): Promise<Uint8Array> {
  const formulas = resolved(book);
  const { wording } = book.source;
  return writeXlsx({
    sheets: book.sheets.map((grid) => sheetOf(grid, formulas, isRightToLeft(wording.language))),
    namedRanges: book.places.names(),
    properties: { title: wording.words.title },
  });
}

const isRightToLeft = (language: string) => /^(ar|fa|he|ur)\b/.test(language);

/** The formulas of all cells. Writing one may add helper cells, whose formulas come next. */
function resolved(book: Book): Map<Cell, string> {
  const formulas = new Map<Cell, string>();
  const grids = [
    book.inputs,
    book.program,
    book.ranges,
    book.results,
    book.tables,
    book.comparison,
    book.lists,
    book.steps.grid,
  ];
  // A map's iteration includes the cells that are added on the way; the sheet of helper cells comes last.
  for (const { cells } of grids) {
    for (const cell of cells.values()) if (cell.formula) formulas.set(cell, cell.formula());
  }
  return formulas;
}

function sheetOf(grid: Grid, formulas: ReadonlyMap<Cell, string>, rightToLeft: boolean): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>();
  let width = 1;
  for (const [key, cell] of grid.cells) {
    cells.set(key, fileCell(cell, formulas.get(cell)));
    width = Math.max(width, cell.column + 1);
  }
  return {
    name: grid.name,
    columns: Array.from({ length: width }, (_, at) => ({ width: grid.widthOf(at) })),
    rows: Array.from({ length: grid.height }, () => Array.from({ length: width }, () => null)),
    cells,
    dataValidations: grid.validations.map(validated),
    conditionalRules: [
      {
        type: "expression",
        priority: 1,
        formula: "ISERROR(A1)",
        range: `A1:${letters(width - 1)}${grid.height}`,
        style: MISSING_STYLE,
      },
    ],
    rowDefs: rowsOf(grid),
    merges: mergesOf(grid),
    view: { showGridLines: false, rightToLeft },
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** The cells that take several columns. */
const mergesOf = (grid: Grid): NonNullable<WriteSheet["merges"]> =>
  [...grid.cells.values()]
    .filter(({ columns = 1 }) => columns > 1)
    .map(({ row, column, columns = 1 }) => ({
      startRow: row,
      endRow: row,
      startCol: column,
      endCol: column + columns - 1,
    }));

/** The height of a line of text, in points. */
const LINE = 15;

/** The heights of rows with texts that wrap, because not every spreadsheet finds them itself; and the hidden rows. */
function rowsOf(grid: Grid): NonNullable<WriteSheet["rowDefs"]> {
  const rows: NonNullable<WriteSheet["rowDefs"]> = new Map();
  for (const { row, column, look, value, columns = 1 } of grid.cells.values()) {
    if (!WRAPPED.has(look) || typeof value !== "string") continue;
    const widths = Array.from({ length: columns }, (_, at) => grid.widthOf(column + at));
    const width = widths.reduce((sum, each) => sum + each, 0);
    const lines = value
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
    const height = Math.max(rows.get(row)?.height ?? LINE, lines * LINE);
    if (height > LINE) rows.set(row, { height });
  }
  for (const row of grid.hiddenRows) rows.set(row, { hidden: true });
  return rows;
}

function fileCell({ look, value, format, link }: Cell, formula: string | undefined): Partial<FileCell> {
  const style = format === undefined ? STYLES[look] : { ...STYLES[look], numFmt: format };
  const shared = { style, ...(link === undefined ? {} : { hyperlink: { target: link } }) };
  if (formula !== undefined) return { ...shared, value, formula, formulaResult: value, type: "formula" };
  return { ...shared, value };
}

function validated({
  place,
  rows,
  kind,
  list,
  least = "",
  most = "",
  isExclusive,
  message,
}: Validation): DataValidation {
  const column = letters(place.column);
  const range = `${column}${place.row + 1}:${column}${place.row + rows}`;
  const shared = { range, allowBlank: true, showErrorMessage: true, errorMessage: message };
  if (kind === "list") return { ...shared, type: "list", formula1: list ?? "" };
  if (isExclusive?.least) return { ...shared, type: "decimal", operator: "greaterThan", formula1: least };
  if (isExclusive?.most) return { ...shared, type: "decimal", operator: "lessThan", formula1: most };
  return {
    ...shared,
    type: kind === "whole" ? "whole" : "decimal",
    operator: "between",
    formula1: least,
    formula2: most,
  };
}
