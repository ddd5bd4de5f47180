import { describe, expect, it } from "vitest";
import { pathText, rowsAt, valueAt, withoutRow, withRow, withSwapped, withValue } from "./edit.js";
import { afterRemoval, afterSwap, movedDrafts } from "./moved-drafts.js";

const data = { deal: { rate: "1" }, tiers: [{ id: "a" }, { id: "b", mdf: { annual: "5" } }, { id: "c" }] };

describe("a change of a program", () => {
  it("puts a value at a path and leaves the original alone", () => {
    const before = structuredClone(data);
    const changed = withValue(data, ["tiers", 1, "mdf", "quarterlyCap"], "2");
    expect(valueAt(changed, ["tiers", 1, "mdf"])).toEqual({ annual: "5", quarterlyCap: "2" });
    expect(data).toEqual(before);
  });

  it("creates objects on the way, and removes a value that is undefined", () => {
    expect(withValue({}, ["deal", "clawback", "fullBeforeDay"], "30")).toEqual({
      deal: { clawback: { fullBeforeDay: "30" } },
    });
    expect(withValue(data, ["deal", "rate"], undefined)).toEqual({ ...data, deal: {} });
  });

  it("finds no value that an object inherits from JavaScript", () => {
    expect(valueAt(data, ["deal", "constructor"])).toBeUndefined();
    expect(valueAt(data, ["tiers", "length"])).toBeUndefined();
  });

  it("adds, removes and swaps rows", () => {
    const ids = (changed: unknown) => rowsAt(changed, ["tiers"]).map(({ id }) => id);
    expect(ids(withRow(data, ["tiers"], { id: "d" }))).toEqual(["a", "b", "c", "d"]);
    expect(ids(withoutRow(data, ["tiers"], 0))).toEqual(["b", "c"]);
    expect(ids(withSwapped(data, ["tiers"], 0, 2))).toEqual(["c", "b", "a"]);
    expect(ids(withSwapped(data, ["tiers"], 2, 3))).toEqual(["a", "b", "c"]);
  });

  it("names paths as findings do", () => {
    expect(pathText(["tiers", 1, "requirements", "revenue"])).toBe("program.tiers[1].requirements.revenue");
  });
});

describe("typed texts", () => {
  const drafts = {
    "program.tiers[0].commissionRate": "x",
    "program.tiers[2].mdf.annual": "y",
    "program.tiersOfOthers[2].a": "w",
    "program.deal.referralRate": "z",
  };

  it("move with their rows", () => {
    expect(movedDrafts(drafts, ["tiers"], afterSwap(0, 1))).toEqual({
      "program.tiers[1].commissionRate": "x",
      "program.tiers[2].mdf.annual": "y",
      "program.tiersOfOthers[2].a": "w",
      "program.deal.referralRate": "z",
    });
  });

  it("go with a row that is removed", () => {
    expect(movedDrafts(drafts, ["tiers"], afterRemoval(0))).toEqual({
      "program.tiers[1].mdf.annual": "y",
      "program.tiersOfOthers[2].a": "w",
      "program.deal.referralRate": "z",
    });
  });
});
