import type { Field, TableDescription, Value } from "../core/contract/index.js";
import { type Book, reasonIn } from "./book.js";
import type { Cell } from "./grid.js";
import { missingFor, SHOWN_MISSING } from "./missing.js";
import { type Place, rangeOf, reference, type Span } from "./place.js";

/** The columns of a single input: its name, its value, what it accepts, its note, and the value that formulas use. */
const [NAME, VALUE, ACCEPTED, NOTE, USED] = [0, 1, 2, 3, 4];

/** The ids and the names of a choice's options. */
interface Options {
  ids: Span;
  names: Span;
}

/** Fills the sheet of inputs, with the tables that people enter. */
export function fillInputs(book: Book): void {
  new InputsSheet(book).fill();
}

class InputsSheet {
  readonly #options = new Map<string, Options>();
  #row = 0;

  constructor(private readonly book: Book) {}

  fill(): void {
    const { book } = this;
    const { wording, description, inputs: given } = book.source;
    book.inputs.widths = [34, 18, 26, 60, 16];
    this.#head();
    for (const { id, inputs, table } of description.form) {
      const rows = table && description.tables.find((each) => each.id === table);
      if (rows) this.#table(rows, (given[rows.id] ?? rows.rows) as Record<string, Value>[]);
      else this.#group(wording.words.groups[id] ?? id, inputs);
    }
  }

  /** What the workbook is about. */
  #head(): void {
    const { inputs, source } = this.book;
    const { wording, description, link, version } = source;
    inputs.put(0, NAME, { look: "title", value: wording.words.title });
    inputs.put(1, NAME, { look: "subtitle", value: wording.words.question });
    inputs.put(2, NAME, { look: "remark", value: this.book.ui("howTo") });
    const facts: [string, string][] = [
      [this.book.ui("program"), description.program.name],
      [this.book.ui("currency"), description.currency],
      [this.book.ui("version"), version],
    ];
    facts.forEach(([name, value], at) => {
      inputs.put(3 + at, NAME, { look: "remark", value: name });
      inputs.put(3 + at, VALUE, { look: "remark", value });
    });
    this.#row = 3 + facts.length;
    if (link) {
      inputs.put(this.#row, NAME, { look: "remark", value: this.book.ui("link"), link });
      this.#row += 1;
    }
  }

