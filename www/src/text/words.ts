/**
 * The shape of the words files, `www/locales/<lang>/<calculator>.json` and `common.json`.
 *
 * Messages are a small part of ICU MessageFormat: `{name}` is a figure, written in the
 * page's language by its unit; `{name, plural, one {…} other {…}}` (with `=0` and `#`) and
 * `{name, select, a {…} other {…}}` choose among texts. A name is a line's, an input's or a parameter's id.
 */

/** A label and a help text. */
export interface Named {
  label: string;
  help?: string;
  /** The names of its values, if they are ids. */
  values?: Record<string, string>;
}

export interface TableWords extends Named {
  /** What one row is called: "Campaign". */
  row?: string;
  columns: Record<string, Named>;
}

/** Words of one calculator. */
export interface CalculatorWords {
  title: string;
  /** The question that it answers, a sentence. */
  question: string;
  headline: {
    /** The label of the headline, which may have placeholders. */
    label: string;
    /** Used if one of the label's figures has no value. */
    labelMissing?: string;
    /** The sentence about it, with placeholders. */
    sentence: string;
    /** Used if one of the sentence's figures has no value. */
    missing: string;
  };
  /** Groups of inputs and groups of figures, by id. */
  groups: Record<string, string>;
  figures: Record<string, string>;
  inputs: Record<string, Named>;
  /** Names of the options, by input (or `table.column`), then by option. */
  choices: Record<string, Record<string, string>>;
  tables: Record<string, TableWords>;
  lines: Record<string, Named>;
  notices: Record<string, string>;
  charts: Record<string, { title: string; [key: string]: string }>;
}
