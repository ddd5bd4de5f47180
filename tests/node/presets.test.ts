import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Field, Inputs, Program } from "../../www/src/core/contract/index.js";
import { brief, refused } from "./support/refused.js";

const core = await load();

const preset = (inputs: Record<string, unknown>, calculator = "event-roi"): Program => ({
  calculators: { [calculator]: { inputs } },
});
const input = (id: string, program: Program, calculator = "event-roi"): Field | undefined =>
  core.describe(calculator, program).inputs.find((field) => field.id === id);
const problems = (program: unknown, calculator = "event-roi"): string[] =>
  brief(() => core.describe(calculator, program as Program));

describe("an input with a preset value", () => {
  const program = preset({ grossMargin: { value: "0.8" } });

  it("has the value as its default, and can be changed", () => {
    expect(input("grossMargin", program)).toMatchObject({ default: "0.8" });
    expect(input("grossMargin", program)).not.toHaveProperty("fixed");
    expect(input("grossMargin", program)).not.toHaveProperty("hidden");
    expect(core.calculate("event-roi", {}, program)).toEqual(
      core.calculate("event-roi", { grossMargin: "0.8" }),
    );
    expect(core.calculate("event-roi", { grossMargin: "0.5" }, program)).toEqual(
      core.calculate("event-roi", { grossMargin: "0.5" }),
    );
  });

  it("does not affect other inputs and other calculators", () => {
    const others = core.describe("event-roi", program).inputs.filter(({ id }) => id !== "grossMargin");
    expect(others).toEqual(core.describe("event-roi").inputs.filter(({ id }) => id !== "grossMargin"));
    expect(core.describe("affiliate-economics", program)).toEqual(core.describe("affiliate-economics"));
  });

  it.each([
    ["a number", "event-roi", "averageDeal", 40000, "40000"],
    ["a choice", "event-roi", "eventType", "virtualSummit", "virtualSummit"],
    ["a tier", "deal-model", "tier", "silver", "silver"],
    ["a flag", "deal-model", "registered", false, false],
    ["no value, if that is allowed", "affiliate-earnings", "commissionMonths", null, null],
    ["another value than the program's field", "deal-model", "referralRate", "0.15", "0.15"],
    ["a value instead of a default from another field", "affiliate-earnings", "holdbackMonths", 3, "3"],
    ["a value instead of a default from the rows", "tier-roi", "toTier", 4, "4"],
  ])("can have %s", (_, calculator, id, value, expected) => {
    const given = preset({ [id]: { value } }, calculator);
    expect(input(id, given, calculator)?.default).toBe(expected);
    const { values } = core.calculate(calculator, {}, given);
    expect(values).toEqual(core.calculate(calculator, { [id]: value }).values);
  });
});

describe.each(["fixed", "hidden"])("an input that the program makes %s", (how) => {
  const program = preset({ grossMargin: { value: "0.8", [how]: true }, travel: { [how]: true } });
  const setBy = (path: string): unknown => ({ path, code: "unknownField", params: { setBy: "program" } });

  it("is described as such", () => {
    expect(input("grossMargin", program)).toMatchObject({ default: "0.8", [how]: true });
    expect(input("travel", program)).toMatchObject({ default: "5000", [how]: true });
    expect(input("collateral", program)).not.toHaveProperty(how);
  });

  it("is computed with its value", () => {
    const { values } = core.calculate("event-roi", {}, program);
    expect(values).toEqual(core.calculate("event-roi", { grossMargin: "0.8" }).values);
  });

  it("refuses any other value", () => {
    const change = (inputs: Inputs) => () => core.calculate("event-roi", inputs, program);
    expect(refused(change({ grossMargin: "0.7" }))).toEqual([setBy("grossMargin")]);
    expect(refused(change({ grossMargin: "x", travel: "1" }))).toEqual([
      setBy("travel"),
      setBy("grossMargin"),
    ]);
    expect(core.calculateMany("event-roi", [{ travel: "1" }, {}], program)).toMatchObject([
      { problems: [setBy("travel")] },
      { values: {} },
    ]);
    expect(refused(() => core.explain("event-roi", "netProfit", { travel: 1 }, program))).toEqual([
      setBy("travel"),
    ]);
  });

  it("accepts the same value in any notation", () => {
    for (const grossMargin of ["0.8", 0.8, "0.80", undefined]) {
      const { values } = core.calculate("event-roi", { grossMargin, travel: 5000 }, program);
      expect(values).toEqual(core.calculate("event-roi", { grossMargin: "0.8" }).values);
    }
  });

  it("is part of explanations", () => {
    const { tree } = core.explain("event-roi", "grossProfit", {}, program);
    const margin = tree.parts.find(({ text }) => text === "grossMargin");
    expect(margin?.value).toBe("0.8");
  });

  it("is an ordinary input if the flag is false", () => {
    const open = preset({ travel: { [how]: false } });
    expect(core.describe("event-roi", open).inputs).toEqual(core.describe("event-roi").inputs);
  });
});

