import type { Node } from "./node.js";

/** Whether a person enters what a name stands for. */
export type IsInput = (name: string) => boolean;

const isGiven = (node: Node): node is Node & { kind: "call" } =>
  node.kind === "call" && node.name === "given";

/** What the program states, and what was computed before, needs no reason of its own for being there. */
function isThereAnyway(node: Node, isInput: IsInput): boolean {
  if (node.kind === "call") return node.list.some((each) => isThereAnyway(each, isInput));
  return node.kind === "name" && !isInput(node.name);
}

const isForeign: IsInput = (name) => !/^(program|row|previous)\./.test(name);

/** Which row it is can be seen. */
const isPlace = (node: Node): boolean =>
  node.kind === "binary" &&
  node.left.kind === "name" &&
  node.left.name === "place" &&
  (node.right.kind === "number" || (node.right.kind === "call" && node.right.name === "rows"));

/** A condition that says nothing to a person. */
export function isNoise(node: Node, isInput: IsInput): boolean {
  if (isPlace(node)) return true;
  if (node.kind === "unary") return isGiven(node.inner) && isThereAnyway(node.inner, isForeign);
  return isGiven(node) && isThereAnyway(node, isInput);
}

const isZero = (node: Node) => node.kind === "number" && node.text === "0";

/** A formula without what goes without saying: facts of the program that are there, and nothing added. */
export function tidied(node: Node): Node {
  if (node.kind === "unary" || node.kind === "step") return { ...node, inner: tidied(node.inner) };
  if (node.kind === "call") return { ...node, list: node.list.map(tidied) };
  if (node.kind !== "binary") return node;
  const [left, right] = [tidied(node.left), tidied(node.right)];
  const isFact = (side: Node) => isGiven(side) && isThereAnyway(side, isForeign);
  if (node.operator === "and" && isFact(left)) return right;
  if (node.operator === "and" && isFact(right)) return left;
  if (node.operator === "×" && (isZero(left) || isZero(right))) return isZero(left) ? left : right;
  if (node.operator === "+" && isZero(left)) return right;
  return node.operator === "+" && isZero(right) ? left : { ...node, left, right };
}
