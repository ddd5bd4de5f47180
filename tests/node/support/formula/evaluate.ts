import { Rational } from "../rational.js";
import type { Node } from "./parse.js";
import { caught, condition, figure, Missing, same, type Value } from "./value.js";
import { call } from "./words.js";

/** The values of the names in a formula. */
export interface Scope {
  /**
   * A single value: an input, a line, a cell of the current row, a field of the program, a reason,
   * or `month`.
   */
  value(name: string): Value;
  /** A complete column: of a table, of a program's list or of a published table. */
  column(name: string): Value[];
  /** The number of rows of a table. */
  rows(table: string): number;
  /** The current row, from 0. */
  row?: number;
  /** The values of names in every row of the current table, for a function that weighs the rows. */
  everyRow?(): Scope[];
  /** The month that `firstMonth` is trying. */
  month?: bigint;
  minorUnits: number;
}

/** The value of a formula in exact fractions, by the rules of the specification. */
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
