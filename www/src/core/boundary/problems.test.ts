import { expect, it } from "vitest";
import type { Description } from "../contract/index.js";
import { Parts } from "./figures.js";
import { Form } from "./form.js";
import { encodeInputs } from "./inputs.js";
import { readProblems } from "./problems.js";

// No calculator has two input tables.
const description = {
  inputs: [{ id: "budget" }, { id: "reserve" }],
  lines: [],
  tables: [
    { id: "months", kind: "series", columns: [] },
    { id: "groups", kind: "input", maximumRows: 3, columns: [{ id: "name" }, { id: "share" }] },
    { id: "events", kind: "input", maximumRows: 3, columns: [{ id: "name" }, { id: "cost" }] },
  ],
} as unknown as Description;
const limits = [
  ["groups", "sumNotOne", "sum"],
  ["reserve", "aboveMaximum", "minimum", "maximum"],
];
const form = new Form(description, { limits, notices: [] });

/** The problems with inputs, in short form, for an answer that consists of some parts. */
function problems(inputs: object, ...parts: (string | number)[]): string[] {
  const answer = new TextEncoder().encode(parts.map((part) => `${part}\0`).join(""));
  return readProblems(encodeInputs(inputs, form), new Parts(answer), form).map(
    ({ path, code }) => `${path}: ${code}`,
  );
}

it("orders the problems of two tables by table, row and column", () => {
  const found = problems(
    { events: [{}, null], groups: [{}, {}, { typo: 1 }], typo: 1 },
    ...["!Ac", 1, 0, 1, "!Bc", 0, 2, 1, "!Ac", 0, 1, 0, "!Ac", 1, 0, 0, "!Ei", 1],
  );
  expect(found).toEqual([
    "reserve: aboveMaximum",
    "groups[1].name: required",
    "groups[2].share: notANumber",
    "groups[2].typo: unknownField",
    "events[0].name: required",
    "events[0].cost: required",
    "events[1]: wrongType",
    "typo: unknownField",
  ]);
});

it("orders tables as a whole after the inputs", () => {
  expect(problems({}, "!Ht", 1, "!Ht", 0, "!Bi", 1, "!Bi", 0)).toEqual([
    "budget: notANumber",
    "reserve: notANumber",
    "groups: unknownField",
    "events: unknownField",
  ]);
});

it("orders bounds between inputs last, and reads the figures of each", () => {
  const sent = encodeInputs({ typo: 1 }, form);
  const parts = ["!Hl", 1, "=0", "=5", "!Hl", 0, "4", "!Bi", 0, "=1"].map((part) => `${part}\0`);
  const answer = new Parts(new TextEncoder().encode(parts.join("")));
  expect(readProblems(sent, answer, form)).toEqual([
    { path: "budget", code: "notANumber", params: {} },
    { path: "typo", code: "unknownField", params: {} },
    { path: "groups", code: "sumNotOne", params: { sum: null } },
    { path: "reserve", code: "aboveMaximum", params: { minimum: "0", maximum: "5" } },
  ]);
  // The parts after the problems are still unread.
  expect(answer.text()).toBe("=1");
});
