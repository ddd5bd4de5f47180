import type { Problem, Value } from "../core/contract/index.js";
import type { EditingWords } from "./common.js";
import type { Find } from "./messages.js";
import { nameOf, type Wording } from "./wording.js";
import { long } from "./write-compact.js";

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
    return { text: wording.value(value, key === "sum" ? "share" : bound, long), value };
  };
  return wording.fill(inputs[code] ?? code, find) ?? code;
}