  #group(title: string, ids: readonly string[]): void {
    const { inputs, source } = this.book;
    this.#row += 1;
    inputs.put(this.#row, NAME, { look: "heading", value: title });
    const headers = ["value", "accepted", "note", "used"].map((key) => this.book.ui(key));
    inputs.texts(this.#row, VALUE, "header", headers);
    this.#row += 1;
    for (const id of ids) {
      const field = source.description.inputs.find((each) => each.id === id);
      if (field) this.#input(field);
    }
  }

  #input(field: Field): void {
    const { book } = this;
    const { inputs, places, source } = book;
    const { wording } = source;
    const row = this.#row;
    const { label, help = "" } = wording.named(field.id);
    inputs.put(row, NAME, { look: "label", value: label });
    const value = shownFor(field, source.inputs[field.id]);
    const entry = inputs.put(row, VALUE, this.#entry(field.id, field, value));
    inputs.put(row, ACCEPTED, { look: "note", value: this.#validate(field.id, field, entry, 1) });
    inputs.put(row, NOTE, { look: "note", value: help });
    const used = this.#used(field.id, field, entry);
    const place = used ? inputs.put(row, USED, used(value)) : entry;
    places.put(field.id, place);
    this.#row += 1;
  }

  /** The cell that people change. */
  #entry(name: string, field: Field, value: Value | undefined): Cell {
    const { wording } = this.book.source;
    if (typeof value === "boolean") return this.book.entry(wording.value(value, "flag"), "text");
    const shown = field.choices && typeof value === "string" ? wording.option(name, value) : value;
    return this.book.entry(shown, field.unit);
  }

  /** A cell that formulas use in place of the entered one, if these differ. */
  #used(name: string, field: Field, entry: Place): ((value: Value | undefined) => Cell) | undefined {
    const { book } = this;
    const typed = reference(entry);
    const options = isListed(field) ? this.#listed(name, field) : undefined;
    const id = options ? `INDEX(${rangeOf(options.ids)},MATCH(${typed},${rangeOf(options.names)},0))` : typed;
    const missing = missingFor(reasonIn(book.source.shape.missing, name));
    const given = field.optional ? `IF(ISBLANK(${typed}),${missing},${id})` : id;
    if (given === typed) return undefined;
    return (value) => ({
      look: "used",
      value: book.held(value, field.unit) ?? SHOWN_MISSING,
      format: book.format(field.unit),
      formula: () => given,
    });
  }

  /** Adds the data validation of an entry; returns the text about the accepted values. */
  #validate(name: string, field: Field, place: Place, rows: number): string {
    const { inputs, source } = this.book;
    const { wording } = source;
    if (isListed(field)) {
      const message = this.book.ui("fromList");
      inputs.validations.push({
        place,
        rows,
        kind: "list",
        list: rangeOf(this.#listed(name, field).names),
        message,
      });
      return message;
    }
    if (field.unit === "text") return "";
    const figure = (value: string) => wording.numbers.figure(value, field.unit);
    const { minimum: least = "0", maximum: most = "0" } = field;
    const message = this.book.ui("between").replace("{least}", figure(least)).replace("{most}", figure(most));
    const isWhole = ["whole", "months", "days"].includes(field.unit) && !field.fractional;
    const isExclusive = { least: !!field.exclusiveMinimum, most: !!field.exclusiveMaximum };
    inputs.validations.push({
      place,
      rows,
      kind: isWhole ? "whole" : "decimal",
      least,
      most,
      isExclusive,
      message,
    });
    return message;
  }

  /** The list of a choice's options, on a sheet of its own. */
  #listed(name: string, field: Field): Options {
    const known = this.#options.get(name);
    if (known) return known;
    const { lists, source } = this.book;
    const column = this.#options.size * 2;
    const choices = optionsOf(this.book, name, field);
    lists.texts(0, column, "header", [source.wording.label(name), this.book.ui("code")]);
    choices.forEach(({ label, value }, at) => {
      lists.put(at + 1, column, { look: "text", value: label });
      lists.put(at + 1, column + 1, { look: "used", value });
    });
    const span = (at: number): Span => ({ first: lists.at(1, at), rows: choices.length, columns: 1 });
    const options = { names: span(column), ids: span(column + 1) };
    this.#options.set(name, options);
    return options;
  }

  #table({ id, columns }: TableDescription, rows: Record<string, Value>[]): void {
    const { book } = this;
    const { inputs, places, source } = book;
    const { wording } = source;
    const entered = columns.filter(({ formula }) => formula === undefined);
    this.#row += 1;
    inputs.put(this.#row, NAME, { look: "heading", value: wording.words.tables[id]?.label ?? id });
    const header = this.#row + 1;
    const first = header + 1;
    let beside = entered.length;
    entered.forEach((column, at) => {
      const name = `${id}.${column.id}`;
      inputs.put(header, at, { look: "header", value: wording.label(name) });
      this.#validate(name, column, inputs.at(first, at), rows.length);
      let usedAt: number | undefined;
      rows.forEach((row, place) => {
        const value = shownFor(column, row[column.id]);
        const entry = inputs.put(first + place, at, this.#entry(name, column, value));
        const used = this.#used(name, column, entry);
        if (!used) return;
        usedAt ??= beside;
        inputs.put(first + place, usedAt, used(value));
      });
      if (usedAt !== undefined) {
        inputs.put(header, usedAt, { look: "header", value: `${wording.label(name)} (${book.ui("used")})` });
        beside += 1;
      }
      places.putSpan(name, { first: inputs.at(first, usedAt ?? at), rows: rows.length, columns: 1 });
    });
    this.#row = first + rows.length;
    inputs.put(this.#row, NAME, { look: "remark", value: book.ui("rowsFixed") });
    this.#row += 1;
  }
}

/** Whether a field offers a list: of its options, or yes and no. */
const isListed = ({ unit, choices }: Field): boolean => unit === "flag" || choices !== undefined;

/** The options of a field: their names, and the values that formulas use. */
function optionsOf({ source }: Book, name: string, { unit, choices = [] }: Field) {
  const { wording } = source;
  if (unit === "flag") return [true, false].map((value) => ({ label: wording.value(value, unit), value }));
  return choices.map(({ id }) => ({ label: wording.option(name, id), value: id }));
}

/** The value in the cell of a field: the given one, or the default of a field that is left out. Null means "not given". */
function shownFor(field: Field, given: unknown): Value {
  return given === undefined ? field.default : (given as Value);
}
