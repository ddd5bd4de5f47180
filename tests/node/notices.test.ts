import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Inputs, Notice } from "../../www/src/core/contract/index.js";
import { EXAMPLES } from "./support/examples.js";

const core = await load();

const raised = (calculator: string, inputs: Inputs, code: RegExp): Notice[] =>
  core.calculate(calculator, inputs).notices.filter((notice) => code.test(notice.code));

const codes = (calculator: string, inputs: Inputs, code: RegExp): string[] =>
  raised(calculator, inputs, code).map((notice) => notice.code);

const grade = (calculator: string, inputs: Inputs, code: RegExp): unknown[] =>
  raised(calculator, inputs, code).map(({ params, level }) => [params.grade, level]);

const onlyFee = (fee: string): Inputs => ({
  sponsorship: fee,
  ourShare: "1",
  travel: "0",
  collateral: "0",
});

describe("an event", () => {
  it.each([
    ["jointWebinar", "1999.99", "2000", "5000", "5000.01"],
    ["virtualSummit", "9999.99", "10000", "30000", "30000.01"],
    ["coSponsoredBooth", "19999.99", "20000", "100000", "100000.01"],
    ["partnerRoadshow", "49999.99", "50000", "200000", "200000.01"],
    ["partnerSummit", "99999.99", "100000", "500000", "500000.01"],
  ])(
    "of the type %s has a warning below and above the typical cost",
    (eventType, below, low, high, above) => {
      const cost = (fee: string): Notice[] => raised("event-roi", { ...onlyFee(fee), eventType }, /^cost/);
      expect(cost(below)).toMatchObject([{ code: "costBelowTypical", params: { low, high } }]);
      expect([...cost(low), ...cost(high)]).toEqual([]);
      expect(cost(above)).toMatchObject([{ code: "costAboveTypical", params: { low, high } }]);
    },
  );

  it("at a loss has a warning about the loss as its first notice, and no good notice", () => {
    const loses = {
      grossMargin: "0.1",
      leadMethod: "funnel",
      eventType: "jointWebinar",
      attendanceRate: "0.45",
    };
    const { notices } = core.calculate("event-roi", { ...loses, sponsorship: "60000" });
    expect(notices[0]).toMatchObject({ code: "losesMoney", level: "warning" });
    expect(notices.find(({ code }) => code === "attendanceRateGrade")?.level).toBe("info");
    expect(notices.map(({ level }) => level)).not.toContain("good");
    const earns = core.calculate("event-roi", { ...loses, grossMargin: "1", averageDeal: "90000" });
    expect(earns.notices.find(({ code }) => code === "attendanceRateGrade")?.level).toBe("good");
  });

  it("is graded by its whole cost, whoever pays", () => {
    const inputs = {
      ...onlyFee("19000"),
      ourShare: "0",
      travel: "600",
      otherCosts: "400",
      reimbursement: "900",
    };
    expect(codes("event-roi", inputs, /^cost/)).toEqual([]);
    expect(codes("event-roi", { ...inputs, otherCosts: "399" }, /^cost/)).toEqual(["costBelowTypical"]);
  });

  it("has no maximum cost if it is a user conference", () => {
    const inputs = { ...onlyFee("900000000"), eventType: "userConference" };
    expect(codes("event-roi", inputs, /^cost/)).toEqual([]);
    const [notice] = raised("event-roi", { ...inputs, sponsorship: "1" }, /^cost/);
    expect(notice?.params).toMatchObject({ low: "500000", high: null });
  });

  it.each([
    ["jointWebinar", "4.99", "5", "10", "10.01"],
    ["virtualSummit", "4.99", "5", "10", "10.01"],
    ["partnerSummit", "9.99", "10", "20", "20.01"],
  ])("of the type %s has a target for its pipeline", (eventType, below, low, high, above) => {
    const lead = { ...onlyFee("1"), qualifiedLeads: "1", leadToOpportunity: "1", eventType };
    const pipeline = (averageDeal: string): string[] =>
      codes("event-roi", { ...lead, averageDeal }, /^pipeline/);
    expect(pipeline(below)).toEqual(["pipelineBelowTarget"]);
    expect([pipeline(low), pipeline(high)]).toEqual([["pipelineOnTarget"], ["pipelineOnTarget"]]);
    expect(pipeline(above)).toEqual(["pipelineAboveTarget"]);
  });

  const funnel = { leadMethod: "funnel", eventType: "jointWebinar" };
  it.each([
    ["registrationRate", "0.0199", "0.02", "0.05", "0.0501"],
    ["attendanceRate", "0.3999", "0.4", "0.5", "0.5001"],
    ["followUpRate", "0.0999", "0.1", "0.2", "0.2001"],
  ])("online has a grade for its %s", (rate, below, low, high, above) => {
    const graded = (value: string): unknown[] =>
      grade("event-roi", { ...funnel, [rate]: value }, RegExp(`^${rate}Grade$`));
    expect(graded(below)).toEqual([["below", "warning"]]);
    expect([...graded(low), ...graded(high)]).toEqual([
      ["within", "good"],
      ["within", "good"],
    ]);
    expect(graded(above)).toEqual([["above", "good"]]);
  });

  it("on site has minimum rates, and none for registration", () => {
    const graded = (rates: Inputs): unknown[] =>
      grade("event-roi", { leadMethod: "funnel", ...rates }, /RateGrade$/).map(
        (each) => (each as unknown[])[0],
      );
    expect(graded({ attendanceRate: "0.79", followUpRate: "0.29" })).toEqual(["below", "below"]);
    expect(graded({ attendanceRate: "0.8", followUpRate: "1" })).toEqual(["within", "within"]);
  });

  it("has no graded rates if its leads are entered directly", () => {
    expect(codes("event-roi", { eventType: "jointWebinar" }, /Grade$/)).toEqual([]);
  });
});

