import type { Description, Unit } from "../core/contract/index.js";
import type { Tree, Trees } from "../core/explained.js";
import { Gaps, isReason } from "./gaps.js";
import { MISSING, NO_LIMIT } from "./missing.js";
import { cellsOf, rangeOf, reference, type Span } from "./place.js";
import type { Places } from "./places.js";
import type { Aids, Scope } from "./scope.js";
import type { Shape } from "./shape.js";
import { type Call, VOCABULARY } from "./vocabulary.js";

const COMPARISONS: Readonly<Record<string, string>> = {
  "=": "=",
  "≠": "<>",
  "<": "<",
  "≤": "<=",
  ">": ">",
  "≥": ">=",
};

const SIGNS: Readonly<Record<string, string>> = { "+": "+", "−": "-", "×": "*", "÷": "/" };

/** How tightly an operator binds, in spreadsheets as in the language of formulas. */
const strength = (sign: string) => (sign in COMPARISONS ? 1 : "+−".includes(sign) ? 2 : 3);

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

const quotedText = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Writes the formulas of a calculator in the language of spreadsheets. */
export class Translator {
  readonly gaps: Gaps;
  /** The units of inputs and lines by id, of columns by `table.column`. */
  readonly #units = new Map<string, Unit>();

  constructor(
    readonly places: Places,
    readonly aids: Aids,
    readonly minorUnits: number,
    description: Description,
    trees: Trees,
    shape: Shape,
  ) {
    this.gaps = new Gaps(trees, shape);
    for (const { id, unit } of [...description.inputs, ...description.lines]) this.#units.set(id, unit);
    for (const table of description.tables) {
      for (const { id, unit } of table.columns) this.#units.set(`${table.id}.${id}`, unit);
    }
  }

  /** A formula; `outer` is the strength of the operator around it. */
  formula(tree: Tree, scope: Scope, outer = 0): string {
    const [kind, text, ...parts] = tree;
    switch (kind) {
      case "l":
        return isNumber(text) ? text : quotedText(text);
      case "n":
        return this.#name(text, scope);
      case "s":
        return this.formula(parts[0] as Tree, scope, outer);
      case "c":
        return this.#call(text, parts, scope);
      default:
        return this.#operation(text, parts, scope, outer);
    }
  }

