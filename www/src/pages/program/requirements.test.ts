import { describe, expect, it } from "vitest";
import type { Requirement } from "./guide-program.js";
import { english, german, tierOf } from "./guide-text.test-support.js";
import { requirementColumns, requirementOf } from "./requirements.js";

const taking = (revenue: Requirement, referrals: Requirement, certifications: Requirement) =>
  tierOf({ requirements: { revenue, referrals, certifications } });

const said = (...all: [Requirement, Requirement, Requirement]) =>
  requirementOf(taking(...all), false, english());

const CLOSED = "Awarded by your partner manager, not by figures alone";

describe("the requirements of a tier", () => {
  it.each<[[Requirement, Requirement, Requirement], string]>([
    [["50000", "10", "2"], "Revenue of $50,000 or 10 referrals, and 2 certified team members"],
    [["50000", "1", "1"], "Revenue of $50,000 or 1 referral, and 1 certified team member"],
    [["50000", null, "0"], "Revenue of $50,000"],
    [[null, "10", "0"], "10 referrals"],
    [[null, "10", "3"], "10 referrals, and 3 certified team members"],
    // A way without a minimum is open to everyone, so the other one does not matter.
    [["0", "10", "2"], "2 certified team members"],
    [["50000", "0", "2"], "2 certified team members"],
    [["0", null, "0"], "No requirements"],
    [[null, null, "2"], CLOSED],
    [["50000", "10", null], CLOSED],
    [["1250.50", null, "0"], "Revenue of $1,250.50"],
  ])("for %j are: %s", (requirements, text) => {
    expect(said(...requirements)).toBe(text);
  });

  it("do not exist for the first tier, whatever its fields say", () => {
    expect(requirementOf(taking("50000", "10", "2"), true, english())).toBe("Every partner");
  });

  it("are written in the language of the page", () => {
    expect(requirementOf(taking("50000", "10", "2"), false, german())).toBe(
      "Umsatz von 50.000\u00a0€ oder 10 Empfehlungen, dazu 2 zertifizierte Mitarbeitende",
    );
  });
});

describe("the columns of numbers", () => {
  it("leave out a requirement that no tier has", () => {
    const columns = requirementColumns([taking("9", "9", "9"), taking("50000", null, "0")], english());
    expect(columns.map(({ title, cells }) => [title, cells])).toEqual([["Revenue", [undefined, "$50,000"]]]);
  });

  it("tell no requirement from one that does not count", () => {
    const columns = requirementColumns(
      [taking("0", "0", "0"), taking("1000", "5", "0"), taking("2000", null, "1")],
      english(),
    );
    expect(columns.map(({ cells }) => cells)).toEqual([
      [undefined, "$1,000", "$2,000"],
      [undefined, "5", "does not count"],
      [undefined, undefined, "1"],
    ]);
  });
});
