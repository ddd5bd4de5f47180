import { Rational } from "../rational.js";
import { figure, Missing, type Value } from "./value.js";

/** K of the specification in closed form; the core adds month by month. */
export function kept(churn: Rational, months: Value): Value {
  if (months instanceof Missing && months.reason === "noLimit") {
    return churn.isZero() ? new Missing("neverEnds") : Rational.one.over(churn);
  }
  const count = figure(months);
  if (churn.isZero()) return count;
  const stays = Rational.one.minus(churn);
  return Rational.one.minus(stays.power(count.floor())).over(churn);
}

/** Applies each rate to the part of the amount between its `from` and the next one. */
export function marginal(amount: Rational, from: readonly Rational[], rates: readonly Rational[]): Rational {
  return from.reduce((total, edge, row) => {
    const next = from[row + 1];
    const end = next && next.compare(amount) < 0n ? next : amount;
    const rate = rates[row];
    if (!rate || end.compare(edge) <= 0n) return total;
    return total.plus(end.minus(edge).times(rate));
  }, Rational.zero);
}

/** The part of one row when an amount is split in minor units by largest remainder. */
export function share(total: Rational, weights: readonly Rational[], row: number, minorUnits: number): Value {
  const sum = weights.reduce((a, b) => a.plus(b), Rational.zero);
  if (sum.isZero()) return new Missing("divideByZero");
  const scale = new Rational(10n ** BigInt(minorUnits));
  if (total.compare(Rational.zero) < 0n) {
    return figure(share(total.negated(), weights, row, minorUnits)).negated();
  }
  const units = new Rational(total.times(scale).floor());
  const exact = weights.map((weight) => units.times(weight).over(sum));
  const whole = exact.map((part) => part.floor());
  const left = units.floor() - whole.reduce((a, b) => a + b, 0n);
  const order = exact
    .map((part, index) => ({ index, remainder: part.minus(new Rational(part.floor())) }))
    .sort((a, b) => largestFirst(a.remainder, b.remainder) || a.index - b.index);
  const extra = order.slice(0, Number(left)).some(({ index }) => index === row) ? 1n : 0n;
  return new Rational((whole[row] ?? 0n) + extra).over(scale);
}

function largestFirst(one: Rational, other: Rational): number {
  if (one.equals(other)) return 0;
  return one.compare(other) > 0n ? -1 : 1;
}
