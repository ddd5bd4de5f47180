import type { Problem, Value } from "../core/contract/index.js";
import type { RestWords } from "./common.js";
import type { Find } from "./messages.js";
import { nameOf, type Wording } from "./wording.js";

/** What is wrong with an input, what is allowed, and how to put it right. */
export function problemSentence(
  { inputs }: RestWords,
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
    return { text: wording.value(value, key === "sum" ? "share" : bound, "long"), value };
  };
  return wording.fill(inputs[code] ?? code, find) ?? code;
}
