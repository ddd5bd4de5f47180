import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Inputs } from "../../www/src/core/contract.js";
import { EXAMPLES } from "./support/examples.js";
import { evaluate } from "./support/formula/evaluate.js";
import { parse } from "./support/formula/parse.js";
import { set } from "./support/set.js";
import { Sheet, STANDARD } from "./support/sheet.js";
import { agrees, written } from "./support/shown.js";

const core = await load();

const sheetOf = (calculator: string, inputs: Inputs, program = STANDARD): Sheet =>
  new Sheet(core.describe(calculator, program), core.calculate(calculator, inputs, program), inputs, program);

/** Where the formulas of the lines do not give what is shown. */
function lineDifferences(sheet: Sheet): string[] {
  return sheet.calculation.lines.flatMap(({ id, formula = "" }) => {
    const found = evaluate(parse(formula), sheet.scopeOfLine(id));
    const shown = sheet.line(id);
    return agrees(found, shown) ? [] : [`${id}: ${written(shown)}, but ${formula} is ${written(found)}`];
  });
}

/** The sheet over which a row's formulas are evaluated: for a row per choice, the one with that choice. */
function sheetOfRow(calculator: string, sheet: Sheet, table: string, row: number): Sheet {
  const { kind, columns } = sheet.table(table);
  const input = columns[0]?.id ?? "";
  if (kind !== "choices") return sheet;
  const option = sheet.calculation.tables[table]?.[row]?.[input];
  const inputs = { ...sheet.inputs, [input]: option };
  const { calculation } = sheetOf(calculator, inputs, sheet.program);
  const { tables } = sheet.calculation;
  return new Sheet(sheet.description, { ...calculation, tables }, inputs, sheet.program);
}

function cellDifferences(calculator: string, sheet: Sheet): string[] {
  return sheet.description.tables.flatMap(({ id: table, columns }) =>
    (sheet.calculation.tables[table] ?? []).flatMap((_, row) => {
      const around = sheetOfRow(calculator, sheet, table, row);
      return columns.flatMap(({ id, formula }) => {
        if (formula === undefined) return [];
        const found = evaluate(parse(formula), around.scopeOfCell(table, row, id));
        const shown = sheet.cell(table, row, id);
        const name = `${table}[${row}].${id}`;
        return agrees(found, shown)
          ? []
          : [`${name}: ${written(shown)}, but ${formula} is ${written(found)}`];
      });
    }),
  );
}

describe("every shown formula, evaluated on its own", () => {
  it.each(EXAMPLES)("%s: %s, gives the shown line", (calculator, _, { inputs }) => {
    expect(lineDifferences(sheetOf(calculator, inputs))).toEqual([]);
  });

  it.each(EXAMPLES)("%s: %s, gives the shown cell", (calculator, _, { inputs }) => {
    expect(cellDifferences(calculator, sheetOf(calculator, inputs))).toEqual([]);
  });

  it.each([
    ["tiers[2].mdf.annual", null],
    ["tiers[2].mdf.quarterlyCap", null],
    ["tiers[2].mdf.approver", null],
    ["mdfApprovals[0].below", null],
    ["mdfApprovals[1].below", "6000"],
    ["affiliate.model", "tiered"],
    ["affiliate.tiers[0].from", "2"],
    ["affiliate.commissionMonths", null],
    ["currency", "JPY"],
  ])("gives what is shown with a program in which %s is %s", (path, value) => {
    const program = set(STANDARD, path, value);
    for (const [calculator, , { inputs }] of EXAMPLES) {
      const sheet = sheetOf(calculator, inputs, program);
      expect([...lineDifferences(sheet), ...cellDifferences(calculator, sheet)]).toEqual([]);
    }
  });
});

describe("a formula that is not the shown one", () => {
  it.each(EXAMPLES)("%s: %s, is noticed in every line", (calculator, _, { inputs }) => {
    const { description, calculation } = sheetOf(calculator, inputs);
    const numbers = calculation.lines.filter(({ unit, value }) => value !== null && unit !== "text");
    const lines = numbers.map((line) => ({ ...line, formula: `${line.formula} + 0.0000001 × (1 + 1)` }));
    expect(lineDifferences(new Sheet(description, { ...calculation, lines }, inputs))).toHaveLength(
      lines.length,
    );
  });
});
