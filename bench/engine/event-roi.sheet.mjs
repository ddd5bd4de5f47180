// The event-roi model as a sheet of HyperFormula, to compare speed: one cell for each input and each line, all in one
// column. It uses binary floating point, and has no bounds and no notices.
import { HyperFormula } from "hyperformula";
import { figuresIn, inputs, neededFor } from "./event-roi.model.mjs";

const FIGURES = figuresIn({
  inFunnel: (formula) => `IF(leadMethod="funnel", ${formula}, "")`,
  byMethod: (direct, funnel) => `IF(leadMethod="direct", ${direct}, ${funnel})`,
  floor: (name) => `ROUNDDOWN(${name}, 0)`,
  ceil: (name) => `ROUNDUP(${name}, 0)`,
});

/**
 * A sheet with the inputs and the lines that the wanted ones need; all lines by default. `set` changes inputs by name
 * in one recalculation, `get` reads a line: a number, or null where the sheet shows nothing.
 */
export function sheetOf(wanted = Object.keys(FIGURES)) {
  const figures = neededFor(wanted, FIGURES);
  const rows = new Map([...Object.keys(inputs), ...Object.keys(figures)].map((name, row) => [name, row]));
  const named = (formula) =>
    formula.replace(/[A-Za-z]\w*/g, (name) => (rows.has(name) ? `A${rows.get(name) + 1}` : name));
  const column = [...Object.values(inputs), ...Object.values(figures).map((formula) => `=${named(formula)}`)];
  const engine = HyperFormula.buildFromArray(
    column.map((cell) => [cell]),
    // Nobody undoes anything here, and remembering the changes takes time.
    { licenseKey: "gpl-v3", undoLimit: 0 },
  );
  const cell = (name) => ({ sheet: 0, col: 0, row: rows.get(name) });
  return {
    lines: Object.keys(figures),
    set(changes) {
      engine.batch(() => {
        for (const [name, value] of Object.entries(changes)) engine.setCellContents(cell(name), value);
      });
    },
    get(name) {
      const value = engine.getCellValue(cell(name));
      return value === "" ? null : value;
    },
  };
}
