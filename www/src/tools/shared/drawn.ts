import type { ToolWords } from "../../text/load-later-words.js";
import type { ToolContext } from "../tool.js";
import { chosenFigure, givenLines } from "./figures.js";
import { type GivenInput, givenInputs } from "./inputs.js";
import { type Say, sayer } from "./say.js";

/** What a tool draws from: the widget at one drawing, the figure, and the inputs that can be varied. */
export interface Drawn {
  context: ToolContext;
  say: Say;
  inputs: readonly GivenInput[];
  /** The id of the figure. */
  output: string;
}

/** What to draw from; undefined if there is no figure or no input. `wanted` is the figure that was chosen. */
export function drawnFrom(
  context: ToolContext,
  words: ToolWords,
  wanted: string | undefined,
): Drawn | undefined {
  const { sheet, wording } = context;
  const say = sayer(words, wording);
  const output = chosenFigure(sheet, givenLines(sheet), wanted)?.id;
  const inputs = givenInputs(sheet, wording, say);
  return output === undefined || inputs.length === 0 ? undefined : { context, say, inputs, output };
}
