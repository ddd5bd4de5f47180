import type { Node } from "./node.js";

/** Whether a name is an input, so that a person enters its value. */
export type IsInput = (name: string) => boolean;

const isGiven = (node: Node): node is Node & { kind: "call" } =>
  node.kind === "call" && node.name === "given";

/** Whether a part names a value that is always there, because the program or an earlier formula provides it. */
function isThereAnyway(node: Node, isInput: IsInput): boolean {
  if (node.kind === "call") return node.list.some((each) => isThereAnyway(each, isInput));
  return node.kind === "name" && !isInput(node.name);
}

const isForeign: IsInput = (name) => !/^(program|row|previous)\./.test(name);

/** Whether a condition compares the row position, which a reader can see. */
const isPlace = (node: Node): boolean =>
  node.kind === "binary" &&
  node.left.kind === "name" &&
  node.left.name === "place" &&
  (node.right.kind === "number" || (node.right.kind === "call" && node.right.name === "rows"));

/** Whether a condition tells a person nothing. */
export function isNoise(node: Node, isInput: IsInput): boolean {
  if (isPlace(node)) return true;
  if (node.kind === "unary") return isGiven(node.inner) && isThereAnyway(node.inner, isForeign);
  return isGiven(node) && isThereAnyway(node, isInput);
}

const isZero = (node: Node) => node.kind === "number" && node.text === "0";

/** Functions that give 0 for 0. */
const ROUNDED = new Set(["payable", "floor", "ceil"]);

/** Simplifies a formula: drops tests for program values that are always given, and functions of a 0 that give 0. */
export function simplified(node: Node): Node {
  if (node.kind === "unary" || node.kind === "step") return { ...node, inner: simplified(node.inner) };
  if (node.kind === "call") {
    const list = node.list.map(simplified);
    const [first] = list;
    return ROUNDED.has(node.name) && first && isZero(first) ? first : { ...node, list };
  }
  if (node.kind !== "binary") return node;
  const [left, right] = [simplified(node.left), simplified(node.right)];
  const isFact = (side: Node) => isGiven(side) && isThereAnyway(side, isForeign);
  if (node.operator === "and" && isFact(left)) return right;
  if (node.operator === "and" && isFact(right)) return left;
  if (node.operator === "×" && (isZero(left) || isZero(right))) return isZero(left) ? left : right;
  if (node.operator === "+" && isZero(left)) return right;
  return node.operator === "+" && isZero(right) ? left : { ...node, left, right };
}
