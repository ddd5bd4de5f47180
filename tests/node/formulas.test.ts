import { readFileSync } from "node:fs";
import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Column, Inputs, Line, Program } from "../../www/src/core/contract/index.js";
import { CALCULATORS, EXAMPLES, FIRST_EXAMPLES, STANDARD_EXAMPLES } from "./support/examples.js";
import { evaluate } from "./support/formula/evaluate.js";
import { parse } from "./support/formula/parse.js";
import { set } from "./support/set.js";
import { Sheet } from "./support/sheet.js";
import { agrees, written } from "./support/shown.js";
import { inEnglish, STANDARD } from "./support/standard.js";

const core = await load();

const sheetOf = (calculator: string, inputs: Inputs, program: Program = STANDARD): Sheet =>
  new Sheet(core.describe(calculator, program), core.calculate(calculator, inputs, program), inputs, program);

/** The lines whose value differs from the value of their formula. */
function lineDifferences(sheet: Sheet): string[] {
  return sheet.calculation.lines.flatMap(({ id, formula = "" }) => {
    const found = evaluate(parse(formula), sheet.scopeOfLine(id));
    const shown = sheet.shownLine(id);
    return agrees(found, shown) ? [] : [`${id}: ${written(shown)}, but ${formula} is ${written(found)}`];
  });
}

/**
 * The sheet for the formulas of a row. A table that compares options has a sheet for each row, with
 * the row's option as the input.
 */
function sheetOfRow(calculator: string, sheet: Sheet, table: string, row: number): Sheet {
  const { kind, columns } = sheet.table(table);
  const input = columns[0]?.id ?? "";
  if (kind !== "choices") return sheet;
  const option = sheet.calculation.tables[table]?.[row]?.[input];
  const inputs = { ...sheet.inputs, [input]: option };
  const { calculation } = sheetOf(calculator, inputs, sheet.program);
  const tables = { ...calculation.tables, [table]: sheet.calculation.tables[table] ?? [] };
  return new Sheet(sheet.description, { ...calculation, tables }, inputs, sheet.program);
}

/**
 * The cells whose value differs from the value of their formula. `tables` can replace the formulas
 * of the sheet.
 */
function cellDifferences(calculator: string, sheet: Sheet, tables = sheet.description.tables): string[] {
  return tables.flatMap(({ id: table, columns }) =>
    (sheet.calculation.tables[table] ?? []).flatMap((_, row) => {
      const around = sheetOfRow(calculator, sheet, table, row);
      return columns.flatMap(({ id, formula }) => {
        if (formula === undefined) return [];
        const found = evaluate(parse(formula), around.scopeOfCell(table, row, id));
        const shown = sheet.shownCell(table, row, id);
        const name = `${table}[${row}].${id}`;
        return agrees(found, shown)
          ? []
          : [`${name}: ${written(shown)}, but ${formula} is ${written(found)}`];
      });
    }),
  );
}

describe("every published formula, evaluated by the tests", () => {
  it.each(EXAMPLES)("%s: %s, gives the value of its line or cell", (calculator, _, { inputs, program }) => {
    const sheet = sheetOf(calculator, inputs, program);
    expect([...lineDifferences(sheet), ...cellDifferences(calculator, sheet)]).toEqual([]);
  });

  const PROGRAMS: [string, unknown][] = [
    ["tiers[2].mdf.annual", null],
    ["tiers[2].mdf.quarterlyCap", null],
    ["tiers[2].mdf.approver", null],
    ["mdfApprovals[0].below", null],
    ["mdfApprovals[1].below", "6000"],
    ["affiliate.model", "tiered"],
    ["affiliate.tiers[0].from", "2"],
    ["affiliate.commissionMonths", null],
    ["affiliate.tierBasis", "marginal"],
    ["affiliate.holdbackDays", "400"],
    ["deal.commissionBasis", "whole"],
    ["deal.commissionBrackets[0].from", "10000"],
    ["deal.volumeRebates", []],
    ["deal.volumeCustomFrom", null],
    ["deal.clawback.proRataBeforeDay", "0"],
    ["tiers[1].requirements.revenue", null],
    ["tiers[2].requirements.referrals", null],
    ["tiers[2].requirements.certifications", null],
    ["tiers[2].volumeRebates", true],
    ["benefits[1].values.gold", null],
    ["benefits[2].values.silver", undefined],
    ["benefits", []],
    ["currency", "JPY"],
    ["currency", "KWD"],
  ];

  // The tests do not try every combination: each example is tried with one program, and each
  // program with every calculator. The Rust oracle tries more combinations.
  it.each(PROGRAMS)("gives the value of its line or cell with a program in which %s is %s", (path, value) => {
    const program = set(STANDARD, path, value);
    const turn = PROGRAMS.findIndex(([known, given]) => known === path && given === value);
    const met = STANDARD_EXAMPLES.filter((_, at) => at % PROGRAMS.length === turn);
    const tried = [
      ...CALCULATORS.map((id) => [id, {}] as const),
      ...met.map(([id, , { inputs }]) => [id, inputs] as const),
    ];
    for (const [calculator, inputs] of tried) {
      const sheet = sheetOf(calculator, inputs, program);
      expect([...lineDifferences(sheet), ...cellDifferences(calculator, sheet)]).toEqual([]);
    }
  });
});

