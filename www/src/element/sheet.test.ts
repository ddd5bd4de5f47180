import { describe, expect, it } from "vitest";
import type { Calculation, Column, Core, Description, Field, Inputs } from "../core/contract.js";
import { CalculationError } from "../core/error.js";
import { newRow, parsePath } from "./entries.js";
import { Sheet } from "./sheet.js";
import { blankRow, moved } from "./table-rows.js";

const field = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  unit: "money",
  default: "100",
  optional: false,
  minimum: "0",
  ...more,
});

const columns: Column[] = [
  field("name", { unit: "text", default: null }),
  field("split", { unit: "choice", default: null, choices: [{ id: "even" }, { id: "custom" }] }),
  field("part", { unit: "share", default: "0.5", when: { input: "split", is: ["custom"] } }),
  { ...field("ours", { default: null }), formula: "part" },
];

const description: Description = {
  id: "example",
  group: "events",
  currency: "USD",
  minorUnits: 2,
  program: { id: "standard", name: "Standard" },
  form: [],
  inputs: [
    field("fee"),
    field("method", { unit: "choice", default: "direct", choices: [{ id: "direct" }, { id: "funnel" }] }),
    field("reach", { unit: "count", when: { input: "method", is: ["funnel"] } }),
    field("budget", { default: null, optional: true }),
  ],
  tables: [
    {
      id: "rows",
      kind: "input",
      minimumRows: 1,
      maximumRows: 3,
      columns,
      rows: [{ name: "First", split: "even" }],
    },
  ],
  lines: [{ id: "total", unit: "money", group: "all", formula: "fee" }],
  headline: { figure: "total", also: [] },
  charts: [],
};

/**
 * Gives back what it was sent, and refuses what is no number. With two rows a fee of 100, the default, is too much;
 * left out, it is then 50.
 */
function core(): Core & { sent: Inputs[] } {
  const sent: Inputs[] = [];
  const calculate = (_: string, inputs: Inputs = {}): Calculation => {
    sent.push(inputs);
    const wrong = Object.entries(inputs).filter(([, value]) => value === "abc" || value === "");
    if (wrong.length > 0) {
      throw new CalculationError(wrong.map(([path]) => ({ path, code: "notANumber", params: {} })));
    }
    const hasTwoRows = Array.isArray(inputs.rows) && inputs.rows.length === 2;
    if (hasTwoRows && inputs.fee === "100") {
      throw new CalculationError([{ path: "fee", code: "aboveMaximum", params: { maximum: "50" } }]);
    }
    const total = String(inputs.fee ?? (hasTwoRows ? "50" : "100"));
    return { calculator: "example", currency: "USD", values: { total }, lines: [], tables: {}, notices: [] };
  };
  const none = () => {
    throw new Error("not asked for here");
  };
  return {
    version: "1",
    sent,
    calculators: () => [],
    describe: () => description,
    calculate,
    calculateMany: none,
    explain: (_, target, inputs = {}) => {
      const value = calculate("", inputs).values.total ?? null;
      return { target, unit: "money", formula: "fee", value, terms: [{ start: 0, end: 3, value }] };
    },
  };
}

function sheet(start: Inputs = {}) {
  const fake = core();
  const made = new Sheet(fake, description, undefined, start);
  made.calculate();
  return { made, last: () => fake.sent.at(-1) };
}

/** All that counts as long as nothing was entered. */
const SHOWN = { fee: "100", method: "direct", budget: null, rows: [{ name: "First", split: "even" }] };

