import { readFileSync } from "node:fs";
import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Inputs } from "../core/contract/index.js";
import { headlineRange, publishedRanges } from "./published-ranges.js";

const core = await load();

/** The ranges of a calculator for its defaults and these inputs. */
const rangesOf = (calculator: string, inputs: Inputs = {}) =>
  publishedRanges(core.describe(calculator), core.calculate(calculator, inputs).inputs);

/** The grade that a calculator's notice gives an input. */
const grade = (calculator: string, inputs: Inputs, input: string) =>
  core.calculate(calculator, inputs).notices.find(({ code }) => code === `${input}Grade`)?.params.grade;

/** A little less, or a little more. */
const beside = (value: string, by: number) => String(Number((Number(value) + by).toFixed(6)));

describe("the published ranges of affiliate programs", () => {
  const ranges = rangesOf("affiliate-economics");

  it.each(ranges.map((each) => [each.input, each] as const))(
    "%s is average from end to end",
    (input, range) => {
      const of = (value: string) => grade("affiliate-economics", { [input]: value }, input);
      expect([of(range.low), of(beside(range.high, -0.0001))]).toEqual(["average", "average"]);
      const outside = [of(beside(range.low, -0.0001)), of(beside(range.high, 0.0001))];
      expect(outside.sort()).toEqual(["good", "poor"]);
    },
  );

  it("are also those of the affiliate's own calculator, which asks for the same rates", () => {
    expect(rangesOf("affiliate-earnings")).toEqual(ranges);
  });
});

describe("the published ranges of events", () => {
  const online = rangesOf("event-roi", { eventType: "jointWebinar", leadMethod: "funnel" });

  it("are those that the core grades rates by", () => {
    for (const { input, low, high } of online) {
      const of = (value: string) =>
        grade("event-roi", { eventType: "jointWebinar", leadMethod: "funnel", [input]: value }, input);
      expect([of(low), of(high)], input).toEqual(["within", "within"]);
      expect(of(beside(low, -0.0001)), input).toBe("below");
      expect(of(beside(high, 0.0001)), input).toBe("above");
    }
    expect(online).toHaveLength(3);
  });

  it("are for events online alone: those of other events have no upper end", () => {
    expect(rangesOf("event-roi", { eventType: "coSponsoredBooth", leadMethod: "funnel" })).toEqual([]);
    const all = JSON.parse(readFileSync(new URL("../../pkg/ranges.json", import.meta.url), "utf8"));
    const conferences = all["event-roi"].flatMap((each: { id: string; rows: string[][] }) =>
      ["registration", "attendance", "followUp"].includes(each.id)
        ? each.rows.filter(([id]) => id === "conference")
        : [],
    );
    expect(conferences.map(([, , high]: string[]) => high)).toEqual(["", ""]);
  });
});

it("gives a headline a range only where it has none of its own", () => {
  const ids = core.calculators().map(({ id }) => id);
  const ranged = ids.filter((id) => headlineRange(core.describe(id)));
  expect(ranged).toEqual(["affiliate-earnings"]);
  const described = core.describe("affiliate-earnings");
  expect(headlineRange(described)).toEqual({ input: "signupToPaid", low: "0.1", high: "0.4" });
  const headline = { ...described.headline, range: ["a", "b"] as [string, string] };
  expect(headlineRange({ ...described, headline })).toBeUndefined();
});

it.each(["deal-model", "tier-benefits"])("calculators without such inputs have none: %s", (id) => {
  expect(rangesOf(id)).toEqual([]);
});
