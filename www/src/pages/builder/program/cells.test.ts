import { expect, it } from "vitest";
import names from "../../../../pkg/program.json";
import * as cells from "./cells.js";

const LISTS: Record<string, readonly cells.Cell[]> = {
  tiers: [...cells.TIER_CELLS, ...cells.TIER_DETAIL_CELLS],
  mdfApprovals: cells.APPROVAL_CELLS,
  "deal.commissionBrackets": cells.BAND_CELLS,
  "deal.volumeRebates": cells.BAND_CELLS,
  "affiliate.tiers": cells.AFFILIATE_TIER_CELLS,
};

const sorted = (all: readonly string[]) => [...all].sort();
const pathsOf = (all: readonly cells.Cell[]) => all.map(({ path }) => path.join("."));

it("the form has every field of a program, and no other", () => {
  // The id follows from the name, and there is one version.
  expect(sorted([...pathsOf(cells.FIELD_CELLS), "version", "id"])).toEqual(sorted(names.fields));
});

it("the form has every column of a program's lists, and no other", () => {
  for (const { id, columns } of names.lists) {
    if (id === "benefits") continue;
    const unseen = id === "tiers" ? ["id"] : [];
    expect(sorted([...pathsOf(LISTS[id] ?? []), ...unseen]), id).toEqual(sorted(columns));
  }
});
