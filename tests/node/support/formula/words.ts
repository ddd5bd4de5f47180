import { Rational } from "../rational.js";
import { kept, marginal, share } from "./amounts.js";
import { evaluate, type Scope } from "./evaluate.js";
import type { Node } from "./parse.js";
import { powerOfTwo } from "./power-of-two.js";
import { condition, figure, Missing, same, type Value } from "./value.js";

const MONTHS_TRIED = 600n;

type Word = (operands: readonly Node[], scope: Scope) => Value;

/** Functions of values, whose operands are all evaluated first, left to right. */
const PLAIN: Record<string, (...operands: Rational[]) => Value> = {
  floor: (x) => new Rational(at(x).floor()),
  ceil: (x) => new Rational(at(x).ceil()),
  power: (x, n) => at(x).power(integer(at(n))),
  powerOfTwo: (x) => powerOfTwo(at(x)),
};

/** Functions that use columns, accept a missing operand, or do not evaluate every operand. */
const WORDS: Record<string, Word> = {
  if: ([test, then, otherwise], scope) => value(condition(value(test, scope)) ? then : otherwise, scope),
  given: ([x], scope) => !(value(x, scope) instanceof Missing),
  min: (operands, scope) => extreme(operands, scope, (a, b) => a.compare(b) < 0n, true),
  max: (operands, scope) => extreme(operands, scope, (a, b) => a.compare(b) > 0n, false),
  sum: ([cells], scope) =>
    column(cells, scope)
      .map(figure)
      .reduce((a, b) => a.plus(b), Rational.zero),
  rows: ([table], scope) => new Rational(BigInt(scope.rows(name(table)))),
  kept: ([churn, months], scope) => kept(figure(value(churn, scope)), value(months, scope)),
  firstMonth: ([test], scope) => {
    for (let month = 1n; month <= MONTHS_TRIED; month++) {
      if (condition(value(test, { ...scope, month }))) return new Rational(month);
    }
    return new Missing("notReached");
  },
  lookup: ([key, keys, values], scope) => {
    const wanted = value(key, scope);
    if (wanted instanceof Missing) return wanted;
    const row = column(keys, scope).findIndex((cell) => same(cell, wanted));
    return column(values, scope)[row] ?? new Missing("notApplicable");
  },
  band: ([x, from, values], scope) => {
    const wanted = figure(value(x, scope));
    const reached = column(from, scope).map((cell) => figure(cell).compare(wanted) <= 0n);
    return column(values, scope)[Math.max(reached.lastIndexOf(true), 0)] ?? new Missing("notApplicable");
  },
  nextBand: ([x, limits, values], scope) => {
    const wanted = figure(value(x, scope));
    const row = column(limits, scope).findIndex(
      (cell) => cell instanceof Missing || figure(cell).compare(wanted) > 0n,
    );
    return column(values, scope)[row] ?? new Missing("topTier");
  },
  marginal: ([x, from, rates], scope) =>
    marginal(figure(value(x, scope)), column(from, scope).map(figure), column(rates, scope).map(figure)),
  payable: ([x], scope) => figure(value(x, scope)).rounded(scope.minorUnits),
  split: ([total, weights], scope) =>
    share(figure(value(total, scope)), weightsOf(weights, scope), scope.row ?? -1, scope.minorUnits),
  groupSum: ([values, keys, key], scope) => {
    const wanted = value(key, scope);
    if (wanted instanceof Missing) return wanted;
    const cells = column(values, scope);
    const counted = column(keys, scope).flatMap((cell, row) => (same(cell, wanted) ? [row] : []));
    return counted.map((row) => figure(at(cells[row]))).reduce((a, b) => a.plus(b), Rational.zero);
  },
  firstRow: ([cells, key], scope) => {
    const wanted = value(key, scope);
    if (wanted instanceof Missing) return wanted;
    return place(
      column(cells, scope).findIndex((cell) => same(cell, wanted)),
      "notReached",
    );
  },
  lastRow: ([cells, key], scope) => {
    const wanted = key ? value(key, scope) : true;
    if (wanted instanceof Missing) return wanted;
    const found = column(cells, scope).map((cell) => same(cell, wanted));
    return place(found.lastIndexOf(true), "notReached");
  },
  nextRow: ([flags], scope) => {
    const last = column(flags, scope).lastIndexOf(true);
    if (last < 0) return new Missing("notReached");
    return last + 1 < column(flags, scope).length ? place(last + 1, "topTier") : new Missing("topTier");
  },
  firstLoss: ([cells], scope) => {
    const isMissing = column(cells, scope).map((cell) => cell instanceof Missing);
    return place(
      isMissing.findIndex((missing, row) => missing && isMissing[row - 1] === false),
      "notReached",
    );
  },
  same: ([cells, others], scope) => {
    const beside = column(others, scope);
    return column(cells, scope).every((cell, row) => alike(cell, at(beside[row])));
  },
  rowAt: ([values, row], scope) => {
    const index = Number(integer(figure(value(row, scope)))) - 1;
    return column(values, scope)[index] ?? new Missing("notApplicable");
  },
  argMax: ([by, names], scope) => nameOf(by, names, scope, (a, b) => a.compare(b) > 0n),
  argMin: ([by, names], scope) => nameOf(by, names, scope, (a, b) => a.compare(b) < 0n),
  grade: ([x, low, high], scope) => {
    const graded = figure(value(x, scope));
    const least = figure(value(low, scope));
    const most = value(high, scope);
    if (graded.compare(least) < 0n) return "below";
    if (most instanceof Missing && most.reason === "noLimit") return "within";
    return graded.compare(figure(most)) > 0n ? "above" : "within";
  },
  neverRises: ([cells], scope) => {
    const figures = column(cells, scope).map(figure);
    return figures.every((cell, row) => row === 0 || cell.compare(figures[row - 1] ?? cell) <= 0n);
  },
};

