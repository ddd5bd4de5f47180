import type { Cell, Workbook } from "hucre/xlsx";

/** The cell that a defined name stands for. */
export function namedCell(book: Workbook, name: string): Partial<Cell> {
  const range = book.namedRanges?.find((each) => each.name === name)?.range ?? "";
  const [, sheet, column = "", row] = /^'?(.+?)'?!\$([A-Z])\$(\d+)$/.exec(range) ?? [];
  const found = book.sheets.find((each) => each.name === sheet);
  const at = [Number(row) - 1, column.charCodeAt(0) - 65] as const;
  return { value: found?.rows[at[0]]?.[at[1]] ?? null, ...found?.cells?.get(at.join(",")) };
}
