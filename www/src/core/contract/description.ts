import type { Unit, Value } from "./units.js";

/** One option of a choice. */
export interface Choice {
  id: string;
  /** A name from the program, such as a tier's; shown as plain text. */
  name?: string;
}

/** An input, or a column of an input table. */
export interface Field {
  id: string;
  unit: Unit;
  /** The value if the field is left out; null for none. */
  default: Value;
  /** The field may be left empty, which means "not given". */
  optional: boolean;
  minimum?: string;
  maximum?: string;
  /** The bound itself is not allowed. */
  exclusiveMinimum?: boolean;
  exclusiveMaximum?: boolean;
  /** The maximum length of a text, in characters. */
  maximumLength?: number;
  choices?: Choice[];
  /** The input table whose rows the number counts, from 1; a form offers their names. */
  rowOf?: string;
  /**
   * The field counts only while `input` has one of these values. For a column, `input` is a column
   * of the same row or an input.
   */
  when?: { input: string; is: string[] };
  /**
   * The published range of a value that nobody can decide, such as a conversion rate: industry figures between which most
   * values lie, as decimals in the field's unit. `when` names the values of another input for which the range is
   * published; without it, the range holds for all.
   */
  typical?: { low: string; high: string; when?: { input: string; is: string[] } };
  /** The value may have decimals although its unit is `whole`. */
  fractional?: boolean;
  /** The program sets the field: its value is the default, and no other value is accepted. */
  fixed?: boolean;
  /**
   * One of the program's terms, in a calculator for partners: the form shows the program's value and offers no other,
   * unless the program's preset says `"fixed": false`. `calculate` accepts any value.
   */
  term?: boolean;
  /** The program sets the field, and the form does not show it; explanations still do. */
  hidden?: boolean;
}

/** A column: editable in an input table, or computed if it has a formula. */
export interface Column extends Field {
  formula?: string;
  payable?: boolean;
}

/** A table: entered by a person, or computed. */
export interface TableDescription {
  id: string;
  /**
   * `input`: the person edits the rows. `series`: one row per month or per year. `choices`: one row
   * per choice of an input, or per choice and row of an input table. `list`: one row per row of a
   * list of the program. `distinct`: one row per different name in a column of an input table.
   * `fixed`: always the same rows.
   */
  kind: "input" | "series" | "choices" | "list" | "distinct" | "fixed";
  minimumRows?: number;
  maximumRows?: number;
  columns: Column[];
  /** The default rows of an input table. */
  rows: Record<string, Value>[];
  /** The program sets the rows, and no others are accepted. */
  fixed?: boolean;
  /** The program sets the table, and the form does not show it. */
  hidden?: boolean;
}

/** A figure. The core computes it from the text of its formula. */
export interface LineDescription {
  id: string;
  unit: Unit;
  /** The group of figures to which the line belongs; groups are contiguous. */
  group: string;
  formula: string;
  /** The amount is rounded to the currency's minor unit, because it is paid out. */
  payable?: boolean;
  /** The figure is about an input that the program hides, so a page does not show it. */
  hidden?: boolean;
}

/** A part of the form, in order. */
export interface FormGroup {
  /** The group's id, or the id of an input table. */
  id: string;
  /** The inputs in the group; empty for a table. */
  inputs: string[];
  /** The id of the input table, if the part is one. */
  table?: string;
  /** The group is folded at first, and its title shows the number of its inputs. */
  folded: boolean;
  /** The line whose value is shown while the group is folded. */
  summary?: string;
}

/** A chart, over lines (or inputs) or over a table. */
export type Chart =
  /**
   * Stages of a funnel, first to last. Stages without a value are omitted, and so are inputs that
   * do not count.
   */
  | { id: string; kind: "funnel"; lines: string[] }
  /** A few figures of one unit, side by side. */
  | { id: string; kind: "bars"; lines: string[] }
  /** The figures of each row of a table: stacked if they add up, otherwise side by side. */
  | {
      id: string;
      kind: "rows";
      table: string;
      label: string;
      columns: string[];
      stacked: boolean;
      /** The line whose value is the label of the marked row. */
      marked?: string;
      /** The rows are drawn by their first figure, the largest first. */
      sorted?: true;
    }
  /** A curve over a series; `mark` is the line whose value is the marked x. */
  | { id: string; kind: "curve"; table: string; x: string; y: string; mark?: string }
  /**
   * A waterfall: the line of the whole, then the lines of its parts, which add up to it. A part may
   * be negative.
   */
  | { id: string; kind: "waterfall"; total: string; parts: string[] }
  /**
   * Parts of a whole in one bar, or in one bar for each value of `group`. `value` is the column of
   * the parts.
   */
  | { id: string; kind: "stacks"; table: string; group?: string; label: string; value: string }
  /**
   * The progress of each requirement of the next row of `table`, which is the row after the last
   * one whose flag `met` is true. `binding` is the line whose value names the `have` of the
   * requirement that is furthest from being met.
   */
  | {
      id: string;
      kind: "progress";
      table: string;
      met: string;
      label: string;
      binding: string;
      /** `have` is an input, `progress` and `gap` are lines, `needed` is a column of `table`. */
      bars: { have: string; progress: string; gap: string; needed: string }[];
    }
  /** Changes: the rows of `table` whose flag `when` is true, with the values before and after. */
  | { id: string; kind: "changes"; table: string; label: string; from: string; to: string; when: string };

/** The description of a calculator, from which its form is drawn. */
export interface Description {
  id: string;
  /** The topic: `events`, `co-marketing`, `affiliate`, `tiers` or `deals`. */
  group: string;
  /** ISO 4217 code of the program's currency. */
  currency: string;
  /** The number of decimals of the currency's minor unit: USD 2, JPY 0, KWD 3. */
  minorUnits: number;
  program: { id: string; name: string };
  /**
   * The program's small print, shown below the figures; empty if the program removes the line. A
   * page has a line of its own for a program that says nothing about it.
   */
  disclaimer?: string;
  form: FormGroup[];
  inputs: Field[];
  tables: TableDescription[];
  lines: LineDescription[];
  /**
   * The main figure, its range, the figures below it, the notice that money is lost, and the lines
   * that are forecasts, which the headline and its sentence round.
   */
  headline: {
    figure: string;
    range?: [string, string];
    also: string[];
    loss?: string;
    estimates?: string[];
  };
  charts: Chart[];
}
