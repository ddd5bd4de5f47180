import { describe, expect, it } from "vitest";
import type { Reason, ResultRow } from "../core/contract/index.js";
import { exampleContext } from "./example.test-support.js";
import { isAtTop, type ProgressChart, readProgress } from "./progress-data.js";

const chart: ProgressChart = {
  id: "progress",
  kind: "progress",
  table: "tiers",
  met: "met",
  label: "name",
  binding: "binding",
  bars: ["revenue", "referrals", "people"].map((id) => ({
    have: id,
    progress: `${id}Progress`,
    gap: `${id}Gap`,
    needed: `${id}Needed`,
  })),
};

const tier = (met: boolean, ...[revenue, referrals, people]: (string | null)[]): ResultRow => ({
  met,
  revenueNeeded: revenue ?? null,
  referralsNeeded: referrals ?? null,
  peopleNeeded: people ?? null,
});

const line = (id: string, value: string | null, reason: Reason = "notApplicable") =>
  value === null ? { id, value, reason } : { id, value };

/** Progress and gap of revenue, referrals and people. */
function context(rows: ResultRow[], progress: (string | null)[], gaps: (string | null)[], reason?: Reason) {
  const ids = ["revenue", "referrals", "people"];
  return exampleContext({
    inputs: { revenue: ["money", "70000"], referrals: ["whole", "12"], people: ["whole", "2"] },
    lines: [
      ...ids.map((id, index) => ({
        ...line(`${id}Progress`, progress[index] ?? null, reason),
        unit: "share" as const,
      })),
      ...ids.map((id, index) => line(`${id}Gap`, gaps[index] ?? null, reason)),
      { id: "binding", value: "revenue", unit: "text" },
    ],
    tables: {
      tiers: {
        kind: "list",
        columns: { met: "flag", revenueNeeded: "money", referralsNeeded: "whole", peopleNeeded: "whole" },
        rows,
      },
    },
    words: { of: "{have} of {needed}", toGo: "{gap} to go", reached: "reached" },
  });
}

const rows = [tier(true, "0", "0", "0"), tier(false, "100000", "20", "2"), tier(false, "500000", "50", "5")];

describe("what progress reads", () => {
  it("takes the requirements from the row after the last row that is met", () => {
    const found = readProgress(chart, context(rows, ["0.7", "0.6", "1"], ["30000", "8", "0"]));
    expect(found?.alternatives.map(({ figure, gap, binding }) => [figure, gap, binding])).toEqual([
      ["70000 money of 100000 money", "30000 money to go", true],
      ["12 whole of 20 whole", "8 money to go", false],
    ]);
    expect(found?.others[0]).toEqual({
      name: "label of people",
      figure: "2 whole of 2 whole",
      gap: "reached",
      part: 1,
      share: "1 share",
      closed: false,
      binding: false,
    });
  });

  it("skips an unmet tier below a tier that is met", () => {
    const met = [
      tier(true, "0", "0", "0"),
      tier(false, "9", "9", "9"),
      tier(true, "1", "1", "1"),
      tier(false, "80000", "1", "1"),
    ];
    const found = readProgress(chart, context(met, ["0.875", "1", "1"], ["10000", "0", "0"]));
    expect(found?.alternatives[0]?.figure).toBe("70000 money of 80000 money");
  });

  it("puts a closed way after the open ones, and leaves out a way that is missing for another reason", () => {
    const closed = [tier(true), tier(false, null, "20", "2")];
    const found = readProgress(chart, context(closed, [null, "0.6", "1"], [null, "8", "0"]));
    expect(found?.alternatives.map(({ name, closed: isClosed }) => [name, isClosed])).toEqual([
      ["label of referrals", false],
      ["label of revenue", true],
    ]);
    const missing = readProgress(chart, context(closed, [null, "0.6", "1"], [null, "8", "0"], "outOfRange"));
    expect(missing?.alternatives.map(({ name }) => name)).toEqual(["label of referrals"]);
  });

  it("does not compare with a requirement of zero", () => {
    const found = readProgress(
      chart,
      context([tier(true), tier(false, "0", "20", "2")], ["1", "0.6", "1"], ["0", "8", "0"]),
    );
    expect(found?.alternatives[0]).toMatchObject({ figure: "70000 money", gap: "reached" });
  });

  it("has no requirements at the top", () => {
    const top = context([tier(true), tier(true)], [], [], "topTier");
    expect([readProgress(chart, top), isAtTop(chart, top)]).toEqual([null, true]);
    const below = context(rows, ["0.7", "0.6", "1"], ["30000", "8", "0"]);
    expect(isAtTop(chart, below)).toBe(false);
  });
});
