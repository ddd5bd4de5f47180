import type { Program } from "../../core/contract/index.js";
import { treesOf } from "../../core/explained.js";
import { formulaInWords, formulaText } from "../../explain/in-words.js";
import type { Sheet } from "../../sheet/sheet.js";
import { loadEditingWords, loadExplainWords, loadWorkbookWords } from "../../text/load-later-words.js";
import { comparedFigures } from "../../workbook/compared.js";
import { workbook } from "../../workbook/index.js";
import { shapeOf } from "../../workbook/shape.js";
import type { View } from "../desk/view.js";

/**
 * The answer as a spreadsheet with live formulas, for the inputs of the last answer; `link` is the address that opens
 * these figures.
 */
export async function spreadsheet(view: View, link: string | undefined): Promise<Uint8Array> {
  const { sheet, wording } = view;
  const { language } = wording;
  const { description, core } = sheet;
  const { id } = description;
  const [shape, trees, words, editing, texts, program] = await Promise.all([
    shapeOf(id),
    treesOf(id),
    loadExplainWords(language),
    loadEditingWords(language),
    loadWorkbookWords(language),
    programOf(sheet, language),
  ]);
  const explaining = { ...words, trees };
  // A cell is explained by that of the first row, because all of a column have one formula.
  const inWords = (target: string) => target.replace(".", "[0].");
  return workbook({
    ...{ description, wording, shape, trees, texts, program, link },
    inputs: sheet.answered,
    calculation: sheet.calculation ?? core.calculate(sheet.answered),
    compared: comparedFigures(shape, description, sheet.answered, (inputs) => core.calculate(inputs)),
    names: words.names,
    explain: (target, unit) => formulaText(formulaInWords(view, explaining, inWords(target), unit)),
    rangesFrom: editing.sources[id],
    version: core.version,
  });
}

/** The program in full: the page's own, or a ready-made one, of which the page has only what its formulas read. */
async function programOf({ core, description }: Sheet, language: string): Promise<Program> {
  if (core.whole) return core.whole();
  const { wholeReadyMade } = await import("../start/own-program.js");
  return wholeReadyMade(description.program.id, language);
}
