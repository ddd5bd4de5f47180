import { describe, expect, it } from "vitest";
import { named, readChoices, unknownPaths } from "./chosen.js";
import type { Entry } from "./entries.js";

const ENTRIES: Entry[] = [
  ["calculator", "example"],
  ["inputs.fee", "100"],
  ["inputs.rows.0.name", "First"],
  ["inputs.rows.0.cost", ""],
  ["values.total", "100"],
  ["values.totalCost", "5"],
];

describe("the list of what is submitted", () => {
  it.each([
    ["", []],
    [" , ,", []],
    ["values.total", [{ path: "values.total", as: "" }]],
    [
      " inputs , values.total = 00N5g00000AbCdE ,link=",
      [
        { path: "inputs", as: "" },
        { path: "values.total", as: "00N5g00000AbCdE" },
        { path: "link", as: "" },
      ],
    ],
    ["values.total=Total = all", [{ path: "values.total", as: "Total = all" }]],
    ["values.total\n=\nPartner earnings", [{ path: "values.total", as: "Partner earnings" }]],
    ["=amount", []],
  ])("reads %j", (list, choices) => {
    expect(readChoices(list)).toEqual(choices);
  });
});

describe("the names of entries", () => {
  const names = (list: string) => named(ENTRIES, "deal", readChoices(list)).map(([name]) => name);

  it("are the paths behind the name of the field, without a list", () => {
    expect(named(ENTRIES, "deal", [])).toEqual(ENTRIES.map(([path, text]) => [`deal.${path}`, text]));
  });

  it("are those of the chosen entries alone, in the order of the list", () => {
    expect(names("values.total, calculator")).toEqual(["deal.values.total", "deal.calculator"]);
    expect(names("inputs.rows")).toEqual(["deal.inputs.rows.0.name", "deal.inputs.rows.0.cost"]);
    expect(names("inputs.rows.0.cost")).toEqual(["deal.inputs.rows.0.cost"]);
    expect(names("nothing")).toEqual([]);
  });

  it("are the page's own, for an entry and for all below a path", () => {
    const own = named(ENTRIES, "deal", readChoices("values.total=amount, inputs.rows=row, values.total"));
    expect(own).toEqual([
      ["amount", "100"],
      ["row.0.name", "First"],
      ["row.0.cost", ""],
      ["deal.values.total", "100"],
    ]);
  });
});

it("names the chosen paths that do not exist", () => {
  const known = ["inputs", "inputs.fee", "inputs.rows", "values", "values.total"];
  const list = "inputs, inputs.fee, inputs.rows, inputs.rows.12.cost, inputs.rows.3, values.total=a";
  expect(unknownPaths(readChoices(list), known)).toEqual([]);
  const wrong = ["value.total", "values.totl", "inputs.fee.x", "total", "inputs.feet.0.x"];
  expect(unknownPaths(readChoices(wrong.join()), known)).toEqual(wrong);
});
