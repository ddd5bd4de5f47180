import { JsonError, readJson } from "../../../../scripts/lib/lint-json.mjs";
import type { Program } from "../../core/contract/index.js";

/** A place in a text; both numbers start at 1. */
export interface Place {
  line: number;
  column: number;
}

/** A parsed program file, or the error and its place. */
export type ReadProgram =
  | { program: Program; placeOf: (path: string) => Place }
  | { unreadable: string; place: Place };

/** Parses a program file with the linter's reader, which records the place of every value. */
export function readProgram(text: string): ReadProgram {
  try {
    const { data, place } = readJson(text, "program") as { data: unknown; place: (path: string) => Place };
    // The core takes null for the standard program; in a file, null and lists are mistakes.
    return { program: (data ?? []) as Program, placeOf: place };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { unreadable: `${error.message}.`, place: { line: error.line, column: error.column } };
  }
}

/** The number of characters before a place. */
export function offsetOf(text: string, { line, column }: Place): number {
  const before = text.split(/(?<=\r\n|\r(?!\n)|\n)/).slice(0, line - 1);
  return before.join("").length + column - 1;
}
