import { CsvError, type Options } from "csv-parse";
import type { Say } from "../load-words.js";
import { badInput } from "../trouble.js";
import type { Separator } from "./source.js";

/** The maximum number of characters in a row, because an unclosed quote would read the whole file into memory. */
const LONGEST_ROW = 4_000_000;

/** The settings of the parser: RFC 4180, with line ends of any system, empty lines left out, and rows of any length. */
export const settings = (delimiter: Separator): Options => ({
  delimiter,
  bom: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: LONGEST_ROW,
});

/** The texts for mistakes that make the rest of a file unreadable. */
const TEXTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "csv.quote",
  CSV_INVALID_CLOSING_QUOTE: "csv.quoteInside",
  INVALID_OPENING_QUOTE: "csv.quoteInside",
  CSV_MAX_RECORD_SIZE: "csv.tooLong",
};

/** Converts an error of the CSV parser to a sentence with the line number; returns other errors unchanged. */
export function malformed(error: unknown, place: string, say: Say): unknown {
  if (!(error instanceof CsvError)) return error;
  const { code, message: reason } = error;
  const { lines = 0, records = 0 } = error as { lines?: number; records?: number };
  // `records` are the rows before this one, the header included.
  const texts = { reason, line: String(lines), row: String(records + 1) };
  return badInput(`${place}: ${say(TEXTS[code] ?? "csv.malformed", texts)}`);
}
