import type { Calculation, Problem } from "../core/contract.js";
import type { Styles, TemplateResult } from "../lit.js";
import { loadProblemWords } from "../text/load-words.js";
import { problemSentence } from "../text/problems.js";
import { Reader } from "../text/read-number.js";
import type { Wording } from "../text/wording.js";
import type { ControlContext } from "./controls.js";
import { details } from "./details.js";
import { enter, settle, step } from "./editing.js";
import { looseList } from "./loose-problems.js";
import { rest as styles } from "./styles/rest.js";
import type { View } from "./view.js";

/** All that the first answer does without; fetched right after it, before a person has found the first field. */
export interface Rest {
  styles: Styles;
  /** All figures and the tables. */
  details(view: View, calculation: Calculation): TemplateResult;
  /** What is wrong and has no field. */
  loose(view: View): TemplateResult;
  /** What is wrong, in a sentence. */
  sentence(problem: Problem): string;
  enter(context: ControlContext, text: string): void;
  settle(context: ControlContext): void;
  step(context: ControlContext, up: boolean, isLarge: boolean): void;
}

/** Fetches the rest for one calculator, in its language and currency. */
export async function restOf(wording: Wording): Promise<Rest> {
  const { language, numbers } = wording;
  const words = await loadProblemWords(language);
  const reader = new Reader(numbers.locale, numbers.currency);
  const sentence = (problem: Problem) => problemSentence(words, wording, problem);
  return {
    styles,
    details,
    loose: (view) => looseList(view, sentence),
    sentence,
    enter: (context, text) => enter(context, text, reader),
    settle,
    step,
  };
}
