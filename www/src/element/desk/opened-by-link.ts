import type { Unit } from "../../core/contract/index.js";
import { type Reading, openLink as readLink } from "../../sheet/link.js";
import { isDecimal } from "../../text/decimal.js";
import type { Reader } from "../../text/read-number.js";
import type { View } from "./view.js";

const WORDS: readonly Unit[] = ["choice", "flag", "text"];

/**
 * Reads figures that somebody wrote into a link as a field of this page would be read. A plain decimal is what links
 * have, the same in every language: `40.000` is 40, and a share of `0.3` is 30 %.
 */
export function readingOf(reader: Reader): Reading {
  return (text, { unit }) => {
    if (WORDS.includes(unit) || isDecimal(text)) return text;
    const isFraction = unit === "share" && !/[%\u066a\uff05]/.test(text);
    return reader.read(text, isFraction ? "count" : unit) ?? text;
  };
}

export const scrollTo = (element: Element) => element.scrollIntoView({ block: "nearest" });

/** Puts the figures of the page's address into the sheet, if they are for it; returns whether they are. */
export function read(view: View, reading: Reading): boolean {
  const { element, sheet } = view;
  if (!readLink(location.hash, element, sheet, reading)) return false;
  // The tool takes the scenarios of a link once it is open.
  if (sheet.state.link?.scenarios) view.setOpen("tool:scenarios", true);
  return true;
}

/** Opens the link of the page's address in a starting widget, and scrolls to the widget once it is ready. */
export function openLink(view: View, reading: Reading): void {
  if (!read(view, reading)) return;
  view.element.addEventListener("calculator-ready", () => scrollTo(view.element), { once: true });
}
