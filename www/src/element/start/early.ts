import { languageFor, loadWords } from "../../text/load-words.js";
import { known, localeOf } from "./locale.js";
import { sharedCore } from "./shared-core.js";

/**
 * A calculator that stands on the page already will need the core and its words: they are asked for while the
 * rest of this script is still being read. What fails here is asked for again, and told, by the element.
 */
function fetchEarly(): void {
  const first = document.querySelector("partner-calculator");
  if (!first) return;
  const language = languageFor(known(first.getAttribute("locale") || localeOf(first)));
  const quietly = () => undefined;
  const type = first.getAttribute("type") ?? "";
  sharedCore(type).catch(quietly);
  loadWords(language, type).catch(quietly);
}

fetchEarly();
