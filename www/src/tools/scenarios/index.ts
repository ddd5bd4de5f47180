import { chartStyles } from "../../charts/styles.js";
import type { Sheet } from "../../sheet/sheet.js";
import { loadEditingWords, loadToolWords } from "../../text/load-later-words.js";
import { sayer } from "../shared/say.js";
import type { Tool, ToolContext } from "../tool.js";
import { beside } from "./beside.js";
import { changedStyles } from "./changed-list.js";
import { Desk } from "./desk.js";
import type { Drawing } from "./drawing.js";
import { panel, paper } from "./panel.js";
import type { Letter } from "./scenario.js";
import { scenarioStyles } from "./styles.js";

/** The desks by the sheet of their widget: the button in the form and the panel share one. */
const desks = new WeakMap<Sheet, Desk>();

function deskOf(context: ToolContext): Desk {
  const desk = desks.get(context.sheet) ?? new Desk(context);
  desks.set(context.sheet, desk);
  return desk;
}

/** The letter that the present entries would be kept under; undefined if all are taken. */
export const nextLetter = (context: ToolContext): Letter | undefined => deskOf(context).nextLetter;

/** The letter of a scenario that was kept, and whether the browser stores it. */
export interface KeptAs {
  letter: Letter;
  isStored: boolean;
}

/** Keeps the present entries as a scenario; undefined if all letters are taken, or there is no answer for the entries. */
export function keep(context: ToolContext): KeptAs | undefined {
  const desk = deskOf(context);
  const kept = desk.keep();
  return kept && { letter: kept.letter, isStored: !desk.isRefused };
}

/** Scrolls to the panel, which a link asks for. */
function scrollTo({ element }: ToolContext): void {
  requestAnimationFrame(() => {
    const button = element.renderRoot.querySelector("#tool-scenarios");
    const fold = button?.closest("details");
    if (fold) fold.open = true;
    button?.scrollIntoView({ block: "start" });
  });
}

/** Opens the comparison of scenarios. */
export async function open(context: ToolContext): Promise<Tool> {
  const { wording } = context;
  const [words, editingWords] = await Promise.all([
    loadToolWords(wording.language, "scenarios"),
    loadEditingWords(wording.language),
  ]);
  const desk = deskOf(context);
  const drawing = (context: ToolContext): Drawing => ({
    context,
    desk,
    say: sayer(words, wording),
    editingWords,
  });
  return {
    styles: [chartStyles, scenarioStyles, changedStyles],
    panel(context) {
      if (desk.takeArrival()) scrollTo(context);
      return panel(drawing(context));
    },
    paper: (context) => paper(drawing(context)),
    beside: (context) => beside(drawing(context)),
  };
}
