import type { Inputs, Program, Value } from "../../../www/src/core/contract/index.js";
import { load } from "../../../www/src/core/index.js";
import { Sheet, type SheetCore } from "../../../www/src/sheet/sheet.js";

const core = await load();

/** A calculator of the core, as a sheet asks it. */
export const sheetCore = (type: string, program?: Program, version = core.version): SheetCore => ({
  version,
  calculate: (inputs: Inputs) => {
    const { values, tables, notices, inputs: used } = core.calculate(type, inputs, program);
    const all = core.describe(type, program).inputs.map(({ id }) => (used[id] ?? null) as Value);
    return { values, reasons: {}, inputs: all, tables, notices };
  },
  walk: () => ({ value: "0", seen: [] }),
});

/** A sheet over the real core, with its first answer. */
export function realSheet(type: string, inputs: Inputs = {}, program?: Program, version?: string): Sheet {
  const sheet = new Sheet(sheetCore(type, program, version), core.describe(type, program), inputs);
  sheet.calculate();
  return sheet;
}
