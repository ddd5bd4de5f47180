import { describe, expect, it } from "vitest";
import type { Description } from "./contract/index.js";
import { explained, type Trees, treesOf } from "./explained.js";

const description = {
  lines: [
    { id: "total", unit: "money", formula: "if(isNew, fee, fee × rate)" },
    { id: "share", unit: "share", formula: "1" },
  ],
  tables: [
    { id: "months", columns: [{ id: "paid", unit: "whole", formula: "another" }] },
    { id: "rows", columns: [{ id: "paid", unit: "money", formula: "total × share" }] },
  ],
} as unknown as Description;

const trees: Trees = {
  total: [
    "c",
    "if",
    ["n", "isNew"],
    ["n", "fee"],
    ["s", "reduced(fee)", ["o", "×", ["n", "fee"], ["l", "0.5"]]],
  ],
  "rows.paid": ["s", "scaled", ["s", "inner", ["n", "total"]]],
};

const of = (target: string, value: string, ...seen: string[]) =>
  explained(target, { value, seen }, description, trees);

describe("an explanation", () => {
  it("has the values of a walk in the order of the tree, and a step has that of its formula", () => {
    expect(of("total", "=2", "=2", "-", "!", "=2", "=4", "?")).toStrictEqual({
      target: "total",
      unit: "money",
      formula: "if(isNew, fee, fee × rate)",
      value: "2",
      tree: {
        kind: "call",
        text: "if",
        value: "2",
        parts: [
          { kind: "name", text: "isNew", value: false, parts: [] },
          { kind: "name", text: "fee", skipped: true, parts: [] },
          {
            kind: "step",
            text: "reduced(fee)",
            value: "2",
            parts: [
              {
                kind: "operator",
                text: "×",
                value: "2",
                parts: [
                  { kind: "name", text: "fee", value: "4", parts: [] },
                  { kind: "literal", text: "0.5", parts: [] },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  it.each([
    ["4", { value: null, reason: "noLimit" }],
    ["!", { skipped: true }],
    ["?", {}],
    ["+", { value: true }],
  ])("has steps like the formulas in them: %j", (seen, marks) => {
    const inner = {
      kind: "step",
      text: "inner",
      parts: [{ kind: "name", text: "total", parts: [], ...marks }],
    };
    expect(of("rows[10].paid", "4", seen)).toStrictEqual({
      target: "rows[10].paid",
      unit: "money",
      formula: "total × share",
      value: null,
      reason: "noLimit",
      tree: { kind: "step", text: "scaled", parts: [{ ...inner, ...marks }], ...marks },
    });
  });
});

describe("the trees of a calculator", () => {
  it("are fetched by its id", async () => {
    expect(await treesOf("event-roi")).toHaveProperty("investment");
    expect(await treesOf("nothing")).toEqual({});
  });
});
