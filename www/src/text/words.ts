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

/** The name of an input, and what it asks for. */
export interface InputWords extends Named {
  help: string;
}

/**
 * A chart's title; `data`, which opens the table of its figures; and by its kind: `name` and
 * `value`, the headings of that table (funnel, bars, waterfall), `share` (waterfall), `mark` (a
 * curve with a mark), `of`, `toGo`, `reached`, `closed`, `or`, `and`, `top` (progress), `new`
 * (changes). A line's id gives that line another name in this chart.
 */
export interface ChartWords {
  title: string;
  [key: string]: string;
}

export interface TableWords extends Named {
  /** What one row is called: "Campaign". */
  row?: string;
  columns: Record<string, Named>;
}

/**
 * The words about a calculator in the gallery and the documents, in English only:
 * `www/locales/en/gallery/<calculator>.json`.
 */
export interface GalleryWords {
  /** The section of the gallery, marked by `<!-- calculators: audience -->` in `www/index.html`. */
  audience: string;
  /** The text of the link to the calculator in the footer of pages. */
  navigation: string;
  /** The question that the calculator answers, as a part of a sentence. */
  answers: string;
  /** The people for whom the calculator is made. */
  for: string;
  /** Words that people may search for and that no label of the calculator has; may be empty. */
  terms: string;
  /** The texts on the calculator's page about what it tells and what it leaves out: a few sentences each. */
  tells: string;
  leavesOut: string;
  /** The ids of two or three calculators that answer related questions. */
  related: string[];
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
    /** The meaning of the range beside the headline. */
    range?: string;
    /** The sentence about it, with placeholders. */
    sentence: string;
    /** Used if one of the sentence's figures has no value. */
    missing: string;
  };
  /** Words that replace others in the view for customers and partners, which leaves out the vendor's margin. */
  customer?: {
    question: string;
    sentence: string;
    /** Titles of charts, by id. */
    charts: Record<string, string>;
  };
  /** Groups of inputs and groups of figures, by id. */
  groups: Record<string, string>;
  figures: Record<string, string>;
  inputs: Record<string, InputWords>;
  /** Names of the options, by input (or `table.column`), then by option. */
  choices: Record<string, Record<string, string>>;
  tables: Record<string, TableWords>;
  lines: Record<string, Named>;
  notices: Record<string, string>;
  charts: Record<string, ChartWords>;
}
