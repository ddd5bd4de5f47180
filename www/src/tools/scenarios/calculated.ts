import type { Description, Inputs } from "../../core/contract/index.js";
import type { Sheet } from "../../sheet/sheet.js";
import { isPreset, stateOf } from "../../sheet/state.js";

/** Inputs as the calculator computes them now. */
export interface Calculated {
  /** The answer, or the problems of the inputs. Nobody edits this sheet. */
  readonly sheet: Sheet;
  /** Names among the inputs that the calculator does not have, or that its program sets now. */
  readonly unused: readonly string[];
  /** Whether the core failed, so that there is neither an answer nor a problem. */
  readonly hasFailed: boolean;
}

/** The rows without columns that cannot be entered. */
function fittingRows(rows: readonly Inputs[], columns: readonly string[]): Inputs[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([id]) => columns.includes(id))));
}

/** The inputs that can be entered in a calculator, and the names of the others. */
export function fitting(inputs: Inputs, description: Description): { inputs: Inputs; unused: string[] } {
  const fitted: Inputs = {};
  const unused = new Set<string>();
  for (const [id, value] of Object.entries(inputs)) {
    const field = description.inputs.find((each) => each.id === id);
    const table = description.tables.find((each) => each.id === id && each.kind === "input");
    const described = Array.isArray(value) ? table : field;
    if (!described || isPreset(described)) unused.add(id);
    else if (!table) fitted[id] = value;
    else {
      const columns = table.columns.filter(({ formula }) => formula === undefined).map((each) => each.id);
      fitted[id] = fittingRows(value as Inputs[], columns);
      for (const column of (value as Inputs[]).flatMap((row) => Object.keys(row))) {
        if (!columns.includes(column)) unused.add(`${id}.${column}`);
      }
    }
  }
  return { inputs: fitted, unused: [...unused] };
}

/**
 * A sheet of the same calculator with other inputs. Its class is taken from the sheet itself: if this part imported the
 * class, the script of the first answer would have to export it, and would grow.
 */
function another(of: Sheet, inputs: Inputs): Sheet {
  const { core, description } = of;
  return new (of.constructor as typeof Sheet)(core, description, {}, stateOf(inputs, description));
}

/** Computes inputs with the calculator of a sheet, whoever made them and when. */
export function calculated(of: Sheet, inputs: Inputs): Calculated {
  const { inputs: fitted, unused } = fitting(inputs, of.description);
  const sheet = another(of, fitted);
  try {
    sheet.calculate();
    return { sheet, unused, hasFailed: false };
  } catch (error) {
    reportError(error);
    return { sheet, unused, hasFailed: true };
  }
}
