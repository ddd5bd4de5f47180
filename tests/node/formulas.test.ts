import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { EXAMPLES } from "./support/examples.js";
import { evaluate } from "./support/formula/evaluate.js";
import { parse } from "./support/formula/parse.js";
import { Sheet } from "./support/sheet.js";
import { agrees, written } from "./support/shown.js";

const core = await load();

const sheetOf = (calculator: string, inputs: Record<string, unknown>): Sheet =>
  new Sheet(core.describe(calculator), core.calculate(calculator, inputs), inputs);

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
  const other = sheetOf(calculator, { ...sheet.inputs, [input]: option });
  return new Sheet(
    other.description,
    { ...other.calculation, tables: sheet.calculation.tables },
    other.inputs,
  );
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
});
