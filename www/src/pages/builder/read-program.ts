import { JsonError, readJson } from "../../../../scripts/lib/lint-json.mjs";
import type { Program } from "../../core/contract/index.js";

/** A place in a text, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** What the text of a program's file says; or why it cannot be read, and where. */
export type ReadProgram =
  | { program: Program; placeOf: (path: string) => Place }
  | { unreadable: string; place: Place };

/** Reads the text of a program's file by the linter's own reader, which knows where everything stands. */
export function readProgram(text: string): ReadProgram {
  try {
    const { data, place } = readJson(text, "program") as { data: unknown; place: (path: string) => Place };
    // To the core null is the standard program; in a file it is a mistake, and so is a list.
    return { program: (data ?? []) as Program, placeOf: place };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { unreadable: `${error.message}.`, place: { line: error.line, column: error.column } };
  }
}

/** How many characters stand before a place. */
export function offsetOf(text: string, { line, column }: Place): number {
  const before = text.split(/(?<=\r\n|\r(?!\n)|\n)/).slice(0, line - 1);
  return before.join("").length + column - 1;
}
