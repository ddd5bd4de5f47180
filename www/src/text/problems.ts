import type { Problem, Value } from "../core/contract/index.js";
import type { EditingWords } from "./common.js";
import { shift } from "./decimal.js";
import type { Find } from "./messages.js";
import { nameOf, type Wording } from "./wording.js";
import { long } from "./write-compact.js";

/** An amount without what is less than a minor unit: a maximum that was rounded up would be refused. */
function cut(amount: Value, minorUnits: number): Value {
  const [whole = "", decimals = ""] = String(amount).split(".");
  return amount && shift(whole + decimals.slice(0, minorUnits).padEnd(minorUnits, "0"), -minorUnits);
}

/** The sentence of a problem: what is wrong, what is allowed, how to fix it. */
export function problemSentence(
  { inputs }: EditingWords,
  wording: Wording,
  { path, code, params }: Problem,
): string {
  const name = nameOf(path);
  const known = wording.known(name);
  const unit = known?.unit ?? "text";
  const { minimum = null, maximum = null } = known ?? {};
  const values: Record<string, Value> = { minimum, maximum, ...params, unit };
  const bound = code.endsWith("Rows") ? "whole" : unit;
  const find: Find = (key) => {
    const value = values[key] ?? null;
    const shown = key === "maximum" && bound === "money" ? cut(value, wording.numbers.minorUnits) : value;
    const style = String(shown).endsWith("000000") ? long : "exact";
    return { text: wording.value(shown, key === "sum" ? "share" : bound, style), value };
  };
  return wording.fill(inputs[code] ?? code, find) ?? code;
}
