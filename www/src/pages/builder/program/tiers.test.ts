import { describe, expect, it } from "vitest";
import { load } from "../../../core/index.js";
import { rowsAt, valueAt, withValue } from "./edit.js";
import { OF_TIERS, tierIds, withIdFromName, withNewTier, withoutTier, withTiersOf } from "./tiers.js";

const data = {
  tiers: [
    { id: "silver", name: "Silver" },
    { id: "gold", name: "Gold", commissionRate: "0.2" },
  ],
  benefits: [{ name: "Help", values: { silver: "Mail", gold: "Phone" } }],
};

describe("tiers", () => {
  it("are added above the highest one, with its values and an id that is free", () => {
    const twice = withNewTier(withNewTier(data));
    expect(tierIds(twice)).toEqual(["silver", "gold", "tier-3", "tier-4"]);
    expect(rowsAt(twice, ["tiers"])[3]).toMatchObject({ name: "Tier 4", commissionRate: "0.2" });
    const taken = { tiers: [{ id: "tier-2" }] };
    expect(tierIds(withNewTier(taken))).toEqual(["tier-2", "tier-2-2"]);
  });

  it("start without requirements if everybody meets those of the tier below", () => {
    const requirements = (data: unknown) => rowsAt(data, ["tiers"]).at(-1)?.requirements;
    const first = { tiers: [{ id: "a", requirements: { revenue: "0", referrals: 0, certifications: "1" } }] };
    expect(requirements(withNewTier(first))).toEqual({ revenue: null, referrals: null, certifications: "1" });
    const second = {
      tiers: [{ id: "a", requirements: { revenue: "5", referrals: null, certifications: "0" } }],
    };
    expect(requirements(withNewTier(second))).toEqual({ revenue: "5", referrals: null, certifications: "0" });
  });

  it("are removed together with their texts in the benefits", () => {
    expect(withoutTier(data, 0)).toEqual({
      tiers: [data.tiers[1]],
      benefits: [{ name: "Help", values: { gold: "Phone" } }],
    });
  });

  it("get an id from their name if their id was generated, also in the benefits", () => {
    const named = withValue(withNewTier(data), ["tiers", 2, "name"], "Gold");
    const given = withValue(named, ["benefits", 0, "values", "tier-3"], "Visit");
    const settled = withIdFromName(given, 2);
    expect(tierIds(settled)).toEqual(["silver", "gold", "gold-2"]);
    expect(valueAt(settled, ["benefits", 0, "values"])).toEqual({
      silver: "Mail",
      gold: "Phone",
      "gold-2": "Visit",
    });
    expect(withIdFromName(withValue(data, ["tiers", 0, "name"], "Bronze"), 0)).toMatchObject({
      tiers: [{ id: "silver" }, { id: "gold" }],
    });
  });

  it("are copied with all parts that depend on tiers, so that no figure changes", async () => {
    const core = await load();
    const own = { id: "own", deal: { referralRate: "0.3" } };
    const copied = withTiersOf(own, core.program(own)) as Record<string, unknown>;
    for (const path of OF_TIERS) expect(valueAt(copied, path)).toEqual(valueAt(core.program(), path));
    expect(core.program(copied)).toEqual(core.program(own));
  });
});
