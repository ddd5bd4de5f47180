/** Words that all calculators share: `www/locales/<lang>/common.json`. */
export interface CommonWords {
  /** Buttons, marks and small texts of the interface. */
  ui: Record<string, string>;
  /** Why a figure has no value, by the reason's code. */
  reasons: Record<string, string>;
}

/** Words that the first answer does without, `www/locales/<lang>/rest.json`: fetched right after it. */
export interface RestWords {
  /** More small texts of the interface. */
  ui: Record<string, string>;
  /** What is wrong with an input, by the problem's code. */
  inputs: Record<string, string>;
  /** What is wrong with what the page around asks for. */
  page: Record<string, string>;
}

/** Words of the explanations, `www/locales/<lang>/explain.json`: fetched when the first one is opened. */
export interface ExplainWords {
  /** Sentences around a formula. */
  sentences: Record<string, string>;
  /** The functions of the formulas in words; `{0}`, `{1}` are their arguments, `{list}` all of them. */
  functions: Record<string, string>;
  /** What the program's fields are called in formulas. */
  names: Record<string, string>;
  /** What the named steps of a calculation are called, by calculator, then by the step's name without arguments. */
  steps: Record<string, Record<string, string>>;
}
