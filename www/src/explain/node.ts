import type { Part, Value } from "../core/contract/index.js";
import { isDecimal } from "../text/decimal.js";

/** The core's tree of a formula, as a union by kind. Drawing only reads this tree, and computes nothing. */

export type Comparison = "=" | "≠" | "<" | "≤" | ">" | "≥";
export type Operator = "+" | "−" | "×" | "÷" | "and" | "or" | Comparison;

interface Seen {
  /** The part's value; undefined if it has no value of its own, or was skipped. */
  value?: Value | undefined;
  /** The core did not evaluate the part: a branch or a condition that was not needed. */
  isSkipped?: boolean | undefined;
}

export type Node = Seen &
  (
    | { kind: "number"; text: string }
    | { kind: "text"; text: string }
    | { kind: "name"; name: string }
    | { kind: "call"; name: string; list: Node[] }
    | { kind: "binary"; operator: Operator; left: Node; right: Node }
    | { kind: "unary"; operator: "−" | "not"; inner: Node }
    /** A named step of the calculation; `name` is its name without arguments. */
    | { kind: "step"; name: string; written: string; inner: Node }
  );

const STRENGTH: Readonly<Record<Operator, number>> = {
  or: 1,
  and: 2,
  "=": 3,
  "≠": 3,
  "<": 3,
  "≤": 3,
  ">": 3,
  "≥": 3,
  "+": 4,
  "−": 4,
  "×": 5,
  "÷": 5,
};

/** The binding strength of an operator: a larger number binds more tightly. */
export const strength = (operator: Operator): number => STRENGTH[operator];

/** Functions that show their arguments even inside a larger formula; for others, the value is more informative. */
const OPEN = new Set([
  "min",
  "max",
  "floor",
  "ceil",
  "payable",
  "sum",
  "groupSum",
  "given",
  "power",
  "powerOfTwo",
]);

/** Whether a function shows its arguments inside a larger formula. */
export const isOpen = (name: string): boolean => OPEN.has(name);

/** A step's name without its arguments: `schedule(volume)` is `schedule`. */
export const stepName = (written: string): string => written.split("(", 1)[0] ?? written;

/** Converts the core's tree. A step that `isNamed` accepts stays a step; any other is replaced by its formula. */
export function read(part: Part, isNamed: (name: string) => boolean): Node {
  const { kind, text, value, skipped: isSkipped, parts } = part;
  const list = parts.map((each) => read(each, isNamed));
  const [first, second] = list;
  const seen: Seen = { value, isSkipped };
  switch (kind) {
    case "literal":
      return { ...seen, kind: isDecimal(text) ? "number" : "text", text };
    case "operator":
      if (!first) break;
      if (!second) return { ...seen, kind: "unary", operator: text as "−" | "not", inner: first };
      return { ...seen, kind: "binary", operator: text as Operator, left: first, right: second };
    case "call":
      return { ...seen, kind, name: text, list };
    case "step": {
      if (!first) break;
      const name = stepName(text);
      return isNamed(name) ? { ...seen, kind, name, written: text, inner: first } : first;
    }
  }
  return { ...seen, kind: "name", name: text };
}

/** Every name in a part of a formula, in order, including the names inside steps. */
export function namesIn(node: Node | undefined): string[] {
  switch (node?.kind) {
    case "name":
      return [node.name];
    case "call":
      return node.list.flatMap(namesIn);
    case "binary":
      return [...namesIn(node.left), ...namesIn(node.right)];
    case "unary":
    case "step":
      return namesIn(node.inner);
    default:
      return [];
  }
}