/** The names of all functions. */
export const VOCABULARY: readonly string[] = [...Object.keys(WORDS), ...Object.keys(PLAIN)];

/** Calls a function; throws `Missing` if a needed operand is missing. */
export function call(word: string, operands: readonly Node[], scope: Scope): Value {
  const plain = PLAIN[word];
  if (plain) return plain(...operands.map((operand) => figure(value(operand, scope))));
  const special = WORDS[word];
  if (!special) throw new SyntaxError(`no such word: ${word}`);
  return special(operands, scope);
}

function at<T>(operand: T | undefined): T {
  if (operand === undefined) throw new SyntaxError("an operand is missing");
  return operand;
}

function value(node: Node | undefined, scope: Scope): Value {
  return evaluate(at(node), scope);
}

function name(node: Node | undefined): string {
  if (node?.kind !== "name") throw new SyntaxError("a name is needed");
  return node.id;
}

function column(node: Node | undefined, scope: Scope): Value[] {
  return scope.column(name(node));
}

/** The weight of each row: a column, or a formula that is evaluated in each row. */
function weightsOf(node: Node | undefined, scope: Scope): Rational[] {
  if (node?.kind === "name" && node.id.includes(".")) return column(node, scope).map(figure);
  if (!scope.everyRow) throw new SyntaxError("no rows are at hand");
  return scope.everyRow().map((row) => figure(value(node, row)));
}

/** The number of a row, counted from 1, or the reason why there is none. */
function place(index: number, reason: Missing["reason"]): Value {
  return index < 0 ? new Missing(reason) : new Rational(BigInt(index + 1));
}

function alike(one: Value, other: Value): boolean {
  return one instanceof Missing ? other instanceof Missing : same(one, other);
}

function integer(number: Rational): bigint {
  if (!new Rational(number.floor()).equals(number)) throw new RangeError("an integer is needed");
  return number.floor();
}

type Beats = (one: Rational, other: Rational) => boolean;

/**
 * The smallest or largest cell of a column, skipping missing cells; or the smallest or largest
 * operand, which may have no limit.
 */
function extreme(operands: readonly Node[], scope: Scope, beats: Beats, limits: boolean): Value {
  const [only] = operands;
  if (operands.length === 1 && only?.kind === "name" && only.id.includes(".")) {
    return at(column(only, scope)[extremeRow(only, scope, beats)]);
  }
  const values = operands.map((operand) => value(operand, scope));
  const counted = values.filter((each) => !(limits && each instanceof Missing && each.reason === "noLimit"));
  if (counted.length === 0) return new Missing("noLimit");
  return counted.map(figure).reduce((best, each) => (beats(each, best) ? each : best));
}

function nameOf(by: Node | undefined, names: Node | undefined, scope: Scope, beats: Beats): Value {
  return at(column(names, scope)[extremeRow(by, scope, beats)]);
}

/**
 * The first row with the smallest or largest figure. A column without figures is missing for the
 * reason of its first cell.
 */
function extremeRow(by: Node | undefined, scope: Scope, beats: Beats): number {
  const cells = column(by, scope);
  let best = -1;
  cells.forEach((cell, row) => {
    const before = cells[best];
    if (cell instanceof Rational && (!(before instanceof Rational) || beats(cell, before))) best = row;
  });
  if (best < 0) throw cells[0] instanceof Missing ? cells[0] : new Missing("notApplicable");
  return best;
}