describe("a table with preset rows", () => {
  const touches = [
    { partner: "Agency", daysBeforeClose: "5" },
    { partner: "Shop", daysBeforeClose: 1, weight: "3" },
  ];
  const program = (how = {}): Program => preset({ touches: { value: touches, ...how } }, "attribution");
  const table = (given: Program): unknown => core.describe("attribution", given).tables[0];

  it("has the rows as its default", () => {
    expect(table(program())).toMatchObject({
      rows: [
        { partner: "Agency", daysBeforeClose: "5", weight: "1" },
        { partner: "Shop", daysBeforeClose: "1", weight: "3" },
      ],
    });
    expect(core.calculate("attribution", {}, program())).toEqual(core.calculate("attribution", { touches }));
    const other = [{ partner: "Else", daysBeforeClose: 9 }];
    expect(core.calculate("attribution", { touches: other }, program())).toEqual(
      core.calculate("attribution", { touches: other }),
    );
  });

  it.each(["fixed", "hidden"])("refuses other rows if it is %s", (how) => {
    const given = program({ [how]: true });
    expect(table(given)).toMatchObject({ [how]: true });
    const other = [{ partner: "Else", daysBeforeClose: 9 }];
    expect(refused(() => core.calculate("attribution", { touches: other }, given))).toEqual([
      { path: "touches", code: "unknownField", params: { setBy: "program" } },
    ]);
    expect(core.calculate("attribution", {}, given)).toEqual(core.calculate("attribution", { touches }));
  });
});

describe("an invalid preset", () => {
  const path = "program.calculators.event-roi.inputs";

  it.each([
    [{ grossMargin: { value: "1.1" } }, "grossMargin.value: aboveMaximum"],
    [{ grossMargin: { value: "much" } }, "grossMargin.value: notANumber"],
    [{ grossMargin: { value: null } }, "grossMargin.value: required"],
    [{ eventType: { value: "party" } }, "eventType.value: unknownChoice"],
    [{ eventType: { value: 5 } }, "eventType.value: wrongType"],
    [{ grossMargin: { hidden: "yes" } }, "grossMargin.hidden: wrongType"],
    [{ grossMargin: { fixed: 1 } }, "grossMargin.fixed: wrongType"],
    [{ grossMargin: { valu: "0.8" } }, "grossMargin.valu: unknownField"],
    [{ grossMargin: "0.8" }, "grossMargin: wrongType"],
    [{ margin: { value: "0.8" } }, "margin: unknownField"],
    [{ netProfit: { value: "0.8" } }, "netProfit: unknownField"],
  ])("is refused with its path: %j", (inputs, expected) => {
    expect(problems(preset(inputs))).toEqual([`${path}.${expected}`]);
  });

  it("is ignored by other calculators, and reported by the linter", () => {
    const program = preset({ grossMargin: { value: "1.1" }, margin: {} });
    expect(core.calculate("tier-roi", {}, program)).toEqual(core.calculate("tier-roi"));
    expect(core.lint(program).map((found) => `${found.path}: ${found.code}`)).toEqual([
      `${path}.grossMargin.value: aboveMaximum`,
      `${path}.margin: unknownField`,
    ]);
  });

  it("is refused in a table's cells", () => {
    const rows = [
      { partner: "A", daysBeforeClose: "soon" },
      { daysBeforeClose: 1, typo: 1 },
    ];
    expect(problems(preset({ touches: { value: rows } }, "attribution"), "attribution").sort()).toEqual(
      [
        "touches.value[0].daysBeforeClose: notANumber",
        "touches.value[1].partner: required",
        "touches.value[1].typo: unknownField",
      ].map((end) => `program.calculators.attribution.inputs.${end}`),
    );
    expect(problems(preset({ touches: { value: [] } }, "attribution"), "attribution")).toEqual([
      "program.calculators.attribution.inputs.touches.value: tooFewRows",
    ]);
  });

  it("is refused outside the inputs", () => {
    expect(problems({ calculators: 5 })).toEqual(["program.calculators: wrongType"]);
    expect(problems({ calculators: { "event-roi": 5 } })).toEqual([
      "program.calculators.event-roi: wrongType",
    ]);
    expect(problems({ calculators: { "event-roi": { inputs: [] } } })).toEqual([`${path}: wrongType`]);
    expect(problems({ calculators: { "event-roi": { typo: {} } } })).toEqual([
      "program.calculators.event-roi.typo: unknownField",
    ]);
  });

  it("is not an empty object", () => {
    for (const calculators of [{}, { "event-roi": {} }, { "event-roi": { inputs: { travel: {} } } }]) {
      expect(core.describe("event-roi", { calculators })).toEqual(core.describe("event-roi"));
    }
  });
});
