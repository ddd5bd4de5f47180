import type { Field, Value } from "../../core/contract/index.js";
import { Reader } from "../../text/read-number.js";

/**
 * Parses a typed text as the value of a field; undefined if a numeric field has a text that is not
 * a number.
 */
export function typedValue(text: string, field: Field, currency: string): Value | undefined {
  switch (field.unit) {
    case "choice":
    case "text":
      return text;
    case "flag":
      return text === "true";
    default:
      return new Reader("en", currency).read(text, field.unit);
  }
}