describe("an affiliate program", () => {
  const affiliate = (inputs: Inputs, code: RegExp): string[] => codes("affiliate-economics", inputs, code);

  it.each([
    ["clickToSignup", ["0.0099", "poor"], ["0.01", "average"], ["0.0799", "average"], ["0.08", "good"]],
    ["signupToPaid", ["0.0999", "poor"], ["0.1", "average"], ["0.3999", "average"], ["0.4", "good"]],
    ["refundRate", ["0.1501", "poor"], ["0.15", "average"], ["0.05", "average"], ["0.0499", "good"]],
  ])("has a grade for its %s", (rate, ...cases) => {
    const levels: Record<string, string> = { poor: "warning", average: "info", good: "good" };
    for (const [value = "", expected = ""] of cases as string[][]) {
      const inputs = { [String(rate)]: value };
      const found = grade("affiliate-economics", inputs, RegExp(`^${rate}Grade$`));
      expect([value, ...found]).toEqual([value, [expected, levels[expected]]]);
    }
  });

  it.each([
    ["recurring", "saas", "rate", "0.1999", "0.2", "0.3", "0.3001"],
    ["recurring", "ecommerce", "rate", "0.0499", "0.05", "0.15", "0.1501"],
    ["percentage", "education", "rate", "0.1999", "0.2", "0.5", "0.5001"],
    ["recurring", "hosting", "rate", "0.1999", "0.2", "0.3", "0.3001"],
    ["flat", "financial", "flatFee", "49.99", "50", "500", "500.01"],
    ["flat", "hosting", "flatFee", "49.99", "50", "200", "200.01"],
  ])(
    "has its %s commission compared with the typical range of %s",
    (model, industry, input, below, low, high, above) => {
      const commission = (value: string): string[] =>
        affiliate({ model, industry, [input]: value }, /^commission/);
      expect(commission(below)).toEqual(["commissionBelowTypical"]);
      expect([...commission(low), ...commission(high)]).toEqual(Array(2).fill("commissionWithinTypical"));
      expect(commission(above)).toEqual(["commissionAboveTypical"]);
    },
  );

  it("can pay the complete first month", () => {
    const percentage = { model: "percentage", rate: "1", industry: "saas" };
    expect(affiliate(percentage, /^commission/)).toEqual(["commissionWithinTypical"]);
  });

  it.each([
    ["hybrid", "saas"],
    ["flat", "saas"],
    ["recurring", "financial"],
    ["percentage", "financial"],
  ])("has no comparison of different models: %s with %s", (model, industry) => {
    expect(affiliate({ model, industry }, /^commission/)).toEqual([]);
  });

  it.each([
    [{}, ["healthyLtvToCac"]],
    [{ rate: "0.4", grossMargin: "0.4" }, ["losesMoney"]],
    [{ model: "flat", flatFee: "2001" }, ["losesMoney"]],
    [{ model: "flat", flatFee: "2000" }, []],
    [{ model: "flat", flatFee: "50", grossMargin: "0" }, ["losesMoney"]],
    [{ model: "flat", flatFee: "0", customerValue: "0" }, []],
  ])("has a notice about its profit: %j", (inputs, expected) => {
    expect(affiliate(inputs, /losesMoney|healthyLtvToCac/)).toEqual(expected);
  });
});

describe("every notice of the examples", () => {
  it.each(EXAMPLES)("%s: %s, has the unit of each parameter", (calculator, _, { inputs, program }) => {
    for (const notice of core.calculate(calculator, inputs, program).notices) {
      const { params, units } = notice;
      expect(Object.keys(notice)).toEqual(["code", "level", "params"]);
      expect(Object.keys(units).sort()).toEqual(Object.keys(params).sort());
    }
  });
});
