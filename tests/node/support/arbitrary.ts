import fc from "fast-check";
import type { Description, Field, Inputs } from "../../../www/src/core/contract/index.js";
import { Rational } from "./rational.js";

const WHOLE = ["whole", "months", "days"];

/** A number with `decimals` decimals, as text. */
function decimal(units: bigint, decimals: number): string {
  return new Rational(units, 10n ** BigInt(decimals)).toString(Math.max(decimals, 1));
}

/** A number within a field's bounds, at the bounds more often than elsewhere. */
function number(field: Field, decimals: number): fc.Arbitrary<string> {
  const places = WHOLE.includes(field.unit) ? 0 : decimals;
  const scale = new Rational(10n ** BigInt(places));
  const least =
    Rational.parse(field.minimum ?? "0")
      .times(scale)
      .ceil() + (field.exclusiveMinimum ? 1n : 0n);
  const most =
    Rational.parse(field.maximum ?? "0")
      .times(scale)
      .floor() - (field.exclusiveMaximum ? 1n : 0n);
  const everyday = least + 100_000n * 10n ** BigInt(places);
  return fc
    .oneof(
      fc.bigInt(least, most < everyday ? most : everyday),
      fc.bigInt(least, most),
      fc.constantFrom(least, most),
    )
    .map((units) => decimal(units, places));
}

/** A valid value of a field. */
export function allowed(field: Field, decimals: number): fc.Arbitrary<unknown> {
  const ids = field.choices?.map((choice) => choice.id) ?? [];
  if (field.unit === "choice") return fc.constantFrom(...ids);
  if (field.unit === "text") return fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" });
  if (field.unit === "flag") return fc.boolean();
  return field.optional ? fc.oneof(number(field, decimals), fc.constant(null)) : number(field, decimals);
}

/** A complete row of an input table. */
export function rowOf(columns: readonly Field[], decimals: number): fc.Arbitrary<Inputs> {
  return fc.record(Object.fromEntries(columns.map((column) => [column.id, allowed(column, decimals)])));
}

/** Inputs that a calculator accepts, with some of them left out. */
export function inputsOf(described: Description, decimals = 4): fc.Arbitrary<Inputs> {
  const fields = open(described.inputs).map((field) => [field.id, allowed(field, decimals)] as const);
  const tables = open(described.tables)
    .filter((table) => table.kind === "input")
    .map((table) => {
      const editable = table.columns.filter((column) => column.formula === undefined);
      const maxLength = Math.min(6, table.maximumRows ?? 6);
      const rows = fc.array(rowOf(editable, decimals), { minLength: 1, maxLength });
      return [table.id, rows] as const;
    });
  return fc
    .record(Object.fromEntries<fc.Arbitrary<unknown>>([...fields, ...tables]), { requiredKeys: [] })
    .map(withinEachOther);
}

/** The inputs that the program does not set. */
function open<T extends { fixed?: boolean; hidden?: boolean }>(all: readonly T[]): T[] {
  return all.filter(({ fixed, hidden }) => !fixed && !hidden);
}

/**
 * Adjusts inputs to the bounds between inputs: no reimbursement above the cost, promotions within
 * the rows, shares that add up to 1, no goal below the present share.
 */
function withinEachOther(inputs: Inputs): Inputs {
  const { reimbursement, fromTier, toTier, tiers, groups, motions, currentShare, targetShare, ...others } =
    inputs;
  const rows = Array.isArray(tiers) ? BigInt(tiers.length) : 4n;
  const row = (given: unknown): string => String((BigInt(String(given)) % rows) + 1n);
  return {
    ...others,
    ...(groups === undefined ? {} : { groups: addingUp(groups as Inputs[], "share") }),
    ...(motions === undefined ? {} : { motions: addingUp(motions as Inputs[], "mix") }),
    ...(currentShare === undefined || targetShare === undefined ? {} : inOrder(currentShare, targetShare)),
    ...(tiers === undefined ? {} : { tiers }),
    ...(fromTier === undefined ? {} : { fromTier: row(fromTier) }),
    ...(toTier === undefined ? {} : { toTier: row(toTier) }),
    ...(reimbursement === undefined ? {} : { reimbursement: inputs.travel ?? "5000" }),
  };
}

/** The smaller of two shares as the present one, and the larger as the goal. */
function inOrder(...shares: [unknown, unknown]): Inputs {
  const [one, other] = shares.map(String) as [string, string];
  const isOrdered = Rational.parse(one).compare(Rational.parse(other)) <= 0n;
  return isOrdered ? { currentShare: one, targetShare: other } : { currentShare: other, targetShare: one };
}

/**
 * Rows whose cells in a column add up to 1: each takes a part of the remainder, and the last one
 * takes all of it.
 */
function addingUp(rows: Inputs[], column: string): Inputs[] {
  let left = 10_000n;
  return rows.map((row, at) => {
    const wanted = Rational.parse(String(row[column])).times(new Rational(left)).floor();
    const share = at === rows.length - 1 ? left : wanted;
    left -= share;
    return { ...row, [column]: decimal(share, 4) };
  });
}
