import type { Field, Value } from "../../core/contract/index.js";
import { Reader } from "../../text/read-number.js";

/** What was typed for an input, as a program sets it; undefined when it is no number where one belongs. */
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
