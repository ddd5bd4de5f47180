import type { CalculatorWords } from "../../text/words.js";
import { customerAnswer, customerDescription, customerWords, INTERNAL } from "./customer-view.js";
import { putFirst } from "./first-figures.js";
import type { Opened } from "./opened.js";

/** A calculator with its words, before it is shown. */
export interface Shown extends Opened {
  words: CalculatorWords;
}

/** The page's choice of figures: which are shown, and where. */
export interface Arrangement {
  /** The lines below the headline, if the page names others than the calculator's own. */
  first: string | undefined;
  /** `customer` leaves out what only the vendor sees. */
  view: string | undefined;
}

function forCustomers({ core, description, words }: Shown): Shown {
  const { id } = description;
  return {
    core: {
      ...core,
      isForCustomers: true,
      calculate: (inputs) => customerAnswer(id, core.calculate(inputs)),
    },
    description: customerDescription(description),
    words: customerWords(words),
  };
}

/** A calculator as a page wants it. */
export function arranged(shown: Shown, { first, view }: Arrangement): Shown {
  const { id } = shown.description;
  const isForCustomers = view === "customer";
  if (view && !(isForCustomers && INTERNAL[id])) {
    console.warn(`<partner-calculator type="${id}"> has no view "${view}", so that it shows everything.`);
  }
  const seen = isForCustomers ? forCustomers(shown) : shown;
  if (first) putFirst(seen.description, first);
  return seen;
}