  #operation(sign: string, parts: Tree[], scope: Scope, outer: number): string {
    const [left, right] = parts as [Tree, Tree | undefined];
    if (right === undefined) {
      // A minus binds more tightly than a power in spreadsheets, so it always has its own parentheses.
      return sign === "not" ? `NOT(${this.formula(left, scope)})` : `(-${this.formula(left, scope, 4)})`;
    }
    if (sign === "and" || sign === "or") return this.#junction(sign, left, right, scope);
    if (sign in COMPARISONS && this.#isText(left, scope) && this.#isText(right, scope)) {
      const equal = `EXACT(${this.formula(left, scope)},${this.formula(right, scope)})`;
      return sign === "=" ? equal : `NOT(${equal})`;
    }
    const own = strength(sign);
    const written = `${this.formula(left, scope, own)}${SIGNS[sign] ?? COMPARISONS[sign]}${this.formula(right, scope, own + 1)}`;
    return own < outer ? `(${written})` : written;
  }

  /** The second condition must not count if the first one decides, and AND and OR of spreadsheets look at both. */
  #junction(word: "and" | "or", left: Tree, right: Tree, scope: Scope): string {
    const [first, second] = [this.formula(left, scope), this.formula(right, scope)];
    if (!this.gaps.has(right)) return `${word.toUpperCase()}(${first},${second})`;
    return word === "and" ? `IF(${first},${second},FALSE)` : `IF(${first},TRUE,${second})`;
  }

  /** Whether a part is a name of a text that people enter, where capital letters count. */
  #isText([kind, text]: Tree, { row }: Scope): boolean {
    if (kind !== "n") return false;
    const unit = this.#units.get(row?.own.has(text) ? `${row.table}.${text}` : text);
    return unit === "text";
  }

  #name(name: string, scope: Scope): string {
    if (name === "noLimit") return NO_LIMIT;
    const found = this.#local(name, scope) ?? this.places.single(name, scope.option);
    const known = found ?? this.#column(name, scope) ?? (isReason(name) ? MISSING : undefined);
    if (known === undefined) throw new Error(`The workbook has no cell for ${name}.`);
    return known;
  }

  /** The reference for a name that depends on the row, the month or the option of the scope; undefined for other names. */
  #local(name: string, { row, month, option, instead }: Scope): string | undefined {
    if (name === "program.minorUnit") return String(10 ** -this.minorUnits);
    if (name === "month" && month !== undefined) return month;
    if (instead && Object.hasOwn(instead, name)) return quotedText(instead[name] ?? "");
    if (!row) return undefined;
    if (name === "place") return String(row.at + 1);
    const [first = "", ...rest] = name.split(".");
    const rest1 = rest.join(".");
    // Before the first row there is 0.
    if (first === "previous") {
      return row.at === 0 ? "0" : this.#cell(`${row.table}.${rest1}`, row.at - 1, option);
    }
    if (first === "row") return this.#cell(`program.${row.list}.${rest1}`, row.at, option);
    return row.own.has(name) ? this.#cell(`${row.table}.${name}`, row.at, option) : undefined;
  }

  #cell(column: string, row: number, option: Scope["option"]): string | undefined {
    const span = this.places.span(column, option);
    if (!span) return undefined;
    return reference({ ...span.first, row: span.first.row + row });
  }

  #column(name: string, scope: Scope): string | undefined {
    const span = this.#rows(name, scope);
    return span ? rangeOf(span) : this.places.column(name, scope.option);
  }

  /** The cells that `previous.column` and `row.values` stand for as a whole. */
  #rows(name: string, { row, option }: Scope): Span | undefined {
    if (!row) return undefined;
    const [first, ...rest] = name.split(".");
    if (first === "row") {
      const all = this.places.span(`program.${row.list}.${rest.join(".")}`, option);
      return all && { ...all, first: { ...all.first, row: all.first.row + row.at }, rows: 1 };
    }
    if (first !== "previous" || row.at === 0) return undefined;
    const all = this.places.span(`${row.table}.${rest.join(".")}`, option);
    return all && { ...all, rows: row.at };
  }

  #call(name: string, parts: Tree[], scope: Scope): string {
    const word = VOCABULARY[name];
    if (!word) throw new Error(`No spreadsheet formula is known for ${name}.`);
    const span = (at: number) => {
      const [kind, text = ""] = parts[at] ?? [];
      if (kind !== "n") return undefined;
      return this.#rows(text, scope) ?? this.places.span(text, scope.option);
    };
    const call: Call = {
      parts,
      scope,
      aids: this.aids,
      minorUnits: this.minorUnits,
      text: (at, outer) => this.#argument(parts[at] as Tree, scope, outer),
      month: (at, month) => this.formula(parts[at] as Tree, { ...scope, month }),
      inside: (tree, month) => this.formula(tree, { ...scope, month }),
      isColumn: (at) => this.#isColumn(parts[at], scope),
      cells: (at) =>
        cellsOf(span(at) ?? { first: { sheet: "", row: 0, column: 0 }, rows: 0, columns: 0 }).map(reference),
      hasGaps: (at) => this.gaps.has(parts[at] as Tree),
      mayBeUnlimited: (at) => this.gaps.mayBeUnlimited(parts[at] as Tree),
      isText: (at) => this.#isText(parts[at] as Tree, scope) || this.#isTextColumn(parts[at], scope),
    };
    return word(call);
  }

  /** An argument, in which a name may be a whole column. */
  #argument(tree: Tree, scope: Scope, outer?: number): string {
    const [kind, text] = tree;
    const column = kind === "n" && this.#isColumn(tree, scope) ? this.#column(text, scope) : undefined;
    return column ?? this.formula(tree, scope, outer);
  }

  #isColumn(tree: Tree | undefined, scope: Scope): boolean {
    const [kind, name = ""] = tree ?? [];
    if (kind !== "n") return false;
    if (name.startsWith("previous.") || name.startsWith("row.")) return this.#rows(name, scope) !== undefined;
    return name.includes(".") && this.places.span(name, scope.option) !== undefined;
  }

  #isTextColumn(tree: Tree | undefined, scope: Scope): boolean {
    return this.#isColumn(tree, scope) && this.#units.get(tree?.[1] ?? "") === "text";
  }
}
