import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { CALCULATORS } from "./support/examples.js";
import { refused } from "./support/refused.js";

const core = await load();

/** Replaces every value in a tree, and empties every list. */
function ruin(tree: unknown): void {
  if (typeof tree !== "object" || tree === null) return;
  for (const [key, value] of Object.entries(tree)) {
    ruin(value);
    (tree as Record<string, unknown>)[key] = "ruined";
  }
  if (Array.isArray(tree)) tree.length = 0;
}

describe.each(CALCULATORS)("the results for %s", (id) => {
  it.each([
    ["calculate", () => core.calculate(id)],
    ["calculateMany", () => core.calculateMany(id, [{}, { nothing: 1 }])],
    ["describe", () => core.describe(id)],
    ["explain", () => core.explain(id, core.describe(id).headline.figure)],
    ["calculators", () => core.calculators()],
  ])("can be changed without changing later results: %s", (_, give) => {
    const before = JSON.stringify(give());
    ruin(give());
    expect(JSON.stringify(give())).toBe(before);
  });
});

describe("the problems that are thrown", () => {
  it.each([
    ["a program", () => core.calculate("event-roi", {}, { tiers: 5 })],
    ["inputs", () => core.calculate("event-roi", { leadMethod: "none" })],
    ["a target", () => core.explain("event-roi", "nothing")],
  ])("are the caller's own: %s", (_, attempt) => {
    const before = JSON.stringify(refused(attempt));
    ruin(refused(attempt));
    expect(JSON.stringify(refused(attempt))).toBe(before);
  });
});

describe("the arguments", () => {
  it("are not changed", () => {
    const inputs = { tier: "gold", campaigns: [{ name: undefined, runs: 2 }], tierBudget: undefined };
    const program = { affiliate: { rate: "0.4", flatFee: undefined } };
    const before = structuredClone({ inputs, program });
    expect(() => core.calculate("co-marketing-budget", inputs, program)).toThrow();
    core.calculate("affiliate-economics", {}, program);
    expect({ inputs, program }).toEqual(before);
  });

  it("can be frozen", () => {
    const tiers = Object.freeze(core.describe("tier-roi").tables[0]?.rows.map((row) => Object.freeze(row)));
    const inputs = Object.freeze({ tiers });
    expect(core.calculate("tier-roi", inputs, Object.freeze({}))).toEqual(core.calculate("tier-roi"));
  });
});

describe("a program that changes between two calls", () => {
  const rate = (program: Record<string, unknown>): unknown =>
    core.calculate("affiliate-economics", {}, program).values.effectiveRate;

  it("is read again", () => {
    const affiliate: Record<string, unknown> = { rate: "0.1" };
    expect(rate({ affiliate })).toBe("0.1");
    affiliate.rate = "0.2";
    expect(rate({ affiliate })).toBe("0.2");
    expect(
      core.describe("affiliate-economics", { affiliate }).inputs.find(({ id }) => id === "rate")?.default,
    ).toBe("0.2");
  });

  it("is read again if the change makes it invalid in a way that JSON does not show", () => {
    const program = { affiliate: { commissionMonths: null as unknown } };
    expect(rate(program)).toBe("0.25");
    program.affiliate.commissionMonths = Number.NaN;
    expect(() => rate(program)).toThrow("program.affiliate.commissionMonths: notANumber");
  });

  it("is distinguished from many others", () => {
    const rates = Array.from({ length: 30 }, (_, at) => `0.${at + 10}`).map((text) => text.replace(/0$/, ""));
    for (const each of [...rates, ...rates]) expect(rate({ affiliate: { rate: each } })).toBe(each);
  });
});
