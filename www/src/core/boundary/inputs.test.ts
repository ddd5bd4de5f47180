import { describe, expect, it } from "vitest";
import type { Description } from "../contract/index.js";
import { Parts } from "./figures.js";
import { Form } from "./form.js";
import { encodeInputs } from "./inputs.js";

const columns = [{ id: "name" }, { id: "total", formula: "1" }, { id: "cost" }];
const description = {
  inputs: [{ id: "budget" }, { id: "note" }],
  lines: [],
  tables: [
    { id: "months", kind: "series", columns: [] },
    { id: "rows", kind: "input", maximumRows: 2, columns },
    { id: "own", kind: "input", maximumRows: 2, columns: [...columns].reverse(), fixed: true },
    { id: "secret", kind: "input", maximumRows: 2, columns, hidden: true },
  ],
} as unknown as Description;
const form = new Form(description, { limits: [], notices: [] });

/** The parts of encoded inputs, and their problems in short form. */
function encoded(inputs: unknown): { parts: string[]; problems: string[] } {
  const { text, problems } = encodeInputs(inputs, form);
  expect(text.endsWith("\0")).toBe(true);
  return {
    parts: text.slice(0, -1).split("\0"),
    problems: problems.map(({ problem: { path, code } }) => `${path}: ${code}`),
  };
}

describe("encoded inputs", () => {
  it("have an empty part for each input and table that is left out", () => {
    for (const inputs of [undefined, null, {}, { budget: undefined }]) {
      expect(encoded(inputs)).toEqual({ parts: ["", "", "", "", ""], problems: [] });
    }
  });

  it.each([
    ["", "t"],
    ["1", "t1"],
    [1.5e-9, "n0.0000000015"],
    [true, "+"],
    [false, "-"],
    [null, "0"],
    [{}, "x"],
    [Number.NaN, "x"],
    [1n, "x"],
  ])("have a part for %o", (value, part) => {
    expect(encoded({ note: value })).toEqual({ parts: ["", part, "", "", ""], problems: [] });
  });

  it("have the cells of a table row by row, in the order of the columns", () => {
    const rows = [{ cost: 2, name: "a" }, { name: "b" }];
    expect(encoded({ rows, budget: 1 })).toEqual({
      parts: ["n1", "", "r2", "ta", "n2", "tb", "", "", ""],
      problems: [],
    });
  });

  it.each([
    ["a row that is refused", [null, { cost: 1 }], ["r2", "!", "!", "", "n1"], ["rows[0]: wrongType"]],
    [
      "a column that is unknown or computed",
      [{ total: 1, cost: 1 }],
      ["r1", "", "n1"],
      ["rows[0].total: unknownField"],
    ],
    ["no rows", [], ["r0"], ["rows: tooFewRows"]],
    ["as many rows as are allowed", [{}, {}], ["r2", "", "", "", ""], []],
    ["too many rows", [{}, {}, {}], ["r0"], ["rows: tooManyRows"]],
    ["no array", {}, ["r0"], ["rows: wrongType"]],
    ["null", null, ["r0"], ["rows: required"]],
  ])("keep every part in its place with %s", (_, rows, parts, problems) => {
    expect(encoded({ rows, budget: 1 })).toEqual({ parts: ["n1", "", ...parts, "", ""], problems });
  });

  it.each(["own", "secret"])("leave out rows of another shape for the table %s of the program", (id) => {
    for (const rows of [null, {}, [], [{}, {}, {}], [null], [{ typo: 1 }]]) {
      expect(encoded({ typo: 1, [id]: rows })).toEqual({
        parts: ["", "", "", "", ""],
        problems: ["typo: unknownField", `${id}: unknownField`],
      });
    }
    const own = id === "own" ? ["r1", "", "ta", ""] : ["", "r1", "ta", ""];
    expect(encoded({ [id]: [{ name: "a" }] })).toEqual({ parts: ["", "", "", ...own], problems: [] });
  });

  it("read each member and each length once", () => {
    const reads: string[] = [];
    const once = (value: unknown) => ({
      enumerable: true,
      get: () => {
        reads.push("member");
        return value;
      },
    });
    const rows = new Proxy([Object.defineProperty({}, "cost", once(1))], {
      get: (target, key) => {
        reads.push(String(key));
        return Reflect.get(target, key);
      },
    });
    const inputs = Object.defineProperties({}, { budget: once("5"), rows: once(rows) });
    expect(encoded(inputs).parts).toEqual(["t5", "", "r1", "", "n1", "", ""]);
    expect(reads).toEqual(["member", "member", "length", "0", "member"]);
  });
});

describe("a table whose length is not a number", () => {
  const long = (length: unknown) =>
    new Proxy([], { get: (_, key) => (key === "length" ? length : { name: "a" }) });
  const length = (number: number) => ({ valueOf: () => number, toString: () => "0\0tb\0" });

  it("has as many rows as its length converted to a number", () => {
    expect(encoded({ rows: long(length(1)) }).parts).toEqual(["", "", "r1", "ta", "", "", ""]);
    const [refused] = encodeInputs({ rows: long(length(3)) }, form).problems;
    expect(refused?.problem.params).toEqual({ maximum: "2", rows: "3" });
  });

  it.each([
    [Number.NaN, "tooFewRows"],
    ["x", "tooFewRows"],
    [0.5, "tooFewRows"],
    [-1, "tooManyRows"],
    [2 ** 32 - 1, "tooManyRows"],
  ])("never has too few rows: %j", (length, code) => {
    expect(encoded({ rows: long(length) })).toEqual({
      parts: ["", "", "r0", "", ""],
      problems: [`rows: ${code}`],
    });
  });
});

describe("a text of the caller", () => {
  it.each([
    "\0\0",
    "\u0001\u0001",
    "\u00010\u00010",
    "\u00011\u00011",
    "\0\u0001\0\u00011\u00010",
    "=",
    "!",
    "\ufeffa",
  ])("comes back unchanged: %j", (text) => {
    const { parts } = encoded({ note: text });
    expect(parts).toHaveLength(5);
    const answer = new TextEncoder().encode(`=${parts[1]?.slice(1)}\0`);
    expect(new Parts(answer).figure()).toBe(text);
  });
});

describe("inputs of the maximum size", () => {
  // Each name and each value of a known field costs its characters and 8 more, each row 8.
  it.each([
    ["a text", (text: string) => ({ note: text }), 4 + 8 + 8],
    ["a name", (text: string) => ({ [text]: 5 }), 8],
    ["a cell", (text: string) => ({ rows: [{ name: text }] }), 4 + 8 + 8 + 4 + 8 + 8],
    ["rows", (text: string) => ({ rows: [null, { [text]: 5 }] }), 4 + 8 + 8 + 8 + 8],
    ["values", (text: string) => ({ budget: false, note: text }), 6 + 8 + 8 + 4 + 8 + 8],
  ])("are encoded, and larger ones are refused: %s", (_, inputs, others) => {
    const text = "x".repeat(8_000_000 - others);
    expect(encodeInputs(inputs(text), form).text.length).toBeGreaterThan(4);
    const params = { maximum: "8000000" };
    const problems = [{ path: "inputs", code: "tooLong", params }];
    expect(() => encodeInputs(inputs(`${text}x`), form)).toThrow(
      expect.objectContaining({ name: "CalculationError", problems }),
    );
  });
});
