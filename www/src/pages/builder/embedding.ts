import { isColor } from "../../shared/color.js";
import type { Choices } from "./choices.js";
import { ownWordsOf } from "./own-words.js";
import type { Fallback } from "./script-fallback.js";
import { serverOf } from "./server.js";
import type { Embedding } from "./snippets.js";

/** The program for the lines: its id or address, or the program itself if it was pasted or made here. */
function programIn({ settings, outcome }: Choices): Embedding["program"] {
  if (outcome?.isOwn) {
    const { inLines, fileId } = outcome;
    return inLines && { id: `${fileId}-program`, program: inLines.program };
  }
  if (settings.source === "address") return settings.address.trim() || undefined;
  return settings.source === "standard" || settings.source === "own" ? undefined : settings.source;
}

/** What the lines say; `fallback` is what they show where scripts do not run. */
export function embeddingOf(choices: Choices, fallback: Fallback): Embedding {
  const { settings, outcome } = choices;
  const { calculator, locale, theme, compact } = settings;
  const accent = settings.accent.trim();
  return {
    type: calculator,
    program: programIn(choices),
    locale,
    currency: outcome?.currency ?? "",
    theme,
    compact,
    accent: isColor(accent) ? accent : "",
    ...ownWordsOf(settings),
    fallback,
    server: serverOf(settings.server.trim()),
  };
}
