import type { Field, Value } from "../../core/contract/index.js";
import { Reader } from "../../text/read-number.js";

/** The preset for a typed text; undefined if it should be a number and is not. */
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
