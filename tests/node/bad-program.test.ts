import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { brief, refused } from "./support/refused.js";
import { set } from "./support/set.js";
import { STANDARD } from "./support/standard.js";

const core = await load();

const using = (program: unknown) => () =>
  core.calculate("co-marketing-budget", {}, program as Record<string, unknown>);
const changed = (path: string, value: unknown) => using(set(STANDARD, path, value));

describe("a problem of a program", () => {
  it.each([
    ["version", 2, "aboveMaximum"],
    ["version", "one", "notANumber"],
    ["id", "", "required"],
    ["name", "x".repeat(121), "tooLong"],
    ["name", 5, "wrongType"],
    ["currency", "usd", "unknownChoice"],
    ["currency", "EURO", "unknownChoice"],
    ["currency", "", "required"],
    ["currency", 840, "wrongType"],
    ["mdfUtilizationTarget", "1.1", "aboveMaximum"],
    ["tiers", [], "tooFewRows"],
    ["tiers", {}, "wrongType"],
    ["tiers", null, "wrongType"],
    ["tiers[1]", "silver", "wrongType"],
    ["tiers[1].id", null, "required"],
    ["tiers[1].requirements", 5, "wrongType"],
    ["tiers[1].requirements.revenue", "much", "notANumber"],
    ["tiers[1].requirements.revenue", "-1", "belowMinimum"],
    ["tiers[1].requirements.referrals", "1.5", "notWhole"],
    ["tiers[2].mdf.annual", "1e5", "notANumber"],
    ["tiers[2].mdf.approver", 7, "wrongType"],
    ["tiers[3].volumeRebates", "yes", "wrongType"],
    ["tiers[3].economics.grossMargin", "1.0001", "aboveMaximum"],
    ["tiers[3].economics.partners", "2.5", "notWhole"],
    ["mdfApprovals[1].approver", null, "required"],
    ["mdfApprovals[0].below", "-5", "belowMinimum"],
    ["benefits[0].values", "all", "wrongType"],
    ["benefits[0].values.gold", 1, "wrongType"],
    ["benefits[0].values.bronze", "Full", "unknownField"],
    ["deal", null, "wrongType"],
    ["deal.commissionBrackets", [], "tooFewRows"],
    ["deal.commissionBrackets[2].rate", "2", "aboveMaximum"],
    ["deal.clawback.fullBeforeDay", "x", "notANumber"],
    ["affiliate", "none", "wrongType"],
    ["affiliate.model", "barter", "unknownChoice"],
    ["affiliate.rate", Number.NaN, "notANumber"],
    ["affiliate.commissionMonths", "0", "belowMinimum"],
    ["affiliate.tiers[1].from", -1, "belowMinimum"],
    ["affiliate.tiers", "none", "wrongType"],
    ["typo", 1, "unknownField"],
    ["tiers[0].typo", 1, "unknownField"],
    ["affiliate.typo", 1, "unknownField"],
  ])("has its path and no other problem: program.%s = %j", (path, value, code) => {
    expect(brief(changed(path, value))).toEqual([`program.${path}: ${code}`]);
  });

  it("can be a list with too many rows", () => {
    const tiers = Array.from({ length: 11 }, (_, at) => ({ id: `tier${at}` }));
    expect(brief(changed("tiers", tiers))).toContain("program.tiers: tooManyRows");
  });

  it("has the parameters that its message needs", () => {
    expect(refused(changed("tiers[1].requirements.revenue", "-1"))).toEqual([
      {
        path: "program.tiers[1].requirements.revenue",
        code: "belowMinimum",
        params: { minimum: "0", maximum: "1000000000000" },
      },
    ]);
    const choices = ["flat", "percentage", "recurring", "tiered", "hybrid"];
    expect(refused(changed("affiliate.model", "barter"))).toEqual([
      { path: "program.affiliate.model", code: "unknownChoice", params: { choices } },
    ]);
  });

  it("is reported together with all others", () => {
    const program = set(set(STANDARD, "tiers[3].commissionRate", "x"), "affiliate.flatFee", true);
    expect(brief(using(set(program, "currency", "¤")))).toEqual(
      expect.arrayContaining([
        "program.currency: unknownChoice",
        "program.affiliate.flatFee: notANumber",
        "program.tiers[3].commissionRate: notANumber",
      ]),
    );
  });

  it("is the same for every method", () => {
    const program = set(STANDARD, "affiliate.rate", "x");
    const problem = ["program.affiliate.rate: notANumber"];
    expect(brief(() => core.describe("event-roi", program))).toEqual(problem);
    expect(brief(() => core.calculate("event-roi", {}, program))).toEqual(problem);
    expect(brief(() => core.explain("event-roi", "revenue", {}, program))).toEqual(problem);
    expect(brief(() => core.calculateMany("event-roi", [{}], program))).toEqual(problem);
  });

  it.each([5, "standard", true, [], () => ({}), 10n, Symbol("x")])(
    "is reported for a value that is not a program: %o",
    (program) => {
      expect(brief(using(program))).toEqual(["program: invalidProgram"]);
    },
  );
});

describe("two tiers with the same id", () => {
  it("are refused", () => {
    expect(brief(changed("tiers[3].id", "gold"))).toContain("program.tiers[3].id: invalidProgram");
  });

  it("are refused even if an earlier tier has an invalid id", () => {
    const found = brief(using(set(set(STANDARD, "tiers[0].id", 5), "tiers[3].id", "gold")));
    expect(found).toContain("program.tiers[0].id: wrongType");
    expect(found).toContain("program.tiers[3].id: invalidProgram");
    expect(found).not.toContain("program.tiers[2].id: invalidProgram");
  });
});
