import { loadToolWords } from "../../text/load-later-words.js";
import { analystOf } from "../analyst-of.js";
import type { Tool, ToolContext } from "../tool.js";
import { DriversTool } from "./drivers-tool.js";

/** Opens "Key drivers". */
export async function open(context: ToolContext): Promise<Tool> {
  const words = await loadToolWords(context.wording.language, "drivers");
  return new DriversTool(context, words, () => analystOf(context.sheet));
}
