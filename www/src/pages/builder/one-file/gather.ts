// As text, because the bundler would move a JSON module that `explain/` also imports into a
// separate chunk, and explanations would then need another request.
import units from "../../../../pkg/steps.json?raw";
import { ENGLISH } from "../../../core/boundary/texts.js";
import type { Program } from "../../../core/contract/index.js";
import { definitionOf } from "../../../core/definitions.js";
import { treesOf } from "../../../core/explained.js";
import { INTERNAL } from "../../../element/start/customer-view.js";
import { languageFor } from "../../../text/language.js";
import {
  loadComparedWords,
  loadEditingWords,
  loadExplainWords,
  loadToolWords,
  loadWorkbookWords,
} from "../../../text/load-later-words.js";
import { loadTableWords, loadWords } from "../../../text/load-words.js";
import { shapeOf } from "../../../workbook/shape.js";
import type { Inside, Looks } from "../../one-file/inside.js";
import type { OwnWords } from "../own-words.js";
import { chosenProgram } from "./chosen-program.js";

/** The settings of a file. */
export interface Chosen {
  /** The ids of the calculators, first that of the calculator in the preview. */
  calculators: readonly string[];
  /** The program; undefined for the standard program. */
  program: Program | undefined;
  /** An ISO 4217 code; empty for the program's currency. */
  currency: string;
  looks: Looks;
  /** The owner's title and button, for a page. */
  ownWords: OwnWords;
  /** The ids of the result lines that the first calculator shows first; empty for the default. */
  first: readonly string[];
  isPage: boolean;
}

type Files = Inside["files"];

/** The tools with words of their own, and exports. */
const TOOLS = ["goal", "drivers", "thresholds", "risk", "scenarios", "export"];

/** The entries whose keys are ids of the calculators. */
const only = <Value>(all: Readonly<Record<string, Value>>, calculators: readonly string[]) =>
  Object.fromEntries(Object.entries(all).filter(([id]) => calculators.includes(id)));

/** The words that calculators share, without entries for calculators that are not in the file. */
async function sharedWords(language: string, calculators: readonly string[]): Promise<Files> {
  const [editing, explain, workbook] = await Promise.all([
    loadEditingWords(language),
    loadExplainWords(language),
    loadWorkbookWords(language),
  ]);
  const tools = await Promise.all(TOOLS.map((tool) => loadToolWords(language, tool)));
  return {
    ...Object.fromEntries(TOOLS.map((tool, at) => [`locales/${language}/${tool}.json`, tools[at]])),
    [`locales/${language}/workbook.json`]: workbook,
    [`locales/${language}/editing.json`]: { ...editing, sources: only(editing.sources, calculators) },
    [`locales/${language}/explain.json`]: { ...explain, steps: only(explain.steps, calculators) },
  };
}

/** The words of tables, and of comparisons within them. */
async function tableWords(language: string): Promise<Files> {
  const [tables, compared] = await Promise.all([loadTableWords(language), loadComparedWords(language)]);
  return {
    [`locales/${language}/tables.json`]: tables,
    [`locales/${language}/compared.json`]: compared,
  };
}

async function filesOf(calculator: string, language: string): Promise<Files> {
  const [{ common, words }, definition, trees, shape] = await Promise.all([
    loadWords(language, calculator),
    definitionOf(calculator),
    treesOf(calculator),
    shapeOf(calculator),
  ]);
  const hasTables = Object.keys(words?.tables ?? {}).length > 0;
  return {
    [`locales/${language}/common.json`]: common,
    [`locales/${language}/${calculator}.json`]: words,
    ...(hasTables ? await tableWords(language) : {}),
    [`pkg/definitions/${calculator}.json`]: definition,
    [`pkg/trees/${calculator}.json`]: trees,
    [`pkg/shapes/${calculator}.json`]: shape,
  };
}

/** The translated names of default rows that the calculators use. */
async function rowsIn(language: string, calculators: readonly string[]): Promise<Inside["rows"]> {
  if (language === ENGLISH) return {};
  const { default: rows } = await import("../../../../locales/rows.json");
  const texts = (await Promise.all(calculators.map(definitionOf))).map((each) => JSON.stringify(each));
  const own = Object.entries(rows as Inside["rows"]).filter(([name]) =>
    texts.some((text) => text.includes(name)),
  );
  return Object.fromEntries(own.map(([name, by]) => [name, { [language]: by[language] ?? name }]));
}

/** The standard program in a language; undefined for English, which the core module contains. */
async function standardIn(calculators: readonly string[], language: string): Promise<Program | undefined> {
  if (language === ENGLISH) return undefined;
  const { default: standard } = await import("../../../../programs/standard.json");
  return chosenProgram(standard, calculators, [language]);
}

/** Loads the data that a file needs in addition to the engine. */
export async function gather({
  calculators,
  program,
  currency,
  looks,
  isPage,
}: Omit<Chosen, "ownWords" | "first">): Promise<Inside> {
  const language = languageFor(looks.locale || ENGLISH);
  const [standard, rows, ...files] = await Promise.all([
    standardIn(calculators, language),
    rowsIn(language, calculators),
    sharedWords(language, calculators),
    ...calculators.map((calculator) => filesOf(calculator, language)),
  ]);
  return {
    calculators,
    languages: [language],
    steps: only(JSON.parse(units) as Inside["steps"], calculators),
    internal: only(INTERNAL, calculators),
    files: Object.assign({}, ...files),
    rows,
    standard,
    program: program && chosenProgram(program, calculators, [looks.locale || language]),
    currency,
    looks,
    isPage,
  };
}