describe("what the core is sent", () => {
  it("is what is shown, from the start", () => {
    expect(sheet().last()).toEqual(SHOWN);
  });

  it("is what was entered, without what does not count now", () => {
    const { made, last } = sheet();
    made.put("fee", { value: "30", text: "$30" });
    made.put("reach", { value: "abc" });
    made.calculate();
    expect(last()).toEqual({ ...SHOWN, fee: "30" });
    made.put("method", { value: "funnel" });
    made.calculate();
    expect(last()).toEqual({ ...SHOWN, fee: "30", method: "funnel", reach: "abc" });
  });

  it("has whole tables, without the cells that do not count", () => {
    const { made, last } = sheet();
    made.put("rows[0].name", { value: "Other" });
    made.calculate();
    expect(last()?.rows).toEqual([{ name: "Other", split: "even" }]);
    made.put("rows[0].split", { value: "custom" });
    made.calculate();
    expect(last()?.rows).toEqual([{ name: "Other", split: "custom", part: "0.5" }]);
  });

  it("leaves a default that does not fit to the core, and shows what it took", () => {
    const { made } = sheet();
    const [row] = made.rows("rows");
    made.putRows("rows", [newRow(row?.cells ?? {}), newRow(row?.cells ?? {})]);
    made.calculate();
    expect(made.problems).toEqual([]);
    expect(made.entry("fee").value).toBe("50");
    expect(made.answered).toMatchObject({ fee: "50" });
    made.putRows("rows", [newRow(row?.cells ?? {})]);
    made.calculate();
    expect(made.entry("fee").value).toBe("100");
  });

  it("keeps what was entered, even where it does not fit", () => {
    const { made } = sheet();
    const [row] = made.rows("rows");
    made.put("fee", { value: "100" });
    made.putRows("rows", [newRow(row?.cells ?? {}), newRow(row?.cells ?? {})]);
    made.calculate();
    expect(made.problem("fee")?.code).toBe("aboveMaximum");
  });

  it("takes starting values of any kind as exact decimals", () => {
    const { made, last } = sheet({ fee: 1e-7, budget: "012.50", unheardOf: 3 });
    expect(made.entry("fee").value).toBe("0.0000001");
    expect(made.entry("budget").value).toBe("12.5");
    expect(last()).toMatchObject({ fee: "0.0000001", method: "direct", unheardOf: 3 });
  });
});

describe("problems", () => {
  it("leave the last good answer, and the text, as they are", () => {
    const { made } = sheet();
    made.put("fee", { value: "abc", text: "abc" });
    made.calculate();
    expect(made.calculation?.values.total).toBe("100");
    expect(made.problem("fee")?.code).toBe("notANumber");
    expect(made.entry("fee").text).toBe("abc");
    expect(made.looseProblems).toEqual([]);
    made.put("fee", { value: "5" });
    made.calculate();
    expect(made.problems).toEqual([]);
  });

  it("without a field are listed apart", () => {
    const { made } = sheet({ unheardOf: "abc" });
    expect(made.looseProblems.map(({ path }) => path)).toEqual(["unheardOf"]);
  });
});

describe("reset", () => {
  it("goes back to the start, and can be taken back", () => {
    const { made } = sheet({ fee: "7" });
    expect(made.isTouched).toBe(false);
    made.put("fee", { value: "8" });
    made.reset();
    expect(made.entry("fee").value).toBe("7");
    expect(made.undoable).toBe(true);
    made.undoReset();
    expect(made.entry("fee").value).toBe("8");
  });

  it("of one field goes back to the default", () => {
    const { made } = sheet({ fee: "7" });
    made.put("fee", undefined);
    expect(made.isChanged("fee")).toBe(false);
    expect(made.entry("fee").value).toBe("100");
  });
});

describe("rows", () => {
  it("begin valid", () => {
    const { cells } = blankRow(columns.slice(0, 3), "Row 2");
    expect(cells).toEqual({ name: { value: "Row 2" }, split: { value: "even" }, part: { value: "0.5" } });
  });

  it("move by one place, within the table", () => {
    const rows = ["a", "b", "c"].map((value) => newRow({ name: { value } }));
    const names = (all: typeof rows) => all.map((row) => row.cells.name?.value).join("");
    expect(names([...moved(rows, 0, 1)])).toBe("bac");
    expect(names([...moved(rows, 2, -1)])).toBe("acb");
    expect(moved(rows, 0, -1)).toBe(rows);
  });
});

it("knows where a path leads", () => {
  expect(parsePath("campaigns[2].cost")).toEqual({ table: "campaigns", row: 2, id: "cost" });
  expect(parsePath("sponsorship")).toEqual({ row: -1, id: "sponsorship" });
});
