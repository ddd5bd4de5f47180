import type { Unit } from "../../../www/src/core/contract/index.js";

/** A plain decimal times 100, as text. */
function hundredfold(value: string): string {
  const [whole = "", decimals = ""] = value.split(".");
  const digits = decimals.padEnd(2, "0");
  const moved = `${whole}${digits.slice(0, 2)}`.replace(/^(-?)0+(?=\d)/, "$1");
  return digits.length > 2 ? `${moved}.${digits.slice(2)}` : moved;
}

const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, ",");

function amount(value: string): string {
  if (/^[1-9]\d*000000$/.test(value)) return `$${value.slice(0, -6)}m`;
  if (/^[1-9]\d*000$/.test(value)) return `$${value.slice(0, -3)}k`;
  const [whole = "", decimals] = value.split(".");
  return `$${grouped(whole)}${decimals ? `.${decimals}` : ""}`;
}

/** A value as a person types it: "$30k", "50 %", "65,000", "1.5x". */
export function asTyped(value: string, unit: Unit): string {
  switch (unit) {
    case "money":
      return amount(value);
    case "share":
      return `${hundredfold(value)} %`;
    case "multiple":
      return `${value}x`;
    case "count":
    case "whole":
      return value.includes(".") ? value : grouped(value);
    default:
      return value;
  }
}
