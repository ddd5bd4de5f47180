import type { Workbook } from "hucre/xlsx";
import type { LineDescription, ResultRow, Value } from "../../../www/src/core/contract/index.js";
import type { WorkbookSource } from "../../../www/src/workbook/index.js";
import { definedName } from "../../../www/src/workbook/place.js";

/** A figure of the recomputed workbook that is not the core's. */
export interface Difference {
  figure: string;
  core: Value | undefined;
  workbook: unknown;
}

/** The largest difference, relative to the figure; spreadsheets have binary floats of 15 digits. */
const RELATIVE = 1e-9;

/** What a difference of large amounts may be off by: a ten-thousandth of a cent. */
const ABSOLUTE = 1e-6;

/** Amounts that are paid agree to the cent. */
const CENT = 0.005;

type Figure = Pick<LineDescription, "unit" | "payable">;

/** The cells of a reference, from 0: `'Results'!$B$4:$B$6` has three rows from row 3, in column 1. */
function cellsAt(range: string): { sheet: string; row: number; column: number; rows: number } {
  const [, sheet = "", letters = "", first = "", last = first] =
    /^'?(.+?)'?!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(range) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const rows = first === "" ? 0 : Number(last) - Number(first) + 1;
  return { sheet: sheet.replaceAll("''", "'"), row: Number(first) - 1, column, rows };
}

const isMissing = (shown: unknown) =>
  shown === null || shown === undefined || /^(#|Err:)/.test(String(shown));

function agrees(value: Value | undefined, shown: unknown, isPaid: boolean, isMoney: boolean): boolean {
  if (value === undefined) return shown === null || shown === undefined || shown === "";
  if (value === null) return isMissing(shown);
  if (typeof value === "boolean") return shown === value;
  if (typeof shown !== "number") return String(shown) === value;
  const exact = Number(value);
  const most = isPaid ? CENT : Math.max(isMoney ? ABSOLUTE : 1e-12, RELATIVE * Math.abs(exact));
  return Math.abs(exact - shown) <= most;
}

/** The figures of a recomputed workbook that are not the core's: all lines, and all cells of computed tables. */
export function differences(book: Workbook, source: WorkbookSource): Difference[] {
  const { calculation, description } = source;
  const ranges = new Map((book.namedRanges ?? []).map(({ name, range }) => [name, range]));
  const found: Difference[] = [];
  const look = (name: string, figure: string, row: number, value: Value | undefined, line: Figure) => {
    const at = cellsAt(ranges.get(definedName(name)) ?? "");
    const sheet = book.sheets.find((each) => each.name === at.sheet);
    const shown = sheet?.rows[at.row + row]?.[at.column];
    // A figure whose values are ids shows their names.
    const wanted = typeof value === "string" ? (source.wording.named(name).values?.[value] ?? value) : value;
    if (!sheet || !agrees(wanted, shown, line.payable ?? false, line.unit === "money"))
      found.push({ figure, core: value, workbook: shown });
  };
  for (const line of description.lines) look(line.id, line.id, 0, calculation.values[line.id], line);
  for (const { id, columns, kind } of description.tables) {
    const rows: ResultRow[] = calculation.tables[id] ?? [];
    const asked = columns.filter(({ unit }) => kind !== "choices" || unit !== "choice");
    for (const each of asked) {
      const { id: column, formula } = each;
      if (kind === "input" && formula === undefined) continue;
      const name = `${id}.${column}`;
      const height = cellsAt(ranges.get(name) ?? "").rows;
      for (let row = 0; row < Math.max(height, rows.length); row += 1) {
        look(name, `${id}[${row}].${column}`, row, rows[row]?.[column] as Value | undefined, each);
      }
    }
  }
  return found;
}
