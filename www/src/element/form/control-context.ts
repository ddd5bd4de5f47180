import type { Sheet } from "../../sheet/sheet.js";
import { isDecimal } from "../../text/decimal.js";
import type { Numbers } from "../../text/write-number.js";
import type { FieldAt, View } from "../desk/view.js";

/** Everything that a control is drawn from. */
export interface ControlContext extends FieldAt {
  view: View;
  /** The name of the field in the words: `sponsorship`, `campaigns.cost`. */
  name: string;
  /** The ids of the texts that describe it. */
  describedBy: string;
  isWrong: boolean;
  /** Names the control where no label element does. */
  label?: string;
}

/** The text in a field: what was typed, or the value as the page writes it. */
export function shownText(sheet: Sheet, numbers: Numbers, { path, field }: FieldAt): string {
  const { value, text } = sheet.entry(path);
  if (text !== undefined) return text;
  if (!isDecimal(value)) return value === null ? "" : String(value);
  return field.unit === "text" ? value : numbers.field(value, field.unit);
}
