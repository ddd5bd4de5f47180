import type { Unit } from "../core/contract/index.js";

/**
 * The number format of a unit; the spreadsheet writes it with the separators of the reader's language. Months and days
 * have one decimal if the calculated `value` has any, because most of them are whole.
 */
export function formatOf(
  unit: Unit,
  currency: string,
  minorUnits: number,
  value?: unknown,
): string | undefined {
  const decimals = minorUnits > 0 ? `.${"0".repeat(minorUnits)}` : "";
  switch (unit) {
    case "money":
      return `[$${currency}] #,##0${decimals};-[$${currency}] #,##0${decimals}`;
    case "share":
      return "0.00%";
    case "multiple":
      return '0.00"×"';
    case "count":
    case "score":
      return "#,##0.00";
    case "whole":
      return "#,##0";
    case "months":
    case "days":
      return typeof value === "number" && !Number.isInteger(value) ? "#,##0.0" : undefined;
    default:
      return undefined;
  }
}
