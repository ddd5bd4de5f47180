import type { CellStyle } from "hucre/xlsx";
import type { Look } from "./grid.js";

const GRAY = { rgb: "FF5F6368" };
const RULE = { style: "thin", color: { rgb: "FFBDC1C6" } } as const;

const wrapped = { wrapText: true, vertical: "top" } as const;

const FONT = { name: "Calibri", size: 11 };

/** How each kind of cell looks. */
export const STYLES: Readonly<Record<Look, CellStyle>> = {
  title: { font: { ...FONT, bold: true, size: 16 } },
  subtitle: { font: { ...FONT, size: 12, color: GRAY } },
  heading: { font: { ...FONT, bold: true, size: 12 }, border: { bottom: RULE } },
  header: { font: { ...FONT, bold: true, color: GRAY }, border: { bottom: RULE }, alignment: wrapped },
  label: { font: FONT, alignment: wrapped },
  text: { font: FONT },
  input: {
    font: FONT,
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFFF8E1" } },
    border: { top: RULE, bottom: RULE, left: RULE, right: RULE },
    alignment: { vertical: "top" },
  },
  result: { font: FONT, alignment: { vertical: "top" } },
  headline: { font: { ...FONT, bold: true, size: 14 } },
  note: { font: { ...FONT, color: GRAY }, alignment: { ...wrapped, indent: 1 } },
  remark: { font: { ...FONT, color: GRAY } },
  used: { font: { ...FONT, color: GRAY }, alignment: { vertical: "top", indent: 1 } },
};

/** The kinds of cells whose text wraps. */
export const WRAPPED: ReadonlySet<Look> = new Set<Look>(["header", "label", "note"]);

/** A figure that is missing is an error to a spreadsheet; it steps back on the sheet. */
export const MISSING_STYLE: CellStyle = { font: { color: { rgb: "FFBDC1C6" } } };
