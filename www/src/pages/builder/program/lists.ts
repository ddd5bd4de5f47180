/** The lists of a program, as tables of the form. */
import {
  AFFILIATE_TIER_CELLS,
  APPROVAL_CELLS,
  BAND_CELLS,
  type Cell,
  TIER_CELLS,
  TIER_DETAIL_CELLS,
} from "./cells.js";
import { rowsAt, withRow } from "./edit.js";
import { type ListSpec, rowName } from "./list-view.js";
import type { ProgramForm } from "./program-form.js";
import { BENEFITS, TIERS, withIdFromName, withNewTier, withoutTier, withTiersOf } from "./tiers.js";

const adding = (list: readonly string[], row: Record<string, unknown>) => (data: unknown) =>
  withRow(data, list, row);

export const TIER_LIST: ListSpec = {
  list: TIERS,
  caption: "Tiers: what they take and what they pay",
  cells: TIER_CELLS,
  also: TIER_DETAIL_CELLS,
  row: "tier",
  bounds: [1, 10],
  add: withNewTier,
  remove: withoutTier,
  settle: withIdFromName,
  copy: ({ data, whole, standard }) => withTiersOf(data, whole ?? standard),
};

/** A second table of the same tiers, with the columns that few programs change. */
export const TIER_DETAIL_LIST: ListSpec = {
  ...TIER_LIST,
  caption: "Tiers: rebates, grace periods and your costs",
  cells: [{ ...(TIER_CELLS[0] as Cell), isReadOnly: true }, ...TIER_DETAIL_CELLS],
  isFixed: true,
};

/** The benefits, with a column for each tier. */
export function benefitList(form: ProgramForm): ListSpec {
  const tiers = rowsAt(form.data, TIERS);
  const known = tiers.length > 0 ? tiers : rowsAt(form.whole, TIERS);
  const cells = known.map(
    (tier, at): Cell => ({
      path: ["values", String(tier.id ?? "")],
      label: rowName(form, tier, at, "Tier"),
      unit: "text",
      none: "not included",
    }),
  );
  return {
    list: BENEFITS,
    caption: "Benefits by tier",
    cells: [{ path: ["name"], label: "Benefit", unit: "text" }, ...cells],
    row: "benefit",
    bounds: [0, 100],
    add: adding(BENEFITS, { name: "", values: {} }),
  };
}

export const APPROVAL_LIST: ListSpec = {
  list: ["mdfApprovals"],
  caption: "Approvers by amount",
  cells: APPROVAL_CELLS,
  row: "approver",
  bounds: [0, 20],
  add: adding(["mdfApprovals"], { below: null, approver: "" }),
};

export const BRACKET_LIST: ListSpec = {
  list: ["deal", "commissionBrackets"],
  caption: "Commission brackets",
  cells: BAND_CELLS,
  row: "bracket",
  bounds: [1, 50],
};

export const REBATE_LIST: ListSpec = {
  list: ["deal", "volumeRebates"],
  caption: "Volume rebates",
  cells: BAND_CELLS,
  row: "rebate",
  bounds: [0, 50],
};

export const AFFILIATE_TIER_LIST: ListSpec = {
  list: ["affiliate", "tiers"],
  caption: "Affiliate tiers",
  cells: AFFILIATE_TIER_CELLS,
  row: "affiliate tier",
  bounds: [1, 50],
};

/** The paths of all lists. */
export const LIST_PATHS = [
  TIERS,
  BENEFITS,
  ...[APPROVAL_LIST, BRACKET_LIST, REBATE_LIST, AFFILIATE_TIER_LIST].map(({ list }) => list),
];
