import { calculatorIds } from "../../core/definitions.js";
import { loadWords } from "../../text/load-words.js";

/** A calculator in the list of calculators. */
export interface Named {
  id: string;
  title: string;
  question: string;
}

/** Loads the title and the question of every calculator. */
export const everyName = (): Promise<Named[]> =>
  Promise.all(
    calculatorIds.map(async (id) => {
      const { words } = await loadWords("en", id);
      return { id, title: words?.title ?? id, question: words?.question ?? "" };
    }),
  );
