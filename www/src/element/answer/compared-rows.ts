import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { loadComparedWords } from "../../text/load-later-words.js";
import type { Wording } from "../../text/wording.js";
import { DifferenceWriter, type Pair } from "./difference-text.js";

/** Draws what a comparison adds to a table; loaded when the first row is chosen as a base. */
export interface ComparedRows {
  /** The word that marks the base row. */
  mark: string;
  /** Draws the difference of a figure to that of the base row, whose name is `row`. */
  cell(pair: Pair, row: string): TemplateResult;
  /** Says what the differences are relative to. */
  sentence(row: string): string;
  /** Says how to end the comparison. */
  howToEnd(row: string): string;
  /** Says that a comparison has ended. */
  ended: string;
}

/** Loads the words of comparisons in the widget's language. */
export async function loadComparedRows(wording: Wording): Promise<ComparedRows> {
  const words = await loadComparedWords(wording.language);
  const writer = new DifferenceWriter(wording, words);
  const say = (message: string, row: string) =>
    wording.fill(message, () => ({ text: row, value: row })) ?? message;
  return {
    mark: words.base,
    sentence: (row) => say(words.relativeTo, row),
    howToEnd: (row) => say(words.endComparison, row),
    ended: words.comparisonEnded,
    cell(pair, row) {
      const { amount, percent, spoken } = writer.write(pair, row);
      return html`<span class="difference" translate="no">
        <span aria-hidden="true"><span>${amount}</span>${percent ? html` <span>${percent}</span>` : nothing}</span>
        <span class="sr">${spoken}</span>
      </span>`;
    },
  };
}
