import { isFor, type Reading } from "../../sheet/link.js";
import { splitHash } from "../../sheet/link-hash.js";
import type { State } from "../../sheet/state.js";
import { read, scrollTo } from "./opened-by-link.js";
import type { View } from "./view.js";

/** The Navigation API, as far as it is used; TypeScript's types do not have it yet, nor do all browsers. */
interface Navigation extends EventTarget {
  readonly currentEntry: { readonly key: string } | null;
}

const { navigation } = globalThis as { navigation?: Navigation };

/** Identifies an entry of the history; only the Navigation API distinguishes two entries with the same address. */
const entryNow = () => navigation?.currentEntry?.key ?? location.href;

const figuresNow = () => splitHash(location.hash)[1];

/** The figures from one link to the next, as they were when the visitor left them. */
interface Figures {
  state?: State;
}

/**
 * Opens links that are followed while the page is open, and brings earlier figures back when the visitor goes back;
 * returns a function that stops both.
 *
 * A link that a page sets by `history.pushState` fires an event only with the Navigation API. Without it, such a link
 * is opened at the next `hashchange` or `popstate`, and going back to an address that is a link opens that link.
 */
export function followLinks(view: View, reading: Reading): () => void {
  const { element, sheet } = view;
  let entry = entryNow();
  let figures = figuresNow();
  let current: Figures = {};
  const known = new Map([[entry, current]]);

  const change = (to: Figures, action: () => void) => {
    current.state = sheet.state;
    current = to;
    view.change(action);
  };

  const follow = () => {
    const [entryBefore, figuresBefore] = [entry, figures];
    entry = entryNow();
    figures = figuresNow();
    // A change of the address fires several events, and a page may change only its own part.
    if (entry === entryBefore && figures === figuresBefore) return;
    const isLink = isFor(location.hash, element);
    const earlier = entry === entryBefore || (isLink && !navigation) ? undefined : known.get(entry);
    if (earlier && earlier !== current) {
      change(earlier, () => {
        sheet.state = earlier.state ?? sheet.state;
      });
    } else if (!earlier && isLink) {
      change({}, () => read(view, reading));
      scrollTo(element);
    }
    known.set(entry, current);
  };

  const stopped = new AbortController();
  addEventListener("hashchange", follow, stopped);
  addEventListener("popstate", follow, stopped);
  navigation?.addEventListener("currententrychange", follow, stopped);
  return () => stopped.abort();
}
