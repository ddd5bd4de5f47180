import type { Field, Value } from "../../core/contract/index.js";
import { afterPress, watchPresses } from "../../shared/press.js";
import { compare, stepped } from "../../text/arithmetic.js";
import { isDecimal, shift } from "../../text/decimal.js";
import type { Reader } from "../../text/read-number.js";
import { type ControlContext, shownText } from "./controls.js";

/** Reads what was typed; text that is no number goes to the core as it is, which says what is wrong. */
function read(text: string, { unit, optional }: Field, reader: Reader, grouped: boolean): Value {
  if (text.trim() === "") return optional ? null : "";
  return unit === "text" ? text : (reader.read(text, unit, grouped) ?? text);
}

/** Takes what stands in a field now. */
export function enter(context: ControlContext, text: string, reader: Reader): void {
  const { view, path, field } = context;
  watchPresses();
  const grouped = reader.isGrouped(shownText(context), text, view.sheet.entry(path).grouped);
  view.edit(path, { value: read(text, field, reader, grouped), text, grouped });
}

/** Once a field is left, a number is shown the way the page writes it; any other text stays. */
export function settle({ view, path, field }: ControlContext): void {
  afterPress(() => {
    const { value, text } = view.sheet.entry(path);
    if (text === undefined || (!isDecimal(value) && value !== null)) return;
    const isDefault = value === field.default && !path.includes("[");
    view.settle(path, isDefault ? undefined : { value });
  });
}

/** A step that suits the size of a value: a tenth of its power of ten. */
function stepOf(value: string, field: Field): string {
  const size = value.replace("-", "").split(".")[0] ?? "0";
  switch (field.unit) {
    case "share":
      return compare(value.replace("-", ""), "0.05") < 0 ? "0.001" : "0.01";
    case "multiple":
      return "0.1";
    case "money":
    case "count":
    case "whole":
      return shift("1", Math.max(0, size.length - 2));
    default:
      return "1";
  }
}

/** A step up or down, within the field's bounds; a large one is ten. */
export function step({ view, path, field }: ControlContext, up: boolean, isLarge: boolean): void {
  const { value } = view.sheet.entry(path);
  const from = isDecimal(value) ? value : (field.minimum ?? "0");
  const size = shift(stepOf(from, field), isLarge ? 1 : 0);
  view.edit(path, { value: stepped(from, size, up, field.minimum, field.maximum) });
}
