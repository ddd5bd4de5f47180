import { readFileSync } from "node:fs";
import { at } from "../../../scripts/lib/paths.mjs";
import type { Calculation, Description } from "../../../www/src/core/contract/index.js";
import { toAddress } from "../../../www/src/pages/builder/address.js";
import { FRESH } from "../../../www/src/pages/builder/state.js";
import type { CommonWords } from "../../../www/src/text/common.js";
import { Wording } from "../../../www/src/text/wording.js";
import type { CalculatorWords } from "../../../www/src/text/words.js";
import { Numbers } from "../../../www/src/text/write-number.js";
import { type Entered, enteredAtFirst } from "./example-inputs.js";
import { type FormulaGroup, formulaGroups } from "./formulas.js";
import { type RangeInWords, rangesOf, sourceOf } from "./ranges.js";
import { type WorkedExample, workedExample } from "./worked-example.js";

/** What the pages say about a calculator, in English. */
export interface Contents {
  title: string;
  question: string;
  example: WorkedExample;
  entered: Entered;
  formulas: FormulaGroup[];
  ranges: RangeInWords[];
  /** The source of the published ranges. */
  source: string;
  /** The labels of its inputs and figures, by which people may search. */
  labels: string[];
  /** The hash of the builder's address with this calculator chosen; empty for the builder's first choice. */
  builderHash: string;
}

const words = <Content>(name: string): Content =>
  JSON.parse(readFileSync(at(`www/locales/en/${name}.json`), "utf8"));

/** The contents for a calculator, with its answer for the default inputs. */
export function contentsOf(described: Description, calculation: Calculation): Contents {
  const { id } = described;
  const [common, own] = [words<CommonWords>("common"), words<CalculatorWords>(id)];
  const numbers = new Numbers("en", described.currency, described.minorUnits);
  const wording = new Wording(common, own, numbers, "en", described);
  const settings = toAddress({ ...FRESH, calculator: id });
  return {
    title: own.title,
    question: own.question,
    example: workedExample(described, calculation, wording),
    entered: enteredAtFirst(described, wording),
    formulas: formulaGroups(described, wording),
    ranges: rangesOf(wording),
    source: sourceOf(id),
    labels: [...described.inputs, ...described.lines].map((each) => wording.label(each.id)),
    builderHash: settings && `#${settings}`,
  };
}
