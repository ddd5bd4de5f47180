import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { refused } from "./support/refused.js";

const core = await load();

const money = { minimum: "0", maximum: "1000000000000" };
const problems = (value: unknown): unknown =>
  refused(() => core.calculate("event-roi", { sponsorship: value }));
const shown = (value: unknown): unknown =>
  core.calculate("event-roi", { sponsorship: value, ourShare: 1 }).values.ourSponsorship;

describe("a number", () => {
  it.each([
    [0.1, "0.1"],
    [0.1 + 0.2, "0.30000000000000004"],
    [1e-7, "0.0000001"],
    [1.5e-20, "0.000000000000000000015"],
    [1e12, "1000000000000"],
    [123456.789, "123456.789"],
    [-0, "0"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["007", "7"],
    ["1.50", "1.5"],
    ["0.000000000000000000000000001", "0.000000000000000000000000001"],
    [1e-28, "0.0000000000000000000000000001"],
    ["123456789012.1234567890123456", "123456789012.1234567890123456"],
    ["0000000000000000000000000001", "1"],
  ])("is read as its shortest decimal: %j is %s", (given, expected) => {
    expect(shown(given)).toBe(expected);
  });

  it.each<unknown>([
    ...["1e3", "1_000", " 1", "1 ", "+1", "--1", "-", ".", ".5", "5.", "1,5", "1.2.3", "0x10", "1n", "NaN"],
    ...["Infinity", "٣", "１", "−1", "1\u0000", "one", "1.2.0", ".0", "1234567890123456789012345678901e3"],
    ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    ...[true, false, [], ["1"], {}, { valueOf: () => 1 }, () => 1, 10n, Symbol("1"), new Number(1)],
    ...[new Date(0), new Map(), /1/, new String("1")],
  ])("refuses any other value: %o", (given) => {
    expect(problems(given)).toEqual([{ path: "sponsorship", code: "notANumber", params: {} }]);
  });

  it.each([
    "12345678901234567890123456789",
    "-1.2345678901234567890123456789",
    "1234567890123456789012345678.5",
    "0.0000000000000000000000000001",
    "00000000000000000000000000001",
    "9".repeat(100_000),
    5e-324,
    1e-29,
  ])("has at most 28 digits: %s", (given) => {
    expect(problems(given)).toEqual([{ path: "sponsorship", code: "tooManyDigits", params: {} }]);
  });

  it.each([
    [`1.5${"0".repeat(40)}`, "1.5"],
    [`40000.${"0".repeat(1000)}`, "40000"],
    [`0.${"0".repeat(40)}`, "0"],
    [`123456789012.1234567890123456${"0".repeat(9)}`, "123456789012.1234567890123456"],
  ])("can have any number of trailing zeros: %s", (given, expected) => {
    expect(shown(given)).toBe(expected);
  });

  it.each([null, ""])("is required if it is not optional: %j", (given) => {
    expect(problems(given)).toEqual([{ path: "sponsorship", code: "required", params: {} }]);
  });

  it("is left out if it is undefined", () => {
    expect(shown(undefined)).toBe("30000");
  });

  it.each([null, ""])("can have no value if it is optional: %j", (given) => {
    const { lines } = core.calculate("affiliate-economics", { directCac: given });
    expect(lines.find((line) => line.id === "savingAgainstDirect")).toMatchObject({
      value: null,
      reason: "notApplicable",
    });
    const inputs = { commissionMonths: given, monthlyChurn: 0 };
    const { lines: forever } = core.calculate("affiliate-economics", inputs);
    expect(forever.find((line) => line.id === "simpleCac")).toMatchObject({ reason: "neverEnds" });
  });
});

describe("a number out of bounds", () => {
  it.each([-1, "-1", -1e-28, "-0.000000000000000000000000001", -1e300, "-9999999999999999999999999999"])(
    "is below the minimum: %j",
    (given) => {
      expect(problems(given)).toEqual([{ path: "sponsorship", code: "belowMinimum", params: money }]);
    },
  );

  it.each([
    1e12 + 1,
    "1000000000000.0000000001",
    1e21,
    1e300,
    Number.MAX_VALUE,
    "9999999999999999999999999999",
    `1${"0".repeat(40)}`,
  ])("is above the maximum: %j", (given) => {
    expect(problems(given)).toEqual([{ path: "sponsorship", code: "aboveMaximum", params: money }]);
  });

  const one = (calculator: string, inputs: object): unknown =>
    refused(() => core.calculate(calculator, { ...inputs }));

  it("has a problem that mentions an exclusive bound", () => {
    const params = { minimum: "0", maximum: "1", exclusive: true };
    for (const refundRate of ["1", 1, "1.5", 1e300]) {
      expect(one("affiliate-economics", { refundRate })).toEqual([
        { path: "refundRate", code: "aboveMaximum", params },
      ]);
    }
    const within = core.calculate("affiliate-economics", { refundRate: "0.99" });
    expect(within.values.paidSignupsNeeded).toBe("50000");
  });

  it.each([
    ["event-roi", "ourShare", "1.01", "0", "1"],
    ["event-roi", "qualifiedLeads", "1000000001", "0", "1000000000"],
    ["co-marketing-budget", "pipelinePotential", "2.01", "0.5", "2"],
    ["co-marketing-budget", "pipelinePotential", "0.49", "0.5", "2"],
    ["co-marketing-budget", "strategicValue", "1.51", "0.8", "1.5"],
    ["affiliate-economics", "commissionMonths", "0", "1", "120"],
    ["affiliate-economics", "commissionMonths", "121", "1", "120"],
    ["tier-roi", "promotionUplift", "-1.01", "-1", "100"],
    ["tier-roi", "promotionUplift", "101", "-1", "100"],
    ["tier-roi", "fromTier", "0", "1", "10"],
  ])("%s: %s cannot be %s", (calculator, input, value, minimum, maximum) => {
    const code = Number(value) < Number(minimum) ? "belowMinimum" : "aboveMaximum";
    expect(one(calculator, { [input]: value })).toEqual([
      { path: input, code, params: { minimum, maximum } },
    ]);
  });

  it.each(["1.5", 1.5, "1.000000000000000000000000001"])("is not an integer: %j", (value) => {
    expect(one("affiliate-economics", { commissionMonths: value })).toMatchObject([
      { path: "commissionMonths", code: "notWhole" },
    ]);
    expect(one("tier-roi", { toTier: value })).toMatchObject([{ path: "toTier", code: "notWhole" }]);
  });

  it.each(["2.0", 2, "2"])("is an integer: %j", (value) => {
    expect(core.calculate("tier-roi", { toTier: value }).values.promotionCost).toBe("0");
  });
});

describe("bounds that depend on other inputs", () => {
  it("limit the reimbursement to the cost of the event", () => {
    const inputs = { sponsorship: 100, travel: 10, collateral: 0, ourShare: "0.5" };
    expect(core.calculate("event-roi", { ...inputs, reimbursement: "60" }).values.investment).toBe("0");
    expect(refused(() => core.calculate("event-roi", { ...inputs, reimbursement: "60.01" }))).toEqual([
      { path: "reimbursement", code: "aboveMaximum", params: { minimum: "0", maximum: "60" } },
    ]);
  });

  it("limit a promotion to the rows", () => {
    const [row] = core.describe("tier-roi").tables[0]?.rows ?? [];
    const tiers = [row, row];
    expect(core.calculate("tier-roi", { tiers, fromTier: 2, toTier: 2 }).values.promotionCost).toBe("0");
    const params = { minimum: "1", maximum: "2" };
    expect(refused(() => core.calculate("tier-roi", { tiers, fromTier: 3, toTier: 10 }))).toEqual([
      { path: "fromTier", code: "aboveMaximum", params },
      { path: "toTier", code: "aboveMaximum", params },
    ]);
  });

  it("are not checked if the other inputs are invalid", () => {
    const brokenCost = { sponsorship: "x", reimbursement: "999999" };
    expect(refused(() => core.calculate("event-roi", brokenCost))).toHaveLength(1);
    for (const tiers of ["x", null, []]) {
      const found = refused(() => core.calculate("tier-roi", { tiers, toTier: 3 }));
      expect(found.map(({ path }) => path)).toEqual(["tiers"]);
    }
  });
});

describe("a result that is too large", () => {
  it("is missing, and so is every figure that depends on it, but no other figure", () => {
    const { lines } = core.calculate("affiliate-economics", { refundRate: "0.999999999999999999999999999" });
    const missing = lines.filter((line) => line.reason === "outOfRange").map((line) => line.id);
    expect(missing).toEqual(["paidSignupsNeeded", "signupsNeeded", "clicksNeeded", "monthlyClicksToHold"]);
  });
});
