import { expect, it } from "vitest";
import type { Description, Problem } from "../core/contract/index.js";
import { description, sheet } from "./sheet.test-support.js";
import { cutProblems, unplacedProblems } from "./unplaced-problems.js";

/** The paths among these whose problems no field can show. */
function unplaced(paths: readonly string[], described: Description = description): string[] {
  const { made } = sheet({}, described);
  made.problems = paths.map((path): Problem => ({ path, code: "required", params: {} }));
  return unplacedProblems(made).map(({ path }) => path);
}

it("has a place for inputs, tables, and the cells of rows that exist", () => {
  expect(unplaced(["fee", "rows", "rows[0].name"])).toEqual([]);
});

it("has none for a row behind the last one", () => {
  expect(unplaced(["rows[1].name", "rows[7].name"])).toEqual(["rows[1].name", "rows[7].name"]);
});

it("has none for inputs that do not exist, or that are not shown now", () => {
  expect(unplaced(["unheardOf", "rows[0].unheardOf", "reach"])).toEqual([
    "unheardOf",
    "rows[0].unheardOf",
    "reach",
  ]);
});

it("has none in a table that the program hides", () => {
  const hidden = { ...description, tables: description.tables.map((table) => ({ ...table, hidden: true })) };
  expect(unplaced(["rows", "rows[0].name"], hidden)).toEqual(["rows", "rows[0].name"]);
});

it("draws fifty of many problems, and says how many more there are", () => {
  const problems = Array.from({ length: 9_999 }, (_, at): Problem => {
    return { path: `none${at}`, code: "unknownField", params: {} };
  });
  const [drawn, more] = cutProblems(problems);
  expect(drawn).toEqual(problems.slice(0, 50));
  expect(more).toBe(9_949);
  // "And 1 more" would take as much space as the problem itself.
  expect(cutProblems(problems.slice(0, 51))).toEqual([problems.slice(0, 51), 0]);
  expect(cutProblems(problems.slice(0, 52))).toEqual([problems.slice(0, 50), 2]);
});
