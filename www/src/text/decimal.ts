/** Plain decimal strings ("-0.25"), never turned into floats. */

/** Normalizes a decimal: no leading or trailing zeros, no minus before zero. */
function tidy(negative: boolean, whole: string, fraction: string): string {
  const left = whole.replace(/^0+(?=\d)/, "");
  const right = fraction.replace(/0+$/, "");
  const text = right ? `${left}.${right}` : left;
  return negative && text !== "0" ? `-${text}` : text;
}

/** Moves the decimal point to the right: `shift("30", -2)` is `"0.3"`. */
export function shift(value: string, places: number): string {
  const negative = value.startsWith("-");
  const [whole = "", fraction = ""] = (negative ? value.slice(1) : value).split(".");
  const point = whole.length + places;
  const digits = point < 1 ? "0".repeat(1 - point) + whole + fraction : (whole + fraction).padEnd(point, "0");
  const at = Math.max(point, 1);
  return tidy(negative, digits.slice(0, at), digits.slice(at));
}

/** Whether a text is a plain decimal. */
export const isDecimal = (text: unknown): text is string =>
  typeof text === "string" && /^-?\d+(\.\d+)?$/.test(text);
