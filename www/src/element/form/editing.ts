import type { Field, Value } from "../../core/contract/index.js";
import { put } from "../../sheet/edits.js";
import type { Sheet } from "../../sheet/sheet.js";
import { compare, stepped } from "../../text/arithmetic.js";
import { isDecimal, shift } from "../../text/decimal.js";
import type { Reader } from "../../text/read-number.js";
import type { Numbers } from "../../text/write-number.js";
import type { FieldAt, View } from "../desk/view.js";
import { shownText } from "./control-context.js";

/**
 * Reads the typed text. Text that is not a number is passed on, so that the core reports the problem.
 */
function read(text: string, { unit, optional }: Field, reader: Reader, grouped: boolean): Value {
  if (text.trim() === "") return optional ? null : "";
  return unit === "text" ? text : (reader.read(text, unit, grouped) ?? text);
}

/** The number that the typed text may have meant instead, if the field could have it. */
function alternativeTo(text: string, { unit, maximum, minimum }: Field, reader: Reader): string | undefined {
  const alternative = unit === "text" ? undefined : reader.alternative(text, unit);
  if (alternative === undefined) return undefined;
  const isOut =
    (maximum !== undefined && compare(alternative, maximum) > 0) ||
    (minimum !== undefined && compare(alternative, minimum) < 0);
  return isOut ? undefined : alternative;
}

/** Takes the text that was typed into a field. */
export function enter(sheet: Sheet, at: FieldAt, text: string, reader: Reader, numbers: Numbers): void {
  const { path, field } = at;
  const entry = sheet.entry(path);
  const before = shownText(sheet, numbers, at);
  const grouped = reader.isGrouped(before, text, entry.grouped);
  const pointed = reader.isPointed(before, text, entry.text === undefined || entry.pointed);
  const alternative = grouped || pointed ? undefined : alternativeTo(text, field, reader);
  put(sheet, path, { value: read(text, field, reader, grouped), text, grouped, pointed, alternative });
}

/**
 * Forgets the typed text of a number, so that the page writes it in its own format. Text that is not a number stays,
 * and so does a number of too many digits, which the page could only write rounded.
 */
export function settle(sheet: Sheet, { path, field }: FieldAt): void {
  const { value, text, alternative } = sheet.entry(path);
  if (text === undefined || (!isDecimal(value) && value !== null)) return;
  if (sheet.problem(path)?.code === "tooManyDigits") return;
  const isDefault = value === field.default && !path.includes("[") && alternative === undefined;
  put(sheet, path, isDefault ? undefined : { value, ...(alternative !== undefined && { alternative }) });
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

const WORDS: readonly Field["unit"][] = ["text", "choice", "flag"];

/** The arrow keys step a number, with Shift by ten steps; Enter ends the entry, which closes a phone's keyboard. */
export function press(view: View, at: FieldAt, event: KeyboardEvent): void {
  const { altKey, key, shiftKey, isComposing } = event;
  if (key === "Enter" && !isComposing) {
    view.settle(at);
    if (matchMedia("(pointer: coarse)").matches) (event.target as HTMLElement).blur();
  }
  if (altKey || (key !== "ArrowUp" && key !== "ArrowDown") || WORDS.includes(at.field.unit)) return;
  event.preventDefault();
  view.change(() => step(view.sheet, at, key === "ArrowUp", shiftKey));
}

/** Steps a number up or down, within the field's bounds. */
export function step(sheet: Sheet, { path, field }: FieldAt, up: boolean, isLarge: boolean): void {
  const { value } = sheet.entry(path);
  const from = isDecimal(value) ? value : (field.minimum ?? "0");
  const size = shift(stepOf(from, field), isLarge ? 1 : 0);
  put(sheet, path, { value: stepped(from, size, up, field.minimum, field.maximum) });
}
