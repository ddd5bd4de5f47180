import { describe, expect, it } from "vitest";
import type { Calculation, Description } from "../contract/index.js";
import { shapeAnswer } from "./answer.js";
import { shapeCalculation } from "./calculation.js";
import { Parts } from "./figures.js";
import { Form } from "./form.js";

const description = {
  id: "sample",
  currency: "EUR",
  inputs: [
    { id: "isOpen" },
    { id: "mode" },
    { id: "rate", when: { input: "mode", is: ["share", "both"] } },
    { id: "fee", when: { input: "isOpen", is: ["true"] } },
  ],
  lines: [
    { id: "total", unit: "money", formula: "rate × fee", payable: true },
    { id: "isGood", unit: "flag", formula: "total > 1" },
    { id: "quotient", unit: "multiple", formula: "total ÷ 0" },
  ],
  tables: [
    {
      id: "rows",
      kind: "input",
      columns: [{ id: "name" }, { id: "cost" }, { id: "twice", formula: "cost × 2" }, { id: "isOwn" }],
    },
    { id: "months", kind: "series", columns: [{ id: "month" }, { id: "paid", formula: "total" }] },
  ],
} as unknown as Description;
const notices = [
  ["plain", "info", 0],
  ["overBudget", "warning", 3, "by", "money", "share", "share"],
  ["rateGrade", "graded", 2, "grade", "text"],
];
const form = new Form(description, { limits: [], notices });

const NO_TABLES = ["0", "0"];

/** A calculation from figures as a module writes them. */
function shaped(
  inputs: string[],
  lines = ["=1", "-", "0"],
  tables = NO_TABLES,
  raised: (string | number)[] = [],
) {
  const parts = [...inputs, ...lines, ...tables, "", ...raised];
  const answer = new TextEncoder().encode(parts.map((part) => `${part}\0`).join(""));
  return shapeCalculation(shapeAnswer(new Parts(answer), form), description);
}

const own = (mode: string, isOpen = "+"): string[] => [isOpen, `=${mode}`, "=0.5", "5"];

describe("a calculation", () => {
  it("has the values by name, and null for a missing one", () => {
    const { calculator, currency, values } = shaped(own("share"));
    expect([calculator, currency]).toEqual(["sample", "EUR"]);
    expect(values).toStrictEqual({ total: "1", isGood: false, quotient: null });
  });

  it("has the reason of each missing figure, and no members that say nothing", () => {
    expect(shaped(own("share")).lines).toStrictEqual([
      { id: "total", unit: "money", value: "1", formula: "rate × fee", payable: true },
      { id: "isGood", unit: "flag", value: false, formula: "total > 1" },
      { id: "quotient", unit: "multiple", value: null, formula: "total ÷ 0", reason: "divideByZero" },
    ]);
    expect(shaped(own("share"), ["6", "+", "1"]).lines).toMatchObject([
      { value: null, reason: "outOfRange" },
      { value: true },
      { value: null, reason: "neverEnds" },
    ]);
  });

  it("has lines and inputs that a caller can change and replace", () => {
    const calculation: Calculation = shaped(own("share"));
    const [total] = calculation.lines;
    Object.assign(total ?? {}, { value: "2" });
    expect(calculation.lines[0]).toBe(total);
    expect(calculation.lines[0]?.value).toBe("2");
    calculation.lines = [];
    expect(calculation.lines).toEqual([]);
    expect(structuredClone({ ...calculation }).lines).toEqual([]);
    const { inputs } = calculation;
    expect(calculation.inputs).toBe(inputs);
    calculation.inputs = { mode: "none" };
    expect(structuredClone({ ...calculation }).inputs).toEqual({ mode: "none" });
  });

  it("has the cells of each row, and the reasons of the missing ones", () => {
    const rows = ["2", "=a", "=b", "=1", "4", "=2", "4", "+", "3"];
    const { tables } = shaped(own("share"), undefined, [...rows, "1", "=1", "=7"]);
    expect(tables).toStrictEqual({
      rows: [
        { name: "a", cost: "1", twice: "2", isOwn: true },
        {
          name: "b",
          cost: null,
          twice: null,
          isOwn: null,
          reasons: { cost: "noLimit", twice: "noLimit", isOwn: "topTier" },
        },
      ],
      months: [{ month: "1", paid: "7" }],
    });
  });
});

describe("the used inputs", () => {
  it.each([
    ["share", "+", ["isOpen", "mode", "rate", "fee", "rows"]],
    ["both", "-", ["isOpen", "mode", "rate", "rows"]],
    ["fee", "+", ["isOpen", "mode", "fee", "rows"]],
    ["fee", "-", ["isOpen", "mode", "rows"]],
  ])("are those that count: %s, %s", (mode, isOpen, names) => {
    expect(Object.keys(shaped(own(mode, isOpen)).inputs)).toEqual(names);
  });

  it("have null for an input without a value, and the columns that a caller fills in", () => {
    const rows = ["1", "=a", "4", "=2", "-"];
    expect(shaped(own("both"), undefined, [...rows, "1", "=1", "=7"]).inputs).toStrictEqual({
      isOpen: true,
      mode: "both",
      rate: "0.5",
      fee: null,
      rows: [{ name: "a", cost: null, isOwn: false }],
    });
  });
});

describe("the notices", () => {
  it("have their figures with a unit each; rows are counted from 1", () => {
    const raised = [0, 0, 1, 4, "=20", "4", 2, 0, "=good"];
    const found = shaped(own("share"), undefined, undefined, raised).notices;
    expect(found).toStrictEqual([
      { code: "plain", level: "info", params: {} },
      { code: "overBudget", level: "warning", params: { row: "5", by: "20", share: null } },
      { code: "rateGrade", level: "good", params: { grade: "good" } },
    ]);
    expect(found.map(({ units }) => units)).toStrictEqual([
      {},
      { row: "whole", by: "money", share: "share" },
      { grade: "text" },
    ]);
    expect(found.map(({ published }) => published)).toStrictEqual([false, true, true]);
    expect(JSON.stringify(found)).not.toMatch(/units|published/);
  });

  it.each([
    ["poor", "warning"],
    ["below", "warning"],
    ["average", "info"],
    ["within", "good"],
    ["good", "good"],
    ["above", "good"],
  ])("with the grade %s have the level %s", (grade, level) => {
    const found = shaped(own("share"), undefined, undefined, [2, 0, `=${grade}`]).notices;
    expect(found).toMatchObject([{ level }]);
  });

  it("start after everything else", () => {
    expect(
      shaped(own("share"), undefined, [...NO_TABLES, "=a part of a later version"], [0, 0]),
    ).toMatchObject({
      notices: [{ code: "plain" }],
    });
    expect(shaped(own("share")).notices).toEqual([]);
  });
});
