import { loadEditingWords, loadToolWords } from "../../text/load-later-words.js";
import { analystOf } from "../analyst-of.js";
import type { Tool, ToolContext } from "../tool.js";
import { RiskTool } from "./risk-tool.js";

/** Opens "Range of outcomes". */
export async function open(context: ToolContext): Promise<Tool> {
  const { language } = context.wording;
  const [words, editing] = await Promise.all([loadToolWords(language, "risk"), loadEditingWords(language)]);
  return new RiskTool(context, words, editing, () => analystOf(context.sheet));
}
