import { expect, it } from "vitest";
import type { Description } from "../contract/index.js";
import { applyProgram, member, type Settings } from "./apply-program.js";

const named = [{ id: "gold", name: "Gold" }];
const alone = () =>
  ({
    id: "sample",
    currency: "USD",
    minorUnits: 2,
    program: { id: "standard", name: "Standard" },
    inputs: [
      { id: "tier", default: "gold", choices: named },
      { id: "mode", default: "a", choices: [{ id: "a" }, { id: "b" }] },
      { id: "isOpen", default: true },
      { id: "limit", default: "5" },
    ],
    tables: [
      {
        id: "rows",
        kind: "input",
        columns: [{ id: "tier", choices: named }, { id: "twice", formula: "cost × 2" }, { id: "isOwn" }],
        rows: [{ tier: "gold", isOwn: true }],
      },
      { id: "months", kind: "series", columns: [{ id: "month" }], rows: [] },
    ],
  }) as unknown as Description;

const settings: Settings = {
  currency: "KWD",
  minorUnits: "3",
  id: "acme",
  name: "Acme",
  tiers: [
    ["wood", "Wood"],
    ["iron", "Iron"],
  ],
  defaults: ["iron", "b", false, null],
  rows: [
    [
      ["wood", "iron"],
      [false, null],
    ],
    [],
  ],
};

it("sets what the program has, and nothing else, in a copy", () => {
  const given = alone();
  const presets = {
    inputs: { isOpen: { fixed: true }, mode: { hidden: true, fixed: false }, rows: { hidden: true } },
  };
  const program = JSON.stringify({
    calculators: { sample: presets, other: { inputs: { limit: { fixed: true } } } },
  });
  const choices = [
    { id: "wood", name: "Wood" },
    { id: "iron", name: "Iron" },
  ];
  expect(applyProgram(given, settings, program)).toStrictEqual({
    id: "sample",
    currency: "KWD",
    minorUnits: 3,
    program: { id: "acme", name: "Acme" },
    inputs: [
      { id: "tier", default: "iron", choices },
      { id: "mode", default: "b", choices: [{ id: "a" }, { id: "b" }], hidden: true },
      { id: "isOpen", default: false, fixed: true },
      { id: "limit", default: null },
    ],
    tables: [
      {
        id: "rows",
        kind: "input",
        columns: [{ id: "tier", choices }, { id: "twice", formula: "cost × 2" }, { id: "isOwn" }],
        rows: [
          { tier: "wood", isOwn: false },
          { tier: "iron", isOwn: null },
        ],
        hidden: true,
      },
      { id: "months", kind: "series", columns: [{ id: "month" }], rows: [] },
    ],
  });
  expect(given).toStrictEqual(alone());
});

it("sets no marks if there is no program", () => {
  const { inputs } = applyProgram(alone(), settings, "");
  expect(inputs.map((input) => Object.keys(input))).toEqual(
    alone().inputs.map((input) => Object.keys(input)),
  );
});

it.each([
  [{ a: { b: false } }, ["a", "b"], false],
  [{ a: { b: null } }, ["a", "b"], null],
  [[["x"]], ["0", "0"], "x"],
  [{ a: 1 }, [], { a: 1 }],
  [{ a: { b: null } }, ["a", "b", "c"], undefined],
  [{ a: "text" }, ["a", "length"], undefined],
  [{}, ["constructor"], undefined],
  [{}, ["__proto__", "constructor"], undefined],
  [undefined, ["a"], undefined],
])("finds in %j at %j only what is there itself", (data, path, value) => {
  expect(member(data, ...path)).toEqual(value);
});
