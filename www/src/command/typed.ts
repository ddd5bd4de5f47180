import type { Field } from "../core/contract/index.js";
import { shift } from "../text/decimal.js";
import { parseJson } from "./json-text.js";
import { yesOrNo } from "./read-arguments.js";

const PERCENTAGE = /^(-?\d+(?:\.\d+)?)\s*%$/;

/** The value that a text stands for; a text that cannot be read stays, so that the core reports the problem. */
export function typedValue({ unit }: Pick<Field, "unit">, text: string): string | boolean {
  if (unit === "flag") return yesOrNo(text) ?? text;
  const [, percentage] = (unit === "share" && PERCENTAGE.exec(text)) || [];
  return percentage === undefined ? text : shift(percentage, -2);
}

/** The rows of a table that a text has as JSON. Throws a `SyntaxError`. */
export const typedTable = (text: string): unknown => parseJson(text);
