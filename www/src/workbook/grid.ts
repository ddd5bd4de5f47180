import type { Place } from "./place.js";

/** The looks of a cell; `styles.ts` has each of them. */
export type Look =
  | "title"
  | "subtitle"
  | "heading"
  | "header"
  | "label"
  | "text"
  | "input"
  | "result"
  | "headline"
  /** A text that wraps in its column. */
  | "note"
  /** A text that runs over the cells beside it. */
  | "remark"
  | "used";

export interface Cell {
  look: Look;
  /** The content of the cell; for a formula, the core's result, which viewers show that do not compute. Null if empty. */
  value: string | number | boolean | null;
  /** The number format. */
  format?: string | undefined;
  /** Written once all places are known, because a formula may refer to a cell that comes later. */
  formula?: (() => string) | undefined;
  /** The number of columns that the cell takes; 1 if left out. */
  columns?: number | undefined;
  /** The address that the cell links to. */
  link?: string | undefined;
}

/** The values that a cell accepts: the data validation of a spreadsheet. */
export interface Validation {
  place: Place;
  rows: number;
  kind: "list" | "decimal" | "whole";
  /** The reference of the list, or the bounds. */
  list?: string;
  least?: string;
  most?: string;
  isExclusive?: { least?: boolean; most?: boolean };
  /** The text of the message for a refused entry. */
  message: string;
}

/** A sheet that is filled cell by cell. */
export class Grid {
  readonly cells = new Map<string, Cell & { row: number; column: number }>();
  readonly validations: Validation[] = [];
  readonly hiddenRows = new Set<number>();
  /** The widths of the columns, in characters. */
  widths: number[] = [];
  /** The width of a column without a width of its own, in characters. */
  usualWidth = 12;
  /** The number of rows in use. */
  height = 0;

  constructor(readonly name: string) {}

  widthOf(column: number): number {
    return this.widths[column] ?? this.usualWidth;
  }

  at(row: number, column: number): Place {
    return { sheet: this.name, row, column };
  }

  put(row: number, column: number, cell: Cell): Place {
    this.cells.set(`${row},${column}`, { ...cell, row, column });
    this.height = Math.max(this.height, row + 1);
    return this.at(row, column);
  }

  /** Puts texts side by side. */
  texts(row: number, column: number, look: Look, texts: readonly string[]): void {
    texts.forEach((value, at) => {
      this.put(row, column + at, { look, value });
    });
  }
}
