import { CalculationError, load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { Runner } from "../../www/src/core/analyses/runner.js";
import type { Core, Simulation } from "../../www/src/core/contract/index.js";
import { CALCULATORS } from "./support/examples.js";
import { loadPlain } from "./support/plain.js";
import { refused } from "./support/refused.js";

const [core, plain] = [await load(), await loadPlain()];

/** Revenue is 375,000 × leadToOpportunity. */
const LEADS = { leadToOpportunity: { low: "0.2", likely: "0.3", high: "0.4" } };

describe("goal seek", () => {
  it("finds the value that gives a target, and confirms it", () => {
    const question = { input: "sponsorship", output: "returnMultiple", target: 5 };
    expect(core.goalSeek("event-roi", question)).toEqual({
      solutions: [{ value: "31000", output: "5", residual: "0" }],
    });
  });

  it("takes inputs, a program and cells of tables", () => {
    // investment = sponsorship × 0.25 + 7,000 + 3,000
    const program = { calculators: { "event-roi": { inputs: { ourShare: { value: "0.25" } } } } };
    const question = { input: "sponsorship", output: "investment", target: "20000" };
    expect(core.goalSeek("event-roi", question, { otherCosts: "3000" }, program).solutions).toEqual([
      { value: "40000", output: "20000", residual: "0" },
    ]);
    const campaigns = [
      { name: "A", type: "jointWebinar", cost: "9000", runs: "2", split: "even", leads: "40" },
    ];
    const cell = { input: "campaigns[0].cost", output: "plannedOurs", target: "10000" };
    expect(core.goalSeek("co-marketing-budget", cell, { campaigns }).solutions).toEqual([
      { value: "10000", output: "10000", residual: "0" },
    ]);
  });

  it("seeks a computed cell of a table", () => {
    const question = { input: "campaigns[0].cost", output: "campaigns[0].totalOurs", target: "4000" };
    const { solutions } = core.goalSeek("co-marketing-budget", question);
    const [first] = core.calculate("co-marketing-budget").tables.campaigns ?? [];
    // Each side pays its part of the cost, whatever the cost is.
    const share = Number(first?.totalOurs) / Number(first?.cost);
    expect(Number(solutions[0]?.value)).toBeCloseTo(4000 / share, 6);
    expect(solutions[0]?.residual).toBe("0");
  });

  it("answers the largest discount that still leaves an amount", () => {
    // 50,000 × (1 − d) × 0.8 of the price after a referral of 20%, less 10,000 of cost.
    const question = { input: "customerDiscount", output: "vendorGrossProfit", target: "15000" };
    const { solutions } = core.goalSeek("deal-model", question, { motion: "referral" });
    expect(solutions).toEqual([{ value: "0.375", output: "15000", residual: "0" }]);
  });

  it("says why there is no solution", () => {
    const seek = (input: string, output: string, target: string) =>
      core.goalSeek("event-roi", { input, output, target });
    expect(seek("sponsorship", "investment", "6999")).toEqual({
      solutions: [],
      reason: "noSolution",
      reached: { minimum: "7000", maximum: "500000007000" },
    });
    expect(seek("grossMargin", "revenue", "1").reason).toBe("notDependent");
    expect(seek("eventType", "revenue", "1").reason).toBe("notNumeric");
    // A reseller's discount moves the vendor's revenue by less than a cent, because the partner's part is rounded.
    const rounded = { input: "customerDiscount", output: "vendorNetRevenue", target: "30000" };
    expect(core.goalSeek("deal-model", rounded).reason).toBe("notDependent");
    expect(
      core.goalSeek("tier-benefits", { input: "revenue", output: "qualifiedTier", target: "1" }).reason,
    ).toBe("notNumeric");
  });

  it.each([
    [{ input: "sponsorships" }, "sponsorships", "unknownField"],
    [{ output: "profit" }, "profit", "unknownField"],
    [{ output: "sponsorship" }, "sponsorship", "unknownField"],
    [{ target: "1e3" }, "target", "notANumber"],
    [{ target: "" }, "target", "required"],
    [{ target: "1".repeat(29) }, "target", "tooManyDigits"],
    [{ decimals: 1.5 }, "decimals", "notWhole"],
    [{ decimals: 21 }, "decimals", "aboveMaximum"],
    [{ condition: "about" as "exactly" }, "condition", "unknownChoice"],
  ])("refuses %o", (change, path, code) => {
    const question = { input: "sponsorship", output: "investment", target: "20000", ...change };
    expect(refused(() => core.goalSeek("event-roi", question))).toMatchObject([{ path, code }]);
  });

  it("refuses what the program sets, and inputs with problems", () => {
    const program = { calculators: { "event-roi": { inputs: { travel: { value: "1", fixed: true } } } } };
    const question = { input: "travel", output: "investment", target: "20000" };
    expect(refused(() => core.goalSeek("event-roi", question, {}, program))).toEqual([
      { path: "travel", code: "unknownField", params: { setBy: "program" } },
    ]);
    expect(refused(() => core.goalSeek("event-roi", question, { ourShare: "x" }))).toMatchObject([
      { path: "ourShare", code: "notANumber" },
    ]);
    expect(() => core.goalSeek("unheard-of", question)).toThrow(CalculationError);
  });
});

describe("sensitivity", () => {
  it("ranks the inputs by what they change, each end as calculate gives it", () => {
    const { base, effects } = core.sensitivity("event-roi", { output: "netProfit" });
    expect(base).toBe(core.calculate("event-roi").values.netProfit);
    expect(effects[0]).toEqual({
      input: "qualifiedLeads",
      low: { input: "67.5", output: "79250" },
      high: { input: "82.5", output: "101750" },
      swing: "22500",
    });
    const swings = effects.map(({ swing }) => Number(swing));
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
    for (const { input, low, high } of effects) {
      for (const end of [low, high]) {
        const { values } = core.calculate("event-roi", { [input]: end.input });
        expect(end.output, input).toBe(values.netProfit);
      }
    }
  });

  it("moves whole numbers by at least 1, and stays within bounds", () => {
    const { effects } = core.sensitivity("tier-benefits", { output: "revenueProgress", change: "0.01" });
    const ends = Object.fromEntries(effects.map(({ input, low, high }) => [input, [low.input, high.input]]));
    expect(ends.certifications).toEqual(["1", "3"]);
    expect(ends.referrals).toEqual(["11", "13"]);
    expect(ends.revenue).toEqual(["69300", "70700"]);
    const share = core.sensitivity("event-roi", { output: "netProfit", change: "1" }).effects;
    expect(share.find(({ input }) => input === "ourShare")).toMatchObject({
      low: { input: "0" },
      high: { input: "1" },
    });
  });

  it("takes ranges of single inputs, and tells the problems of a value", () => {
    const ranges = { ourShare: { low: "0.25", high: "0.75" }, reimbursement: { low: 0, high: 1_000_000 } };
    const { effects } = core.sensitivity("event-roi", { output: "investment", ranges });
    const of = (name: string) => effects.find(({ input }) => input === name);
    expect(of("ourShare")).toMatchObject({
      low: { output: "14500" },
      high: { output: "29500" },
      swing: "15000",
    });
    expect(of("reimbursement")).toMatchObject({
      low: { output: "22000" },
      high: { output: null, problems: [{ path: "reimbursement", code: "aboveMaximum" }] },
      swing: null,
    });
    // Inputs without a swing come last.
    expect(effects.at(-1)?.input).toBe("reimbursement");
  });

  it.each(["0", "-0.1", "1.01", "x"])("refuses a change of %s", (change) => {
    expect(refused(() => core.sensitivity("event-roi", { output: "netProfit", change }))).toMatchObject([
      { path: "change" },
    ]);
  });
});

describe("a grid", () => {
  it("has the figure for every pair of values", () => {
    const found = core.grid("event-roi", {
      output: "netProfit",
      rows: { input: "sponsorship", from: "0", to: "40000", steps: 3 },
      columns: { input: "qualifiedLeads" },
    });
    expect(found.rows).toEqual(["0", "20000", "40000"]);
    expect(found.columns).toHaveLength(11);
    expect([found.columns[0], found.columns[5], found.columns[10]]).toEqual(["37.5", "75", "112.5"]);
    found.rows.forEach((sponsorship, row) => {
      found.columns.forEach((qualifiedLeads, column) => {
        const { values } = core.calculate("event-roi", { sponsorship, qualifiedLeads });
        expect(found.cells[row]?.[column]).toBe(values.netProfit);
      });
    });
  });

  it("has fewer values where there are fewer whole numbers, and null where a figure is missing", () => {
    const found = core.grid("deal-model", {
      output: "partnerShareOfPrice",
      rows: { input: "termYears" },
      columns: { input: "customerDiscount", from: "0", to: "1", steps: 2 },
    });
    expect(found.rows.every((value) => /^\d+$/.test(value))).toBe(true);
    expect(new Set(found.rows).size).toBe(found.rows.length);
    expect(found.cells.every((cells) => cells[1] === null)).toBe(true);
  });
});

describe("thresholds", () => {
  it("finds the next tier, what it changes and how far it is", () => {
    const { inputs } = core.thresholds("tier-benefits", { output: "value" });
    const revenue = inputs.find(({ input }) => input === "revenue");
    // At 100,000 the partner is Gold: 20% and a fund of 25,000; just before, Silver: 15% of 99,999.99 and 5,000.
    expect(revenue).toMatchObject({
      value: "70000",
      above: { input: "100000", distance: "30000", output: "45000", jump: "25000.0015" },
    });
    expect(revenue?.above?.changed).toContainEqual({ line: "qualifiedTier", from: "Silver", to: "Gold" });
    expect(inputs.find(({ input }) => input === "referrals")).toMatchObject({
      above: { input: "20", distance: "8", jump: "23500" },
    });
    expect(inputs.find(({ input }) => input === "certifications")).toMatchObject({
      below: { input: "0", distance: "-2", jump: "-8500" },
    });
  });

  it("finds none where figures only bend or grow", () => {
    expect(core.thresholds("event-roi", { output: "revenue" }).inputs).toEqual([]);
  });

  it.each(CALCULATORS)("every threshold of %s is a jump of the calculation", (id) => {
    const { output, base, inputs } = core.thresholds(id);
    expect(base).toBe(core.calculate(id).values[output]);
    for (const { input, below, above } of inputs) {
      if (input.includes("[")) continue;
      for (const side of [below, above]) {
        if (!side) continue;
        const { values } = core.calculate(id, { [input]: side.input });
        expect(values[output], `${input} at ${side.input}`).toBe(side.output);
        for (const { line, to } of side.changed) expect(values[line], line).toBe(to);
      }
    }
  });
});

describe("simulation", () => {
  it("gives the distribution of a triangular input", () => {
    const question = { ranges: LEADS, outputs: ["revenue"], trials: 100_000, target: "112500" };
    const { revenue } = core.simulate("event-roi", question).outputs;
    // Percentiles of a symmetric triangle from 75,000 to 150,000.
    const tenth = 75_000 + Math.sqrt(0.1 * 75_000 * 37_500);
    // Four standard errors of a percentile: √(0.1 × 0.9 ÷ 100,000) ÷ the density there.
    const error = (4 * Math.sqrt(0.09 / 100_000)) / ((2 * (tenth - 75_000)) / (75_000 * 37_500));
    expect(Math.abs((revenue?.p10 ?? 0) - tenth)).toBeLessThan(error);
    expect(Math.abs((revenue?.p90 ?? 0) - (225_000 - tenth))).toBeLessThan(error);
    expect(Math.abs((revenue?.chance ?? 0) - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 100_000));
    const { histogram = [], min, max, mean = 0 } = revenue ?? {};
    expect(histogram).toHaveLength(40);
    expect(histogram.reduce((sum, { count }) => sum + count, 0)).toBe(100_000);
    expect([histogram[0]?.from, histogram[39]?.to]).toEqual([min, max]);
    expect(Math.abs(mean - 112_500)).toBeLessThan((4 * 37_500) / Math.sqrt(6 * 100_000));
  });

  it("repeats with its seed, whatever else is asked, and differs with another", () => {
    const simulate = (change: object) =>
      core.simulate("event-roi", { ranges: LEADS, outputs: ["revenue"], trials: 500, ...change });
    const first = simulate({});
    expect(simulate({})).toEqual(first);
    expect(simulate({ seed: 2 })).not.toEqual(first);
    expect(simulate({ outputs: ["netProfit", "revenue"] }).outputs.revenue).toEqual(first.outputs.revenue);
    // Each input has its own stream: another input that revenue does not depend on changes nothing.
    const travel = { ...LEADS, travel: { low: 1, likely: 2, high: 3 } };
    expect(simulate({ ranges: travel }).outputs.revenue).toEqual(first.outputs.revenue);
  });

  it("gives these bits, which must not change between versions and machines", () => {
    const { p10, p50, p90, mean, min, max } = (
      core.simulate("event-roi", {
        ranges: LEADS,
        outputs: ["revenue"],
        trials: 1000,
        seed: 42,
      }) as Simulation
    ).outputs.revenue as NonNullable<Simulation["outputs"][string]>;
    expect([p10, p50, p90, mean, min, max]).toMatchInlineSnapshot(`
      [
        93769.01603837838,
        112976.56633154195,
        132994.26977122267,
        113290.58970565583,
        75504.16898176151,
        148868.22499604916,
      ]
    `);
  });

  it("rounds whole inputs, and keeps what is certain", () => {
    const ranges = { termYears: { low: 1, likely: 2, high: 3 }, dealValue: { low: 5, likely: 5, high: 5 } };
    const { customerPrice } = core.simulate("deal-model", { ranges, outputs: ["customerPrice"] }).outputs;
    expect([customerPrice?.min, customerPrice?.p50, customerPrice?.max]).toEqual([5, 10, 15]);
    const certain = core.simulate("deal-model", {
      ranges: { dealValue: { low: 5, likely: 5, high: 5 } },
      outputs: ["customerPrice"],
    });
    expect(certain.outputs.customerPrice?.histogram).toEqual([{ from: 5, to: 5, count: 10_000 }]);
  });

  it("counts the trials without a value", () => {
    const ranges = { customerDiscount: { low: 1, likely: 1, high: 1 } };
    const { outputs } = core.simulate("deal-model", {
      ranges,
      outputs: ["partnerShareOfPrice", "price"],
      trials: 7,
    });
    expect(outputs.partnerShareOfPrice).toBeNull();
    expect(outputs.price).toMatchObject({ missing: 0, min: 0, max: 0 });
  });

  it.each([
    [{ ranges: {} }, "ranges", "required"],
    [{ outputs: [] }, "outputs", "required"],
    [{ trials: 0 }, "trials", "belowMinimum"],
    [{ trials: 1_000_001 }, "trials", "aboveMaximum"],
    [{ seed: -1 }, "seed", "belowMinimum"],
    [{ seed: 0.5 }, "seed", "notWhole"],
    [{ target: "x" }, "target", "notANumber"],
    [
      { ranges: { leadToOpportunity: { low: 0.4, likely: 0.3, high: 0.5 } } },
      "ranges.leadToOpportunity.low",
      "aboveMaximum",
    ],
    [
      { ranges: { leadToOpportunity: { low: 0.1, likely: 0.3, high: 0.2 } } },
      "ranges.leadToOpportunity.high",
      "belowMinimum",
    ],
    [
      { ranges: { leadToOpportunity: { low: 0.1, likely: 0.3, high: 1.2 } } },
      "leadToOpportunity",
      "aboveMaximum",
    ],
    [{ ranges: { eventType: { low: 1, likely: 1, high: 1 } } }, "eventType", "notANumber"],
    [{ outputs: ["campaigns"] }, "campaigns", "unknownField"],
  ])("refuses %o", (change, path, code) => {
    const question = { ranges: LEADS, outputs: ["revenue"], ...change };
    expect(refused(() => core.simulate("event-roi", question))).toMatchObject([{ path, code }]);
  });

  it("gives the same results in one run and in portions", async () => {
    const { text } = await import(`../../www/pkg/linked/standard/event-roi.json`);
    const runner = await Runner.start();
    const described = core.describe("event-roi");
    const places = [
      described.inputs.findIndex(({ id }) => id === "leadToOpportunity"),
      described.inputs.length + described.lines.findIndex(({ id }) => id === "revenue"),
    ];
    const question = ["7", "1", places[1], "0", "0", places[0], "0.2", "0.3", "0.4"]
      .map((part) => `${part}\0`)
      .join("");
    const trials = { text: question, trials: 1234, targets: [undefined] };
    const inputs = "\0".repeat(described.inputs.length);
    const seen: number[] = [];
    const whole = runner.simulate(text, trials, inputs);
    const portions = await runner.simulateInPortions(text, trials, inputs, 500, async (done) => {
      seen.push(done);
    });
    expect(portions).toEqual(whole);
    expect(seen).toEqual([500, 1000, 1234]);
  });
});

describe("plain JavaScript", () => {
  const ask = (each: Core, id: string) => {
    const { output: figure } = each.thresholds(id);
    const input = each.describe(id).inputs.find(({ unit, fixed }) => unit === "money" && !fixed)?.id;
    const range = { low: 1000, likely: 2000, high: 9000 };
    return [
      each.sensitivity(id, { output: figure }),
      each.thresholds(id),
      ...(input
        ? [
            each.goalSeek(id, { input, output: figure, target: "3.5" }),
            each.simulate(id, { ranges: { [input]: range }, outputs: [figure], trials: 50 }),
          ]
        : []),
    ];
  };

  it.each(CALCULATORS)("gives the same answers for %s, to the last bit", (id) => {
    expect(ask(plain, id)).toEqual(ask(core, id));
  });
});
