import { readFileSync } from "node:fs";
import { at } from "../../../scripts/lib/paths.mjs";
import type { Description, Unit } from "../../../www/src/core/contract/index.js";
import type { Trees } from "../../../www/src/core/explained.js";
import { formulaInWords, type Way } from "../../../www/src/explain/in-words.js";
import { viewWithoutValues } from "../../../www/src/explain/without-values.js";
import type { ExplainWords } from "../../../www/src/text/common.js";
import type { Wording } from "../../../www/src/text/wording.js";

/** A figure's name and its formula in words. */
export interface FormulaInWords {
  label: string;
  ways: Way[];
}

/** The formulas of a group of figures, or of a table's columns. */
export interface FormulaGroup {
  title: string;
  formulas: FormulaInWords[];
}

const read = <Content>(file: string): Content => JSON.parse(readFileSync(at(file), "utf8"));

/** A formula that only repeats the figure's name says nothing. */
const saysNothing = ({ label, ways }: FormulaInWords) => ways.length === 1 && ways[0]?.formula === label;

/** All formulas of a calculator in English: those of its figures by group, then those of its tables. */
export function formulaGroups(described: Description, wording: Wording): FormulaGroup[] {
  const { words } = wording;
  const trees = read<Trees>(`www/pkg/trees/${described.id}.json`);
  const texts = { ...read<ExplainWords>("www/locales/en/explain.json"), trees };
  const view = viewWithoutValues(described, wording);
  const known = new Set<string>();
  const formulasOf = (target: string, unit: Unit): FormulaInWords[] => {
    const { ways, steps } = formulaInWords(view, texts, target, unit);
    const own = { label: wording.label(target.replace(/\[\d+\]/, "")), ways };
    const further = steps.filter(({ label }) => !known.has(label));
    for (const { label } of further) known.add(label);
    return [own, ...further].filter((each) => !saysNothing(each));
  };
  const groups = Object.entries(words.figures).map(([group, title]) => {
    const lines = described.lines.filter((line) => line.group === group);
    return { title, formulas: lines.flatMap((line) => formulasOf(line.id, line.unit)) };
  });
  const tables = described.tables.map((table) => {
    const columns = table.columns.filter(({ formula }) => formula !== undefined);
    const title = words.tables[table.id]?.label ?? table.id;
    return { title, formulas: columns.flatMap(({ id, unit }) => formulasOf(`${table.id}[0].${id}`, unit)) };
  });
  return [...groups, ...tables].filter(({ formulas }) => formulas.length > 0);
}
