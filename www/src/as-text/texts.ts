import type { Calculation, Description, Explanation, LocaleOption, Problem } from "../core/contract/index.js";
import { problemSentence } from "../text/problems.js";
import { someFigures, wholeAnswer } from "./answer.js";
import { explanationText } from "./explanation.js";
import { loadWording } from "./load-wording.js";

/** What a calculator says, as plain text in one language. Text of programs and inputs has no control characters. */
export interface Texts {
  /** The name of the calculator. */
  title: string;
  /** The question that the calculator answers. */
  question: string;
  /**
   * An answer in words: the headline, notices, figures and tables. With `lines`, only these figures. Pass a calculation
   * as `calculate` returned it, because a copy lacks the units of notices.
   */
  answer(calculation: Calculation, lines?: readonly string[]): string;
  /** A figure's formula, with the values that it names. */
  explanation(explanation: Explanation): string;
  /** The sentence about a problem: the mistake in an input, and how to correct it. */
  problem(problem: Problem): string;
}

/**
 * Loads the texts of a calculator in the language of `locale`, `en` by default. The description is that of
 * `describe`, under the same program as the calculations.
 */
export async function loadTexts(
  description: Description,
  { locale = "en" }: LocaleOption = {},
): Promise<Texts> {
  const { wording, editing } = await loadWording(description, locale);
  return {
    title: wording.words.title,
    question: wording.words.question,
    answer: (calculation, lines) =>
      lines ? someFigures(wording, calculation, lines) : wholeAnswer(wording, description, calculation),
    explanation: (explanation) => explanationText(wording, explanation),
    problem: (problem) => problemSentence(editing, wording, problem),
  };
}
