/** Functions that change the tiers of a program, and with them the benefits, which refer to tiers by id. */
import { idFrom } from "../own-program.js";
import { type Bag, isBag, type Path, rowsAt, valueAt, withoutRow, withRow, withValue } from "./edit.js";

/** The path of the list of tiers. */
export const TIERS = ["tiers"] as const;
/** The path of the list of benefits. */
export const BENEFITS = ["benefits"] as const;

/** The ids of new tiers. A tier keeps such an id until it gets a name. */
const NEW_ID = /^tier-\d+$/;

export const tierIds = (data: unknown): string[] => rowsAt(data, TIERS).map(({ id }) => String(id ?? ""));

/** An id that no other tier has. */
function freeId(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  const number = taken.map((_, at) => at + 2).find((at) => !taken.includes(`${wanted}-${at}`));
  return `${wanted}-${number ?? taken.length + 2}`;
}

/** A tier that requires nothing and pays nothing. */
export const emptyTier = (id: string, name: string): Bag => ({
  id,
  name,
  requirements: { revenue: "0", referrals: "0", certifications: "0" },
  commissionRate: "0",
  resellerMargin: "0",
  mdf: { annual: "0", quarterlyCap: "0", approver: null },
});

/** The requirements of a new tier: those of the tier below, or none of its ways if every partner meets that tier. */
function newRequirements(below: unknown): Bag {
  const { revenue, referrals, certifications } = isBag(below) ? below : {};
  const isZero = (value: unknown) => value === undefined || value === null || Number(value) === 0;
  return isZero(revenue) && isZero(referrals)
    ? { revenue: null, referrals: null, certifications: certifications ?? "0" }
    : { revenue, referrals, certifications };
}

/** Adds a tier above the highest one, as a copy of it. */
export function withNewTier(data: unknown): unknown {
  const taken = tierIds(data);
  const number = taken.length + 1;
  const id = freeId(`tier-${number}`, taken);
  const highest = rowsAt(data, TIERS).at(-1);
  const row = {
    ...(highest ?? emptyTier(id, "")),
    id,
    name: `Tier ${number}`,
    requirements: newRequirements(highest?.requirements),
  };
  return withRow(data, TIERS, row);
}

/** Changes the texts by tier id of every benefit. */
function withBenefitValues(data: unknown, change: (values: Bag) => Bag): unknown {
  const rows = rowsAt(data, BENEFITS);
  if (rows.length === 0) return data;
  return withValue(
    data,
    BENEFITS,
    rows.map((row) => ({ ...row, values: change((row.values ?? {}) as Bag) })),
  );
}

/** The parts that a program with tiers of its own does not inherit. */
export const OF_TIERS: readonly Path[] = [
  BENEFITS,
  ["mdfApprovals"],
  ["deal", "volumeRebates"],
  ["deal", "registrationMargin"],
];

/** Copies the inherited tiers and all parts that depend on tiers into the file. The program stays the same. */
export const withTiersOf = (data: unknown, whole: unknown): unknown =>
  [TIERS, ...OF_TIERS]
    .filter((path) => valueAt(data, path) === undefined)
    .reduce((changed, path) => withValue(changed, path, valueAt(whole, path)), data);

/** Removes a tier, and its texts in the benefits. */
export function withoutTier(data: unknown, row: number): unknown {
  const id = tierIds(data)[row] ?? "";
  return withoutRow(
    withBenefitValues(data, ({ [id]: _, ...others }) => others),
    TIERS,
    row,
  );
}

/** Derives the id of a new tier from its name. Other ids stay, because links to figures contain them. */
export function withIdFromName(data: unknown, row: number): unknown {
  const taken = tierIds(data);
  const before = taken[row] ?? "";
  const name = rowsAt(data, TIERS)[row]?.name;
  if (!NEW_ID.test(before) || typeof name !== "string" || name.trim() === "" || /^Tier \d+$/.test(name))
    return data;
  const id = freeId(
    idFrom(name),
    taken.filter((_, at) => at !== row),
  );
  const named = withValue(data, [...TIERS, row, "id"], id);
  return withBenefitValues(named, (values) =>
    Object.fromEntries(Object.entries(values).map(([tier, value]) => [tier === before ? id : tier, value])),
  );
}
