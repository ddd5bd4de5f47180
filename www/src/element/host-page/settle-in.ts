import type { WidgetElement } from "../desk/view.js";
import { registerTextSize } from "../styles/text-size.js";
import { takeFilled } from "./form-fillers.js";
import { belowHeader } from "./page-header.js";
import { followLanguage } from "./page-language.js";
import { keepTyping } from "./typing-keys.js";
import { unwrapSlots } from "./wrapped-slots.js";

/** Prepares an element for its host page: keys, form fillers, languages, wrappers, headers. Returns a function that stops it. */
export function settleIn(element: WidgetElement): () => void {
  registerTextSize(element.ownerDocument.defaultView);
  const ended = new AbortController();
  keepTyping(element.renderRoot, ended.signal);
  takeFilled(element.renderRoot, ended.signal);
  const stops = [followLanguage(element), unwrapSlots(element), belowHeader(element), () => ended.abort()];
  return () => {
    for (const stop of stops) stop();
  };
}
