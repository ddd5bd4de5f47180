import type { Program } from "../../core/contract/index.js";
import type { Properties } from "../../shared/custom-properties.js";
import type { Choices } from "./choices.js";
import { propertiesOf } from "./custom-properties.js";
import { firstLines } from "./first-lines.js";
import { type OwnWords, ownWordsOf } from "./own-words.js";
import type { Fallback } from "./script-fallback.js";
import { serverOf } from "./server.js";
import type { View } from "./state.js";
import { viewOf } from "./view.js";

/** The data of the snippets. */
export interface Embedding extends OwnWords {
  /** The calculator's id. */
  type: string;
  /**
   * An id, an address, or a program as data, which the lines contain; undefined for the standard
   * program.
   */
  program: string | Program | undefined;
  locale: string;
  /** An ISO 4217 code; empty for the program's currency. */
  currency: string;
  theme: string;
  properties: Properties;
  compact: boolean;
  /** The ids of the result lines to show first; empty for the calculator's default. */
  first: readonly string[];
  /** Empty for the vendor's view, which shows all inputs and results. */
  view: View;
  /** The texts to show where scripts do not run. */
  fallback: Fallback;
  /** The address of the served files, with a slash at its end. */
  server: string;
}

/**
 * The program for the snippets: its id or address, or its data if it was pasted or edited in the
 * builder.
 */
function programIn({ settings, outcome }: Choices): Embedding["program"] {
  if (outcome?.isOwn) return outcome.inLines?.program;
  if (settings.source === "address") return settings.address.trim() || undefined;
  return settings.source === "standard" || settings.source === "own" ? undefined : settings.source;
}

/** The data of the snippets for the current settings. */
export function embeddingOf(choices: Choices, fallback: Fallback): Embedding {
  const { settings, outcome } = choices;
  const { calculator, locale, theme, compact } = settings;
  return {
    type: calculator,
    program: programIn(choices),
    locale,
    currency: outcome?.currency ?? "",
    theme,
    properties: propertiesOf(settings),
    compact,
    first: firstLines(choices),
    view: viewOf(settings),
    ...ownWordsOf(settings),
    fallback,
    server: serverOf(settings.server.trim()),
  };
}
