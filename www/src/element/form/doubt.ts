import { isDecimal } from "../../text/decimal.js";
import type { View } from "../desk/view.js";

/** The sentence about an entry that may have meant another number: how it was read; undefined for other entries. */
export function doubt({ sheet, wording }: View, path: string): string | undefined {
  const { value, alternative } = sheet.entry(path);
  const unit = sheet.field(path)?.unit;
  if (alternative === undefined || unit === undefined || !isDecimal(value)) return undefined;
  const { numbers } = wording;
  return wording.ui("readAs", { value: numbers.field(value, unit), other: numbers.field(alternative, unit) });
}
