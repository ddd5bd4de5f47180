import { expect, it } from "vitest";
import { csvRow, withoutFormula } from "./csv-row.js";

it.each([
  [["a", "b"], "a,b\n"],
  [["a,b", 'c"d', "e\nf", ""], '"a,b","c""d","e\nf",\n'],
  [["a;b"], "a;b\n"],
])("writes %j", (cells, row) => {
  expect(csvRow(cells, ",")).toBe(row);
});

it.each(["=1", "+1", "-x", "@a", "\tx", "\rx", "-1+2", "-1e5"])("puts an apostrophe before %j", (cell) => {
  expect(withoutFormula(cell)).toBe(`'${cell}`);
});

it.each(["-1", "-0.25", "5", "a=1", "", "[{}]"])("leaves %j as it is", (cell) => {
  expect(withoutFormula(cell)).toBe(cell);
});
