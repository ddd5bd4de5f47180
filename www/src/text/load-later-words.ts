import type { ComparedWords, EditingWords, ExplainWords } from "./common.js";
import { wordsFile } from "./words-file.js";

/** Loads the words of the editing part, with those for problems. */
export const loadEditingWords = (language: string) => wordsFile(language, "editing") as Promise<EditingWords>;

/** Loads the words of explanations. */
export const loadExplainWords = (language: string) => wordsFile(language, "explain") as Promise<ExplainWords>;

/** Loads the words of comparisons within a table. */
export const loadComparedWords = (language: string) =>
  wordsFile(language, "compared") as Promise<ComparedWords>;

/** The sentences of one tool, or of exports, `www/locales/<lang>/<tool>.json`. */
export type ToolWords = Readonly<Record<string, string>>;

/** Loads the words of a tool. */
export const loadToolWords = (language: string, tool: string) =>
  wordsFile(language, tool) as Promise<ToolWords>;

/** Words of a spreadsheet that is exported, `www/locales/<lang>/workbook.json`. */
export interface WorkbookWords {
  /** Names of the sheets: at most 31 characters, none of them `: \ / ? * [ ]`. */
  sheets: Record<
    "inputs" | "results" | "tables" | "comparison" | "program" | "ranges" | "lists" | "steps",
    string
  >;
  /** Headings of columns and short remarks. */
  ui: Record<string, string>;
}

/** Loads the words of a spreadsheet. */
export const loadWorkbookWords = (language: string) =>
  wordsFile(language, "workbook") as unknown as Promise<WorkbookWords>;
