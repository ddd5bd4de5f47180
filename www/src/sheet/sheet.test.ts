import { describe, expect, it } from "vitest";
import { put, putRows } from "./edits.js";
import { newRow, parsePath } from "./entries.js";
import { columns, sheet } from "./sheet.test-support.js";
import { blankRow, moved } from "./table-rows.js";
import { unplacedProblems } from "./unplaced-problems.js";

/** The inputs that count before anything is entered. */
const SHOWN = { fee: "100", method: "direct", budget: null, rows: [{ name: "First", split: "even" }] };

describe("the inputs that the core is sent", () => {
  it("are the visible values from the start", () => {
    expect(sheet().last()).toEqual(SHOWN);
  });

  it("are the entered values, without those that do not count now", () => {
    const { made, last } = sheet();
    put(made, "fee", { value: "30", text: "$30" });
    put(made, "reach", { value: "abc" });
    made.calculate();
    expect(last()).toEqual({ ...SHOWN, fee: "30" });
    put(made, "method", { value: "funnel" });
    made.calculate();
    expect(last()).toEqual({ ...SHOWN, fee: "30", method: "funnel", reach: "abc" });
  });

  it("contain whole tables, without the cells that do not count", () => {
    const { made, last } = sheet();
    put(made, "rows[0].name", { value: "Other" });
    made.calculate();
    expect(last()?.rows).toEqual([{ name: "Other", split: "even" }]);
    put(made, "rows[0].split", { value: "custom" });
    made.calculate();
    expect(last()?.rows).toEqual([{ name: "Other", split: "custom", part: "0.5" }]);
  });

  it("let the core replace a default that is out of bounds, and the sheet shows the replacement", () => {
    const { made } = sheet();
    const [row] = made.rows("rows");
    putRows(made, "rows", [newRow(row?.cells ?? {}), newRow(row?.cells ?? {})]);
    made.calculate();
    expect(made.problems).toEqual([]);
    expect(made.entry("fee").value).toBe("50");
    expect(made.answered).toMatchObject({ fee: "50" });
    putRows(made, "rows", [newRow(row?.cells ?? {})]);
    made.calculate();
    expect(made.entry("fee").value).toBe("100");
  });

  it("keep an entered value, even if it is out of bounds", () => {
    const { made } = sheet();
    const [row] = made.rows("rows");
    put(made, "fee", { value: "100" });
    putRows(made, "rows", [newRow(row?.cells ?? {}), newRow(row?.cells ?? {})]);
    made.calculate();
    expect(made.problem("fee")?.code).toBe("aboveMaximum");
  });

  it("have start values of any kind as exact decimals", () => {
    const { made, last } = sheet({ fee: 1e-7, budget: "012.50", unheardOf: 3 });
    expect(made.entry("fee").value).toBe("0.0000001");
    expect(made.entry("budget").value).toBe("12.5");
    expect(last()).toMatchObject({ fee: "0.0000001", method: "direct", unheardOf: 3 });
  });

  it.each([["none"], [3], [{}], [[null]], [["First"]]])(
    "have the page's value for a table unchanged, valid or not: %j",
    (given) => {
      const { made, last } = sheet({ rows: given });
      expect(last()?.rows).toEqual(given);
      put(made, "rows[0].name", { value: "Other" });
      made.calculate();
      expect(last()?.rows, "until it is filled in").toEqual([{ name: "Other", split: "even" }]);
    },
  );
});

describe("problems", () => {
  it("keep the last valid answer and the typed text", () => {
    const { made } = sheet();
    put(made, "fee", { value: "abc", text: "abc" });
    made.calculate();
    expect(made.calculation?.values.total).toBe("100");
    expect(made.problem("fee")?.code).toBe("notANumber");
    expect(made.entry("fee").text).toBe("abc");
    expect(unplacedProblems(made)).toEqual([]);
    put(made, "fee", { value: "5" });
    made.calculate();
    expect(made.problems).toEqual([]);
  });

  it("without a field are listed apart", () => {
    const { made } = sheet({ unheardOf: "abc" });
    expect(unplacedProblems(made).map(({ path }) => path)).toEqual(["unheardOf"]);
  });
});

describe("reset", () => {
  it("restores the start values, and can be undone", () => {
    const { made } = sheet({ fee: "7" });
    expect(made.isTouched).toBe(false);
    put(made, "fee", { value: "8" });
    made.reset();
    expect(made.entry("fee").value).toBe("7");
    expect(made.undoable).toBe(true);
    made.undoReset();
    expect(made.entry("fee").value).toBe("8");
  });

  it("of one field restores its default", () => {
    const { made } = sheet({ fee: "7" });
    put(made, "fee", undefined);
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

it("splits a path into table, row and name", () => {
  expect(parsePath("campaigns[2].cost")).toEqual({ table: "campaigns", row: 2, id: "cost" });
  expect(parsePath("sponsorship")).toEqual({ row: -1, id: "sponsorship" });
});
