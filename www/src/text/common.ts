/** Words that all calculators share: `www/locales/<lang>/common.json`. */
export interface CommonWords {
  /** Short texts of the interface. */
  ui: Record<string, string>;
  /** Why a figure has no value, by the reason's code. */
  reasons: Record<string, string>;
}

/** Words that the first answer does without, `www/locales/<lang>/editing.json`: loaded right after it. */
export interface EditingWords {
  /** More short texts of the interface. */
  ui: Record<string, string>;
  /** Sentences for problems of inputs, by code. */
  inputs: Record<string, string>;
  /** Sentences for mistakes of the host page. */
  page: Record<string, string>;
  /** Where a calculator's published ranges come from, by the calculator's id. */
  sources: Record<string, string>;
}

/**
 * Words of the explanations, `www/locales/<lang>/explain.json`: loaded when the first one is
 * opened.
 */
export interface ExplainWords {
  /** Sentences around a formula. */
  sentences: Record<string, string>;
  /** The functions of the formulas in words; `{0}`, `{1}` are their arguments, `{list}` all of them. */
  functions: Record<string, string>;
  /** The names of the program's fields in formulas. */
  names: Record<string, string>;
  /** The labels of a calculation's named steps, by calculator, then by the step's name without arguments. */
  steps: Record<string, Record<string, string>>;
}

/** Words of comparisons within a table, `www/locales/<lang>/compared.json`: loaded when the first one is made. */
export interface ComparedWords {
  /** Marks the row that the others are compared with. */
  base: string;
  /** In place of a difference that is zero, for the eye and for screen readers. */
  equal: string;
  equalTo: string;
  /** A difference of shares, for the eye and for screen readers. */
  points: string;
  pointsSpoken: string;
  /** A difference for screen readers, with `amount`, `percent` and the name of the base `row`. */
  above: string;
  below: string;
  /** What the differences are relative to, how to end the comparison, and that it has ended. */
  relativeTo: string;
  endComparison: string;
  comparisonEnded: string;
}
