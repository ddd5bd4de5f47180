import type { WidgetElement } from "../desk/view.js";
import { localeOf } from "../start/locale.js";

/** Follows the language of the text around an element, also when the page changes it later. */
export function followLanguage(element: WidgetElement): () => void {
  // The element restarts if its locale is another one now.
  const follow = () => element.setProperty("pageLocale", localeOf(element));
  const observer = new MutationObserver(follow);
  let at: Element | undefined = element;
  while (at) {
    const root = at.getRootNode() as ShadowRoot | (Node & { host?: undefined });
    observer.observe(root, { attributeFilter: ["lang"], subtree: true });
    at = root.host;
  }
  follow();
  return () => observer.disconnect();
}