describe("a custom program", () => {
  const tier = { requirements: {}, mdf: { annual: null, quarterlyCap: null }, resellerMargin: "0.3" };
  const tiers = (count: number): unknown[] =>
    Array.from({ length: count }, (_, at) => ({
      ...tier,
      id: `level-${at}`,
      name: `Level ${at}`,
      requirements: { revenue: at % 3 ? at * 9000 : null, referrals: at * 4, certifications: at >> 2 },
      commissionRate: `0.${at}5`,
    }));

  it.each([1, 2, 7, 10])("with %i tiers gives the values of the formulas in every calculator", (count) => {
    const { mdfApprovals } = STANDARD;
    const program = { currency: "KWD", tiers: tiers(count), mdfApprovals };
    for (const calculator of CALCULATORS) {
      const sheet = sheetOf(calculator, {}, program);
      expect([...lineDifferences(sheet), ...cellDifferences(calculator, sheet)]).toEqual([]);
    }
    expect(sheetOf("tier-benefits", {}, program).calculation.tables.tiers).toHaveLength(count);
  });

  it.each(["starter", "lean"])("from the package gives the values of the formulas: %s", (id) => {
    const file = new URL(`../../www/programs/${id}.json`, import.meta.url);
    const program = inEnglish(JSON.parse(readFileSync(file, "utf8"))) as Program;
    for (const calculator of CALCULATORS) {
      const sheet = sheetOf(calculator, {}, program);
      expect([...lineDifferences(sheet), ...cellDifferences(calculator, sheet)]).toEqual([]);
    }
  });
});

describe("a formula with another value than the published one", () => {
  it.each(FIRST_EXAMPLES)("%s: %s, is detected in every cell", (calculator, _, { inputs, program }) => {
    const sheet = sheetOf(calculator, inputs, program);
    const isNumber = ({ unit, formula }: Column): boolean =>
      formula !== undefined && !["text", "choice", "flag"].includes(unit);
    const tables = sheet.description.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        isNumber(column) ? { ...column, formula: `${column.formula} + 0.0000001 × (1 + 1)` } : column,
      ),
    }));
    const cells = tables.flatMap(({ id, columns }) =>
      columns
        .filter(isNumber)
        .flatMap((column) => sheet.calculation.tables[id]?.map((row) => row[column.id])),
    );
    const noticed = cellDifferences(calculator, sheet, tables);
    expect(noticed).toHaveLength(cells.filter((cell) => cell !== null).length);
  });

  it.each(FIRST_EXAMPLES)("%s: %s, is detected in every line", (calculator, _, { inputs, program }) => {
    const { description, calculation } = sheetOf(calculator, inputs, program);
    const isNumber = ({ unit, value }: Line): boolean => value !== null && !["text", "flag"].includes(unit);
    const lines = calculation.lines.map((line) =>
      isNumber(line) ? { ...line, formula: `${line.formula} + 0.0000001 × (1 + 1)` } : line,
    );
    const found = lineDifferences(new Sheet(description, { ...calculation, lines }, inputs, program));
    expect(found).toHaveLength(lines.filter(isNumber).length);
  });
});
