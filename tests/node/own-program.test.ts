import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { brief } from "./support/refused.js";

const core = await load();

const using = (program: unknown) => () =>
  core.calculate("co-marketing-budget", {}, program as Record<string, unknown>);

describe("a program with missing fields", () => {
  it("has the fields of the standard program", () => {
    for (const program of [undefined, null, {}, { id: "own" }, { tiers: undefined }, { deal: {} }]) {
      expect(using(program)()).toEqual(core.calculate("co-marketing-budget"));
    }
  });

  it("has, in a tier with a standard id, the fields of the standard tier", () => {
    const program = { tiers: [{ id: "gold", mdf: { annual: "100" } }] };
    expect(using(program)().values).toMatchObject({ recommendedBudget: "100", quarterRemaining: "100" });
  });

  it("has to define the fields of a tier without a standard id", () => {
    const fields = [
      ...["requirements.revenue", "requirements.referrals", "requirements.certifications"],
      ...["commissionRate", "resellerMargin", "mdf.annual", "mdf.quarterlyCap"],
    ];
    expect(brief(using({ tiers: [{ id: "bronze", name: "Bronze" }] }))).toEqual(
      fields.map((field) => `program.tiers[0].${field}: required`),
    );
  });
});

describe("a custom program", () => {
  const tier = {
    name: "Bronze",
    requirements: { revenue: null, referrals: null, certifications: null },
    commissionRate: "0.1",
    resellerMargin: "0.2",
    mdf: { annual: null, quarterlyCap: null },
  };

  it("without gold selects its last tier, and has no limits unless it defines some", () => {
    const program = {
      currency: "JPY",
      tiers: [
        { id: "wood", ...tier },
        { id: "bronze", ...tier },
      ],
    };
    const described = core.describe("co-marketing-budget", program);
    expect(described).toMatchObject({ currency: "JPY", minorUnits: 0 });
    expect(described.inputs[0]).toMatchObject({
      default: "bronze",
      choices: [
        { id: "wood", name: "Bronze" },
        { id: "bronze", name: "Bronze" },
      ],
    });
    const { lines, notices } = using(program)();
    expect(lines.find((line) => line.id === "annualRemaining")).toMatchObject({
      value: null,
      reason: "noLimit",
    });
    expect(notices.map((notice) => notice.code)).not.toContain("overBudget");
  });

  it.each([
    ["USD", 2],
    ["EUR", 2],
    ["JPY", 0],
    ["KWD", 3],
    ["CLF", 4],
  ])("has the minor unit of its currency: %s", (currency, minorUnits) => {
    expect(core.describe("event-roi", { currency })).toMatchObject({ currency, minorUnits });
    expect(core.calculate("event-roi", {}, { currency }).currency).toBe(currency);
  });

  it("can have any names and ids", () => {
    const name = "<b>{row}</b>";
    const program = { name, tiers: [{ id: "__proto__", ...tier, name }] };
    expect(core.describe("co-marketing-budget", program)).toMatchObject({
      program: { name },
      inputs: [
        { default: "__proto__", choices: [{ id: "__proto__", name }] },
        {},
        {},
        {},
        {},
        {},
        {},
        {},
        {},
        {},
        {},
        {},
      ],
    });
  });
});
