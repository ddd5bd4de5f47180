import { Rational } from "../rational.js";
import type { Node } from "./parse.js";
import { caught, condition, figure, Missing, same, type Value } from "./value.js";
import { call } from "./words.js";

/** What the names in a formula stand for, where the formula stands. */
export interface Scope {
  /** A single value: an input, a line, a cell of the row at hand, a field of the program, a reason, `month`. */
  value(name: string): Value;
  /** A column as a whole: of a table, of a program's list or of a published table. */
  column(name: string): Value[];
  /** How many rows a table has. */
  rows(table: string): number;
  /** The row at hand, from 0. */
  row?: number;
  /** What names stand for in every row of the table at hand, for a formula that weighs its rows. */
  everyRow?(): Scope[];
  /** The month that `firstMonth` is trying. */
  month?: bigint;
  minorUnits: number;
}

/** The value of a formula: by the rules of the specification, over exact fractions. */
export function evaluate(node: Node, scope: Scope): Value {
  switch (node.kind) {
    case "number":
    case "text":
      return node.value;
    case "name":
      return node.id === "month" && scope.month !== undefined
        ? new Rational(scope.month)
        : scope.value(node.id);
    case "not":
      return caught(() => !condition(evaluate(node.operand, scope)));
    case "negate":
      return caught(() => figure(evaluate(node.operand, scope)).negated());
    case "call":
      return caught(() => call(node.word, node.operands, scope));
    case "binary":
      return caught(() => binary(node.sign, node.left, node.right, scope));
  }
}

function binary(sign: string, left: Node, right: Node, scope: Scope): Value {
  const first = evaluate(left, scope);
  if (sign === "and") return condition(first) ? evaluate(right, scope) : false;
  if (sign === "or") return condition(first) ? true : evaluate(right, scope);
  if (first instanceof Missing) throw first;
  const second = evaluate(right, scope);
  if (second instanceof Missing) throw second;
  if (sign === "=") return same(first, second);
  if (sign === "≠") return !same(first, second);
  return compute(sign, figure(first), figure(second));
}

function compute(sign: string, left: Rational, right: Rational): Value {
  switch (sign) {
    case "+":
      return left.plus(right);
    case "−":
      return left.minus(right);
    case "×":
      return left.times(right);
    case "÷":
      return right.isZero() ? new Missing("divideByZero") : left.over(right);
    case "<":
      return left.compare(right) < 0n;
    case "≤":
      return left.compare(right) <= 0n;
    case ">":
      return left.compare(right) > 0n;
    case "≥":
      return left.compare(right) >= 0n;
    default:
      throw new SyntaxError(`no such operator: ${sign}`);
  }
}
