import type { Calculation, Field, Problem } from "../../core/contract/index.js";
import type { nothing, Styles, TemplateResult } from "../../shared/lit.js";
import { loadRestWords } from "../../text/load-words.js";
import { problemSentence } from "../../text/problems.js";
import { Reader } from "../../text/read-number.js";
import type { Wording } from "../../text/wording.js";
import { details } from "../answer/details.js";
import type { ControlContext } from "../form/controls.js";
import { enter, settle, step } from "../form/editing.js";
import { foot } from "../form/form-actions.js";
import { problemText, staleNote } from "../form/problem-text.js";
import { toDefault } from "../form/to-default.js";
import { looseList } from "../form/unplaced-problems.js";
import { rest } from "../styles/editing.js";
import { inUse } from "../styles/hover-focus.js";
import { followLinks, openedByLink } from "./opened-by-link.js";
import type { View } from "./view.js";

export { linkOf } from "../../sheet/link.js";

/** All that the first answer does without; fetched right after it, before a person has found the first field. */
export interface Rest {
  styles: readonly Styles[];
  /** All figures and the tables. */
  details(view: View, calculation: Calculation): TemplateResult;
  /** What is wrong and has no field. */
  loose(view: View): TemplateResult;
  /** What is wrong, in a sentence. */
  sentence(problem: Problem): string;
  /** The same beside a field, where something is wrong with it. */
  problem(view: View, path: string): TemplateResult | typeof nothing;
  /** That the answer is not for what stands in the form, where it is not. */
  stale(view: View): TemplateResult | typeof nothing;
  /** Offers a changed field its default again. */
  toDefault(view: View, path: string, field: Field): TemplateResult;
  /** Beneath the form: back to the start, and a link. */
  foot(view: View): TemplateResult;
  openedByLink: typeof openedByLink;
  followLinks: typeof followLinks;
  enter(context: ControlContext, text: string): void;
  settle(context: ControlContext): void;
  step(context: ControlContext, up: boolean, isLarge: boolean): void;
}

/** Fetches the rest for one calculator, in its language and currency. */
export async function restOf(wording: Wording): Promise<Rest> {
  const { language, numbers } = wording;
  const words = await loadRestWords(language);
  const reader = new Reader(numbers.locale, numbers.currency);
  // A language's words are one object on a page; from now on there are more of them.
  Object.assign(wording.common.ui, words.ui);
  const sentence = (problem: Problem) => problemSentence(words, wording, problem);
  return {
    styles: [inUse, rest],
    details,
    loose: (view) => looseList(view, sentence),
    sentence,
    problem: problemText,
    stale: staleNote,
    toDefault,
    foot,
    openedByLink,
    followLinks,
    enter: (context, text) => enter(context, text, reader),
    settle,
    step,
  };
}
