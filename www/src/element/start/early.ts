import { languageFor, loadWords } from "../../text/load-words.js";
import { canonicalLocale, localeOf } from "./locale.js";
import { open } from "./open.js";

/**
 * A calculator that is in the page already will need the core and its words: this requests them while the rest of
 * the script is still being read. The element repeats a request that fails, and reports if it fails again.
 */
function fetchEarly(): void {
  const first = globalThis.document?.querySelector("partner-calculator");
  if (!first) return;
  const language = languageFor(canonicalLocale(first.getAttribute("locale") || localeOf(first)));
  const quietly = () => undefined;
  const type = first.getAttribute("type") ?? "";
  const attribute = (name: string) => first.getAttribute(name) ?? undefined;
  open(type, { program: attribute("program"), currency: attribute("currency") }, language).catch(quietly);
  loadWords(language, type).catch(quietly);
}

fetchEarly();
