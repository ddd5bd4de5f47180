import { evaluate, type Scope } from "./formula/evaluate.js";
import type { Node } from "./formula/parse.js";
import { REASONS, type Value } from "./formula/value.js";
import { Rational } from "./rational.js";

/** An evaluated name or call, with its value. */
export interface Looked {
  start: number;
  end: number;
  value: Value;
}

/**
 * Functions whose operands are columns or tables, which have no single value.
 */
const COLUMNS: Record<string, readonly number[]> = {
  sum: [0],
  rows: [0],
  lookup: [1, 2],
  band: [1, 2],
  nextBand: [1, 2],
  marginal: [1, 2],
  groupSum: [0, 1],
  firstRow: [0],
  lastRow: [0],
  nextRow: [0],
  same: [0, 1],
  rowAt: [0],
  argMax: [0, 1],
  argMin: [0, 1],
  neverRises: [0],
};

/**
 * The names and calls that were evaluated for a formula; the branch of an `if` that is not taken
 * has none.
 */
export function trace(node: Node, scope: Scope): Looked[] {
  const own = (): Looked => ({ start: node.start, end: node.end, value: evaluate(node, scope) });
  switch (node.kind) {
    case "number":
    case "text":
      return [];
    case "name":
      return REASONS.some((reason) => reason === node.id) ? [] : [own()];
    case "not":
    case "negate":
      return trace(node.operand, scope);
    case "binary": {
      const left = evaluate(node.left, scope);
      const decided = (node.sign === "and" && left === false) || (node.sign === "or" && left === true);
      return [...trace(node.left, scope), ...(decided ? [] : trace(node.right, scope))];
    }
    case "call":
      return node.word === "if" ? traceIf(node.operands, scope) : [own(), ...operands(node, scope)];
  }
}

/** The names and calls of a condition on months, in the month that was found; none if no month was. */
function inMonth(node: Node & { kind: "call" }, scope: Scope): Looked[] {
  const found = evaluate(node, scope);
  if (!(found instanceof Rational)) return [];
  const month = BigInt(found.toString());
  return node.operands.flatMap((operand) => trace(operand, { ...scope, month }));
}

function operands(node: Node & { kind: "call" }, scope: Scope): Looked[] {
  if (node.word === "firstMonth") return inMonth(node, scope);
  const [only] = node.operands;
  const extreme = node.word === "min" || node.word === "max";
  if (extreme && node.operands.length === 1 && only?.kind === "name") return [];
  const weights = node.operands[1];
  const column = node.word === "split" && weights?.kind === "name" && weights.id.includes(".");
  const skipped = column ? [1] : (COLUMNS[node.word] ?? []);
  return node.operands.flatMap((operand, at) => (skipped.includes(at) ? [] : trace(operand, scope)));
}

function traceIf([test, then, otherwise]: readonly Node[], scope: Scope): Looked[] {
  if (!test || !then || !otherwise) throw new SyntaxError("an if needs three operands");
  const chosen = { true: [then], false: [otherwise] }[String(evaluate(test, scope))] ?? [];
  return [test, ...chosen].flatMap((part) => trace(part, scope));
}
