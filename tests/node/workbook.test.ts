import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { languages } from "../../scripts/lib/languages.mjs";
import { bookOf, workbook } from "../../www/src/workbook/index.js";
import { definedName, letters } from "../../www/src/workbook/place.js";
import { VOCABULARY } from "../../www/src/workbook/vocabulary.js";
import { CALCULATORS } from "./support/examples.js";
import { LARGEST, workbookSource } from "./support/workbook.js";

/** The longest formula that Excel accepts. */
const LONGEST = 8192;

/** The levels of functions that Excel accepts in a formula. */
const DEEPEST = 64;

/** The time for a workbook with thousands of helper cells on a busy machine, in milliseconds. */
const PATIENCE = 60_000;

describe("the vocabulary of spreadsheets", () => {
  it("has every word of the formula language", () => {
    const source = readFileSync(new URL("../../src/formula/function.rs", import.meta.url), "utf8");
    const words = [...source.matchAll(/word\("(\w+)", Function::/g)].map(([, word]) => word);
    expect(words.length).toBeGreaterThan(20);
    expect(Object.keys(VOCABULARY).sort()).toEqual(words.sort());
  });
});

describe("a defined name", () => {
  it.each([
    ["dealValue", "dealValue"],
    ["roi", "roi"],
    ["p10", "p10_"],
    ["r", "r_"],
    ["C", "C_"],
    ["R1C1", "R1C1_"],
    ["campaigns.cost", "campaigns.cost"],
  ])("for %s is no cell, row or column", (id, name) => {
    expect(definedName(id)).toBe(name);
  });

  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("of column %d has the letters %s", (column, name) => {
    expect(letters(column)).toBe(name);
  });
});

/** How deep the functions of a formula are nested. */
function depthOf(formula: string): number {
  let [depth, deepest] = [0, 0];
  for (const sign of formula.replace(/"[^"]*"/g, "")) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

describe("a workbook with as many rows as the calculators take", () => {
  it.each(LARGEST)(
    "has formulas in $type that are short and flat enough for Excel",
    async ({ type, inputs, program }) => {
      const book = await readXlsx(await workbook(await workbookSource(type, inputs, program)));
      const formulas = book.sheets.flatMap(({ cells }) =>
        [...(cells?.values() ?? [])].flatMap((cell) => cell.formula ?? []),
      );
      expect(formulas.filter((formula) => formula.length > LONGEST)).toEqual([]);
      expect(formulas.filter((formula) => depthOf(formula) > DEEPEST)).toEqual([]);
    },
  );
});

describe.each(CALCULATORS)("the workbook of %s", (type) => {
  it(
    "holds the core's figures, under names, in formulas that a spreadsheet accepts",
    async () => {
      const source = await workbookSource(type);
      const { sheets, namedRanges = [] } = await readXlsx(await workbook(source));
      for (const { id } of source.description.lines) {
        const found = source.calculation.values[id];
        const value = source.wording.named(id).values?.[String(found)] ?? found;
        const range = namedRanges.find(({ name }) => name === definedName(id))?.range ?? "";
        const [, name, column = "", row] = /^'(.+)'!\$([A-Z])\$(\d+)$/.exec(range) ?? [];
        const shown = sheets.find((sheet) => sheet.name === name)?.rows[Number(row) - 1]?.[
          column.charCodeAt(0) - 65
        ];
        const isNumber = typeof shown === "number";
        expect([id, value === null ? "–" : isNumber ? Number(value) : value]).toEqual([id, shown]);
      }
      const names = namedRanges.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      const formulas = sheets.flatMap(({ cells }) =>
        [...(cells?.values() ?? [])].flatMap((cell) => cell.formula ?? []),
      );
      expect(formulas.length).toBeGreaterThan(10);
      expect(formulas.filter((formula) => formula.length > LONGEST)).toEqual([]);
      expect(formulas.filter((formula) => /undefined|NaN|\[object/.test(formula))).toEqual([]);
    },
    PATIENCE,
  );

  it.each(languages())("has sheets in the language %s that a spreadsheet accepts", async (language) => {
    const names = bookOf(await workbookSource(type, {}, undefined, language)).sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
  });

  it(
    "shows texts from people as texts, whatever they begin with",
    async () => {
      const source = await workbookSource(type);
      const table = source.description.tables.find(({ kind }) => kind === "input");
      const text = table?.columns.find(({ unit, formula }) => unit === "text" && formula === undefined);
      if (!table || !text) return;
      const rows = table.rows.map((row) => ({ ...row, [text.id]: '=HYPERLINK("https://host.example")' }));
      const { sheets } = await readXlsx(await workbook(await workbookSource(type, { [table.id]: rows })));
      const cells = sheets.flatMap(({ cells: all }) => [...(all?.values() ?? [])]);
      expect(cells.filter(({ formula }) => formula?.includes("HYPERLINK"))).toEqual([]);
    },
    PATIENCE,
  );
});
