import { loadWording } from "../as-text/load-wording.js";
import type { Core, Inputs, LocaleOption, Program } from "../core/contract/index.js";
import { treesOf } from "../core/explained.js";
import { formulaInWords, formulaText } from "../explain/in-words.js";
import { viewWithoutValues } from "../explain/without-values.js";
import { loadExplainWords, loadWorkbookWords } from "../text/load-later-words.js";
import { comparedFigures } from "../workbook/compared.js";
import { shapeOf } from "../workbook/shape.js";
import type { WorkbookSource } from "../workbook/source.js";

/** How a workbook is written. */
export interface WorkbookOptions extends LocaleOption {
  /** An address that opens the calculator with these inputs; it stands below the title. */
  link?: string;
}

/** The inputs that counted, over those that were given: a comparison may count what the calculation does not. */
function allInputs(given: Inputs, counted: Inputs): Inputs {
  const all: Inputs = { ...given, ...counted };
  for (const [id, rows] of Object.entries(counted)) {
    const before = given[id];
    if (!Array.isArray(rows) || !Array.isArray(before)) continue;
    all[id] = rows.map((row: object, at) => ({ ...before[at], ...row }));
  }
  return all;
}

/** Gathers what a workbook is written from. Throws a `CalculationError` if inputs or the program have problems. */
export async function workbookSource(
  core: Core,
  calculator: string,
  given: Inputs = {},
  program?: Program,
  { locale = "en", link }: WorkbookOptions = {},
): Promise<WorkbookSource> {
  const options = { locale };
  const description = core.describe(calculator, program, options);
  const calculate = (inputs: Inputs) => core.calculate(calculator, inputs, program, options);
  const calculation = calculate(given);
  const { wording, editing } = await loadWording(description, locale);
  const { language } = wording;
  const [shape, trees, words, texts] = await Promise.all([
    shapeOf(calculator),
    treesOf(calculator),
    loadExplainWords(language),
    loadWorkbookWords(language),
  ]);
  const view = viewWithoutValues(description, wording);
  const explaining = { ...words, trees };
  return {
    ...{ description, calculation, shape, trees, wording, texts, link },
    inputs: allInputs(given, calculation.inputs),
    compared: comparedFigures(shape, description, given, calculate),
    program: core.program(program, options),
    names: words.names,
    // A cell is explained by that of the first row, because all of a column have one formula.
    explain: (target, unit) =>
      formulaText(formulaInWords(view, explaining, target.replace(".", "[0]."), unit)),
    rangesFrom: editing.sources[calculator],
    version: core.version,
  };
}
