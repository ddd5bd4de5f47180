import type { Comparison, Node } from "./node.js";

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  "=": "≠",
  "≠": "=",
  "<": "≥",
  "≥": "<",
  ">": "≤",
  "≤": ">",
};

const isComparison = (operator: string): operator is Comparison => operator in OPPOSITE;

/** The condition if it `holds`, else its opposite, reduced to the parts that decided. */
export function held(node: Node, holds: boolean): Node {
  if (node.kind === "unary" && node.operator === "not") return held(node.inner, !holds);
  if (node.kind !== "binary") return holds ? node : { kind: "unary", operator: "not", inner: node };
  const { operator, left, right } = node;
  if (isComparison(operator)) return holds ? node : { ...node, operator: OPPOSITE[operator] };
  // One side decides: a true side of `or`, or a false side of `and`. If the left side decides, the core skips the right
  // side; if the right side was evaluated, the left side did not decide.
  const decides = operator === "or" ? holds : !holds;
  if (decides) return held(right.isSkipped ? left : right, holds);
  return { ...node, operator: "and", left: held(left, holds), right: held(right, holds) };
}

/** A formula without its `if`s: the branches that the core took, and the conditions that selected them. */
export interface Taken {
  node: Node;
  because: Node[];
}

/** Replaces each `if` by the branch that the core took. */
export function taken(node: Node): Taken {
  const because: Node[] = [];
  const walk = (at: Node): Node => {
    switch (at.kind) {
      case "binary":
        return { ...at, left: walk(at.left), right: walk(at.right) };
      case "unary":
        return { ...at, inner: walk(at.inner) };
      case "call": {
        const [condition, then, otherwise] = at.list;
        if (at.name !== "if" || !condition || !then || !otherwise) return { ...at, list: at.list.map(walk) };
        const holds = !then.isSkipped;
        because.push(walk(held(condition, holds)));
        return walk(holds ? then : otherwise);
      }
      default:
        return at;
    }
  };
  return { node: walk(node), because };
}
