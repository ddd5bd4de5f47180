import { loadToolWords } from "../../text/load-later-words.js";
import { Phrases } from "../shared/phrases.js";
import type { ToolContext } from "../tool.js";
import { ThresholdsTool } from "./tool.js";

/** Makes the tool for a widget, with its words. */
export async function open({ wording }: ToolContext): Promise<ThresholdsTool> {
  return new ThresholdsTool(new Phrases(await loadToolWords(wording.language, "thresholds"), wording));
}
