import type { Field, Value } from "../../core/contract/index.js";
import { put } from "../../sheet/edits.js";
import type { Sheet } from "../../sheet/sheet.js";
import { compare, stepped } from "../../text/arithmetic.js";
import { isDecimal, shift } from "../../text/decimal.js";
import type { Reader } from "../../text/read-number.js";
import type { Numbers } from "../../text/write-number.js";
import type { FieldAt } from "../desk/view.js";
import { shownText } from "./control-context.js";

/**
 * Reads the typed text. Text that is no number is passed on, so that the core reports the problem.
 */
function read(text: string, { unit, optional }: Field, reader: Reader, grouped: boolean): Value {
  if (text.trim() === "") return optional ? null : "";
  return unit === "text" ? text : (reader.read(text, unit, grouped) ?? text);
}

/** Takes the text that was typed into a field. */
export function enter(sheet: Sheet, at: FieldAt, text: string, reader: Reader, numbers: Numbers): void {
  const grouped = reader.isGrouped(shownText(sheet, numbers, at), text, sheet.entry(at.path).grouped);
  put(sheet, at.path, { value: read(text, at.field, reader, grouped), text, grouped });
}

/** Forgets the typed text of a number, so that the page writes it its own way; text that is no number stays. */
export function settle(sheet: Sheet, { path, field }: FieldAt): void {
  const { value, text } = sheet.entry(path);
  if (text === undefined || (!isDecimal(value) && value !== null)) return;
  const isDefault = value === field.default && !path.includes("[");
  put(sheet, path, isDefault ? undefined : { value });
}

/** The step for a value: a tenth of its power of ten. */
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

/** Steps a number up or down, within the field's bounds. */
export function step(sheet: Sheet, { path, field }: FieldAt, up: boolean, isLarge: boolean): void {
  const { value } = sheet.entry(path);
  const from = isDecimal(value) ? value : (field.minimum ?? "0");
  const size = shift(stepOf(from, field), isLarge ? 1 : 0);
  put(sheet, path, { value: stepped(from, size, up, field.minimum, field.maximum) });
}
