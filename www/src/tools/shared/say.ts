import type { ToolWords } from "../../text/load-later-words.js";
import type { Argument } from "../../text/messages.js";
import type { Wording } from "../../text/wording.js";

/** What fills a sentence: texts, counts, and figures whose values plurals and selects compare. */
export type Filling = Readonly<Record<string, string | number | Argument | undefined>>;

/** Says a sentence of a tool. */
export type Say = (key: string, filling?: Filling) => string;

/** What says the sentences of a tool; a key without words is said as it is. */
export function sayer(words: ToolWords, wording: Wording): Say {
  const argument = (given: Filling[string]): Argument | undefined => {
    // A select says "none" for an empty text.
    if (typeof given === "string") return { text: given, value: given || null };
    if (typeof given !== "number") return given;
    const value = String(given);
    return { text: wording.value(value, "whole"), value };
  };
  return (key, filling = {}) => wording.fill(words[key] ?? key, (name) => argument(filling[name])) ?? key;
}
