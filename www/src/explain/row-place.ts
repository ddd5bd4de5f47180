import type { Node } from "./node.js";
import { filled, type SetPart, type Setting, type Type } from "./setting.js";

type Binary = Node & { kind: "binary" };

/** Whether a condition compares the position of the row: `place = 1`, `place ≠ rows(brackets)`. */
export const isRowPlace = ({ operator, left }: Binary): boolean =>
  left.kind === "name" && left.name === "place" && (operator === "=" || operator === "≠");

/** The key of the words for a position: the first row, a row by its number, or the row that a function finds. */
function keyOf({ operator, right }: Binary): string {
  if (operator === "≠") return "isNotRow";
  if (right.kind !== "number") return "isRow";
  return right.text === "1" ? "isFirstRow" : "isRowNumber";
}

/** A condition on the position of the row, as a sentence: "this is the first row". */
export function rowPlace(setting: Setting, node: Binary, set: SetPart): Type {
  const { right } = node;
  // The row's number has no unit, whatever the figure has.
  const inner: Setting = { ...setting, mode: "words", unit: "count" };
  const list = right.kind === "call" ? right.list.map((each) => within(setting, each)) : [];
  const found = right.kind === "call" ? { ...right, list } : right;
  return filled(setting.texts.sentences[keyOf(node)] ?? "{0}", [set(inner, found)]);
}

/** A value that a row is found by, such as the largest of a column, in place of its formula. */
function within({ mode }: Setting, node: Node): Node {
  const { value } = node;
  const isFound = mode !== "words" && node.kind === "call" && typeof value === "string";
  return isFound ? { kind: "number", text: value, value } : node;
}
