import type { Field } from "../core/contract/index.js";
import type { Book } from "./book.js";

/** Fills the sheet of the published ranges of the inputs, with their source. */
export function fillRanges(book: Book): void {
  const { ranges, source } = book;
  const fields = source.description.inputs.filter(({ typical }) => typical !== undefined);
  if (fields.length === 0) return;
  ranges.widths = [38, 16, 16, 60];
  ranges.put(0, 0, { look: "remark", value: book.ui("rangesNote") });
  ranges.put(1, 0, { look: "remark", value: source.rangesFrom ?? "" });
  ranges.texts(3, 1, "header", [book.ui("from"), book.ui("to"), book.ui("for")]);
  fields.forEach((field, at) => {
    fillRange(book, field, 4 + at);
  });
}

function fillRange(book: Book, { id, unit, typical }: Field, row: number): void {
  if (!typical) return;
  const { ranges, source } = book;
  const { low, high, when } = typical;
  ranges.put(row, 0, { look: "label", value: source.wording.label(id) });
  ranges.put(row, 1, book.entry(low, unit, "text"));
  ranges.put(row, 2, book.entry(high, unit, "text"));
  const options = when?.is.map((option) => source.wording.option(when.input, option)) ?? [];
  ranges.put(row, 3, { look: "note", value: options.join(", ") });
}
