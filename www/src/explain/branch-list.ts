import type { Node } from "./node.js";

/** A formula without its `if`s: one of its branches, with the conditions that lead to it. */
export interface Branch {
  node: Node;
  /** Empty for the branch that applies where no condition before it holds. */
  when: Node[];
}

type If = Node & { kind: "call" };

const isIf = (node: Node): node is If => node.kind === "call" && node.name === "if" && node.list.length === 3;

/** The parts of a node; a named step has a formula of its own. */
const partsOf = (node: Node): readonly Node[] =>
  node.kind === "call"
    ? node.list
    : node.kind === "binary"
      ? [node.left, node.right]
      : node.kind === "unary"
        ? [node.inner]
        : [];

/** The `if` to decide first: one in the condition of another `if` goes before that one. */
function firstIf(node: Node): If | undefined {
  const [asked] = isIf(node) ? node.list : [];
  if (asked) return firstIf(asked) ?? (node as If);
  for (const part of partsOf(node)) {
    const found = firstIf(part);
    if (found) return found;
  }
  return undefined;
}

const keyOf = (node: Node) => JSON.stringify(node);

/** A formula in which every `if` with the same condition is replaced by the same branch of it. */
function decided(node: Node, key: string, holds: boolean): Node {
  const inside = (each: Node) => decided(each, key, holds);
  if (isIf(node)) {
    const [asked, then, otherwise] = node.list as [Node, Node, Node];
    if (keyOf(asked) === key) return inside(holds ? then : otherwise);
  }
  if (node.kind === "call") return { ...node, list: node.list.map(inside) };
  if (node.kind === "unary") return { ...node, inner: inside(node.inner) };
  return node.kind === "binary" ? { ...node, left: inside(node.left), right: inside(node.right) } : node;
}

/** Every branch of a formula, in the order in which the core tries them. */
export function branchList(node: Node): Branch[] {
  const [asked] = firstIf(node)?.list ?? [];
  if (!asked) return [{ node, when: [] }];
  const held = branchList(decided(node, keyOf(asked), true));
  return [
    ...held.map((each) => ({ ...each, when: [asked, ...each.when] })),
    ...branchList(decided(node, keyOf(asked), false)),
  ];
}

/** The named steps of a formula, each before the steps inside of it. */
export const stepsIn = (node: Node): (Node & { kind: "step" })[] =>
  node.kind === "step" ? [node, ...stepsIn(node.inner)] : partsOf(node).flatMap(stepsIn);
