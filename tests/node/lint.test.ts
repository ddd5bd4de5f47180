import fc from "fast-check";
import { CalculationError, load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Finding, Program } from "../../www/src/core/contract/index.js";
import * as contract from "./support/contract-checks.js";
import { changed, finding, found, warning } from "./support/linted.js";
import { STANDARD } from "./support/standard.js";

const core = await load();

const platinum = { tier: "Platinum", before: "Gold" };

describe("the standard program", () => {
  it("has no findings", () => {
    expect(core.lint(STANDARD)).toEqual([]);
    expect(core.lint({})).toEqual([]);
  });
});

describe("an error", () => {
  it.each([
    ["tiers[3].requirements.revenue", "99999", platinum],
    ["tiers[3].requirements.referrals", 19, platinum],
    ["tiers[3].requirements.certifications", 1, platinum],
  ])("is raised for a threshold below the tier before: %s = %s", (path, value, params) => {
    expect(found({ [path]: value })).toContainEqual(finding("error", "thresholdsNotRising", path, params));
  });

  it("is not raised for an equal threshold or a requirement that cannot be met", () => {
    const codes = (value: unknown): string[] =>
      found({ "tiers[3].requirements.referrals": value }).map(({ code }) => code);
    expect(codes(20)).not.toContain("thresholdsNotRising");
    expect(codes(null)).not.toContain("thresholdsNotRising");
  });

  it("is raised for each problem for which the core refuses the program, in the same order", () => {
    const programs: Program[] = [
      changed({ typo: 1, currency: "usd", "tiers[1].requirements.revenue": "much", "affiliate.rate": 2 }),
      changed({ "deal.commissionBrackets[1].from": "0", "tiers[3].id": "gold" }),
      changed({ "benefits[0].values.bronze": "Full", tiers: [{ id: "bronze" }] }),
      { calculators: { "event-roi": { inputs: { grossMargin: { value: "2" }, typo: {} } } } },
    ];
    for (const program of programs) {
      const errors = core.lint(program).filter(({ level }) => level === "error");
      expect(errors.map(({ level: _, ...problem }) => problem)).toEqual(problems(program));
      expect(errors.length).toBeGreaterThan(0);
    }
  });

  it("is raised for each problem in the presets of any calculator", () => {
    const program = {
      calculators: {
        nothing: { inputs: {} },
        rules: {},
        "tier-roi": { inputs: { typo: {} } },
        "deal-model": { inputs: { referralRate: { value: "1.5" } } },
      },
    };
    const path = "program.calculators";
    expect(core.lint(program).map(({ level, code, path }) => `${level} ${path} ${code}`)).toEqual([
      `error ${path}.nothing unknownCalculator`,
      `error ${path}.rules unknownCalculator`,
      `error ${path}.tier-roi.inputs.typo unknownField`,
      `error ${path}.deal-model.inputs.referralRate.value aboveMaximum`,
    ]);
    // A calculator ignores presets of other calculators.
    expect(problems(program)).toEqual([]);
  });

  it("is raised for a locked value that can only be refused", () => {
    const locked = (calculator: string, inputs: object) =>
      core
        .lint({ calculators: { [calculator]: { inputs } } })
        .map(({ level, code, path }) => `${level} ${path} ${code}`);
    const place = (calculator: string) => `program.calculators.${calculator}.inputs`;
    const halves = [
      { name: "A", share: "0.3", partners: 1 },
      { name: "B", share: "0.2", partners: 2 },
    ];
    for (const how of [{ fixed: true }, { hidden: true }, { fixed: true, hidden: true }]) {
      expect(locked("event-roi", { reimbursement: { value: "99999", ...how } })).toEqual([
        `error ${place("event-roi")}.reimbursement.value aboveMaximum`,
      ]);
      expect(locked("tier-roi", { toTier: { value: "9", ...how } })).toEqual([
        `error ${place("tier-roi")}.toTier.value aboveMaximum`,
      ]);
      expect(locked("budget-allocation", { groups: { value: halves, ...how } })).toEqual([
        `error ${place("budget-allocation")}.groups.value sumNotOne`,
      ]);
    }
    // If visitors can correct the value, the linter only warns; a valid value has no finding.
    expect(locked("event-roi", { reimbursement: { value: "99999" } })).toEqual([
      `warning ${place("event-roi")}.reimbursement.value aboveMaximum`,
    ]);
    expect(locked("tier-roi", { toTier: { fixed: true }, fromTier: { value: "1", hidden: true } })).toEqual(
      [],
    );
  });

  it("is raised for a value that is not a program", () => {
    for (const program of [5, "standard", true, [], () => ({})]) {
      const expected = [{ level: "error", code: "invalidProgram", path: "program", params: {} }];
      expect(core.lint(program as unknown as Program)).toEqual(expected);
    }
  });
});

function problems(program: Program): unknown {
  try {
    core.describe("event-roi", program);
  } catch (error) {
    if (error instanceof CalculationError) return error.problems;
    throw error;
  }
  return [];
}

describe("findings", () => {
  it("start with the errors", () => {
    const levels = found({
      "tiers[3].requirements.revenue": "99999",
      "tiers[3].commissionRate": "0.19",
      "affiliate.holdbackDays": 361,
      "tiers[2].mdf.quarterlyCap": null,
    }).map(({ level }) => level);
    expect(levels[0]).toBe("error");
    expect(levels.filter((level) => level === "warning").length).toBeGreaterThan(2);
    expect(levels).toEqual([...levels].sort());
  });

  it("start with the errors also if a warning is found first, and keep their order otherwise", () => {
    const preset = (inputs: object) => ({ inputs });
    const calculators = {
      "event-roi": preset({ reimbursement: { value: "99999" } }),
      "tier-roi": preset({ toTier: { value: "9", fixed: true } }),
      "budget-allocation": preset({ groups: { value: [{ name: "A", share: "0.5", partners: 1 }] } }),
      nothing: {},
    };
    const program = { ...changed({ "tiers[3].commissionRate": "0.19" }), calculators };
    expect(core.lint(program).map(({ level, code }) => `${level} ${code}`)).toEqual([
      "error aboveMaximum",
      "error unknownCalculator",
      "warning aboveMaximum",
      "warning sumNotOne",
      "warning commissionFalls",
    ]);
  });

  it("contain a tier's name as text", () => {
    const name = "<b>{tier}</b>";
    expect(found({ "tiers[3].name": name, "tiers[3].commissionRate": "0.19" })).toEqual([
      warning("commissionFalls", "tiers[3].commissionRate", { tier: name, before: "Gold" }),
    ]);
  });

  it("match the contract, and the linter never throws, for any value", () => {
    const anything = fc.anything({ maxDepth: 4, withBigInt: true, withDate: true, withNullPrototype: true });
    const keys = ["tiers", "deal", "affiliate", "benefits", "calculators", "mdfApprovals", "currency"];
    const program = fc.dictionary(fc.constantFrom(...keys), anything);
    fc.assert(
      fc.property(fc.oneof(anything, program), (given) => {
        const findings = core.lint(given as Program);
        for (const [at, each] of findings.entries()) {
          expect(contract.finding(each, `findings[${at}]`)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("can be changed without changing later findings", () => {
    const lint = (): Finding[] => found({ "tiers[3].commissionRate": "0.19" });
    const before = structuredClone(lint());
    for (const each of lint()) Object.assign(each.params, { tier: "ruined" });
    expect(lint()).toEqual(before);
  });
});
