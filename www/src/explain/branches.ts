import type { Term, Value } from "../core/contract/index.js";
import { isDecimal } from "../text/decimal.js";
import type { Comparison, Node } from "./parse.js";

/** What names and calls came to, by their place in the formula. */
export type Terms = ReadonlyMap<string, Term>;

export const termsByPlace = (terms: readonly Term[]): Terms =>
  new Map(terms.map((term) => [`${term.start}:${term.end}`, term]));

export const termOf = (terms: Terms, node: Node): Term | undefined => terms.get(`${node.start}:${node.end}`);

type Plain = number | string | boolean | undefined;

const plain = (value: Value | undefined): Plain =>
  isDecimal(value) ? Number(value) : value === null ? undefined : value;

function compared(operator: string, left: Plain, right: Plain): Plain {
  if (operator === "=") return left === right;
  if (operator === "≠") return left !== right;
  const [a, b] = [Number(left), Number(right)];
  return operator === "<" ? a < b : operator === "≤" ? a <= b : operator === ">" ? a > b : a >= b;
}

function computed(operator: string, a: number, b: number): number {
  return operator === "+" ? a + b : operator === "−" ? a - b : operator === "×" ? a * b : a / b;
}

/**
 * What a condition came to. Enough to tell which branch the core took, where the
 * branches themselves do not; no figure that is shown comes from here.
 */
function settled(node: Node, terms: Terms): Plain {
  switch (node.kind) {
    case "number":
      return Number(node.text);
    case "text":
      return node.text;
    case "unary": {
      const inner = settled(node.inner, terms);
      return node.operator === "not" ? !inner : -Number(inner);
    }
    case "binary": {
      const left = settled(node.left, terms);
      if (node.operator === "and") return left && settled(node.right, terms);
      if (node.operator === "or") return left || settled(node.right, terms);
      const right = settled(node.right, terms);
      return "+−×÷".includes(node.operator)
        ? computed(node.operator, Number(left), Number(right))
        : compared(node.operator, left, right);
    }
    case "call": {
      const [condition, then, otherwise] = node.list;
      if (node.name !== "if" || !condition || !then || !otherwise) break;
      return settled(isTaken(node, terms) ? then : otherwise, terms);
    }
  }
  return plain(termOf(terms, node)?.value);
}

/** Whether the first branch of an `if` was taken: the one that was looked at, or else as its condition came out. */
function isTaken({ list }: { list: readonly Node[] }, terms: Terms): boolean {
  const [condition, then, otherwise] = list;
  if (!condition || !then || !otherwise) return false;
  return wasSeen(then, terms) || (!wasSeen(otherwise, terms) && settled(condition, terms) === true);
}

/** Whether anything in a branch was looked at. */
const wasSeen = (node: Node, terms: Terms): boolean =>
  [...terms.values()].some(({ start, end }) => start >= node.start && end <= node.end);

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  "=": "≠",
  "≠": "=",
  "<": "≥",
  "≥": "<",
  ">": "≤",
  "≤": ">",
};

const isComparison = (operator: string): operator is Comparison => operator in OPPOSITE;

/** What held: the condition, or its opposite, as shortly as it can be said. */
export function held(node: Node, holds: boolean, terms: Terms): Node {
  if (node.kind === "unary" && node.operator === "not") return held(node.inner, !holds, terms);
  if (node.kind !== "binary") {
    return holds ? node : { kind: "unary", operator: "not", inner: node, start: node.start, end: node.end };
  }
  const { operator, left, right } = node;
  if (isComparison(operator)) return holds ? node : { ...node, operator: OPPOSITE[operator] };
  // One side decides: a true one of an `or`, a false one of an `and`.
  const decides = operator === "or" ? holds : !holds;
  if (decides) return held(settled(left, terms) === holds ? left : right, holds, terms);
  return { ...node, operator: "and", left: held(left, holds, terms), right: held(right, holds, terms) };
}

/** A formula without its `if`s: what was taken, and what held for that. */
export interface Taken {
  node: Node;
  because: Node[];
}

/** Leaves of each `if` the branch that was taken. */
export function taken(node: Node, terms: Terms): Taken {
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
        const holds = isTaken(at, terms);
        because.push(walk(held(condition, holds, terms)));
        return walk(holds ? then : otherwise);
      }
      default:
        return at;
    }
  };
  return { node: walk(node), because };
}
