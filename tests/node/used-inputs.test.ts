import fc from "fast-check";
import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Inputs, Program } from "../../www/src/core/contract/index.js";
import { inputsOf } from "./support/arbitrary.js";
import { CALCULATORS, EXAMPLES } from "./support/examples.js";
import { refused } from "./support/refused.js";

const core = await load();

/** Calculates with the used inputs of another calculation. */
const again = (calculator: string, used: Inputs, program?: Program) =>
  core.calculate(calculator, used, program);

describe("the used inputs of a calculation", () => {
  it("are the defaults if no inputs are given", () => {
    const { inputs, tables } = core.describe("event-roi");
    const { inputs: used } = core.calculate("event-roi");
    const counting = inputs.filter(({ when }) => !when || when.is.includes("direct"));
    expect(used).toEqual(Object.fromEntries(counting.map(({ id, default: value }) => [id, value])));
    expect(used.sponsorship).toBe("30000");
    expect(used).not.toHaveProperty("promotionReach");
    expect(tables.filter(({ kind }) => kind === "input")).toEqual([]);
  });

  it("are written in the notation of results", () => {
    const inputs = { sponsorship: 1e-7, travel: "0500.50", leadMethod: "funnel" };
    const { inputs: used } = core.calculate("event-roi", inputs);
    expect(used).toMatchObject({ sponsorship: "0.0000001", travel: "500.5", leadMethod: "funnel" });
    expect(used).not.toHaveProperty("qualifiedLeads");
    expect(used).toHaveProperty("promotionReach", "65000");
  });

  it("contain flags as booleans, and null for an optional input without a value", () => {
    expect(core.calculate("deal-model", { registered: false }).inputs).toMatchObject({ registered: false });
    expect(core.calculate("affiliate-economics", { directCac: "" }).inputs).toMatchObject({
      directCac: null,
    });
  });

  it("contain a table as an array of rows", () => {
    const rows = core.describe("co-marketing-budget").tables[0]?.rows;
    expect(core.calculate("co-marketing-budget").inputs.campaigns).toEqual(rows);
    const touches = [{ partner: "A", daysBeforeClose: 1 }];
    expect(core.calculate("attribution", { touches }).inputs.touches).toEqual([
      { partner: "A", daysBeforeClose: "1", weight: "1" },
    ]);
  });

  it("contain computed defaults", () => {
    const [row] = core.describe("tier-roi").tables[0]?.rows ?? [];
    expect(core.calculate("tier-roi", { tiers: [row, row] }).inputs).toMatchObject({
      fromTier: "2",
      toTier: "2",
    });
  });

  it("contain the presets of the program", () => {
    const touches = [{ partner: "A", daysBeforeClose: "1", weight: "3" }];
    const program = {
      calculators: {
        "event-roi": { inputs: { grossMargin: { value: "0.80", hidden: true } } },
        attribution: { inputs: { touches: { value: touches, fixed: true } } },
      },
    };
    expect(core.calculate("event-roi", {}, program).inputs).toMatchObject({ grossMargin: "0.8" });
    const { inputs: used } = core.calculate("attribution", {}, program);
    expect(used.touches).toEqual(touches);
    expect(again("attribution", used, program)).toEqual(core.calculate("attribution", {}, program));
  });

  it.each(EXAMPLES)("give the same result again: %s: %s", (calculator, _, { inputs, program }) => {
    const first = core.calculate(calculator, inputs, program);
    expect(again(calculator, first.inputs, program)).toEqual(first);
  });

  it.each(CALCULATORS)("give the same values again for random inputs of %s", (calculator) => {
    fc.assert(
      fc.property(inputsOf(core.describe(calculator), 9), (inputs) => {
        let first: ReturnType<typeof again>;
        try {
          first = core.calculate(calculator, inputs);
        } catch {
          return;
        }
        // A table that compares all options may use an input that does not count with the selected
        // option.
        const second = again(calculator, first.inputs);
        expect(second.values).toEqual(first.values);
        expect(again(calculator, second.inputs)).toEqual(second);
      }),
      { numRuns: 50 },
    );
  });

  it("can be changed without changing later results", () => {
    const { inputs: used } = core.calculate("co-marketing-budget");
    (used.campaigns as Inputs[])[0] = {};
    expect(core.calculate("co-marketing-budget").inputs.campaigns).not.toEqual(used.campaigns);
  });
});

describe.each(["fixed", "hidden"])("an input that the program makes %s", (how) => {
  const preset = (calculator: string, inputs: object): Program => ({
    calculators: { [calculator]: { inputs } },
  });
  const setBy = (path: string) => [{ path, code: "unknownField", params: { setBy: "program" } }];

  it("accepts its computed default, and refuses any other value", () => {
    const program = preset("tier-roi", { toTier: { [how]: true } });
    const first = core.calculate("tier-roi", {}, program);
    for (const toTier of ["3", 3, "3.0"]) {
      expect(core.calculate("tier-roi", { toTier }, program)).toEqual(first);
    }
    expect(refused(() => core.calculate("tier-roi", { toTier: "4" }, program))).toEqual(setBy("toTier"));
    const [row] = core.describe("tier-roi").tables[0]?.rows ?? [];
    const tiers = [row, row];
    expect(core.calculate("tier-roi", { tiers, toTier: "2" }, program).inputs.toTier).toBe("2");
    expect(refused(() => core.calculate("tier-roi", { tiers, toTier: "3" }, program))).toEqual(
      setBy("toTier"),
    );
  });

  it("accepts its rows, and refuses any others", () => {
    const touches = [{ partner: "A", daysBeforeClose: "1" }];
    const program = preset("attribution", { touches: { value: touches, [how]: true } });
    const first = core.calculate("attribution", {}, program);
    for (const same of [touches, [{ partner: "A", daysBeforeClose: 1, weight: "1.0" }]]) {
      expect(core.calculate("attribution", { touches: same }, program)).toEqual(first);
    }
    for (const other of [[], [...touches, ...touches], [{ partner: "B", daysBeforeClose: 1 }], "x", null]) {
      expect(refused(() => core.calculate("attribution", { touches: other }, program))).toEqual(
        setBy("touches"),
      );
    }
  });
});
