import type { WidgetElement } from "../desk/view.js";

/** Where something can be entered: the form, and the tools, which put values into it. */
const ENTERED = "[part~=form], [part~=tools]";

/** Lets nobody enter anything, or lets them again. Buttons become inert, because `disabled` of some is drawn. */
function setDisabled(root: ShadowRoot, isDisabled: boolean): void {
  for (const place of root.querySelectorAll(ENTERED)) {
    for (const each of place.querySelectorAll<HTMLButtonElement | HTMLInputElement>(
      "input, select, button",
    )) {
      if (each.localName === "button") each.inert = isDisabled;
      else each.disabled = isDisabled;
    }
  }
}

/**
 * Disables the controls while the element is disabled, by its own attribute or by a `fieldset` around it. Returns a
 * function that stops, and enables them.
 */
export function followDisabled(element: WidgetElement): () => void {
  const { renderRoot } = element;
  let isDisabled = false;
  const drawn = new MutationObserver(() => setDisabled(renderRoot, true));
  const follow = () => {
    if (element.matches(":disabled") === isDisabled) return;
    isDisabled = !isDisabled;
    setDisabled(renderRoot, isDisabled);
    if (isDisabled) drawn.observe(renderRoot, { childList: true, subtree: true });
    else drawn.disconnect();
  };
  const around = new MutationObserver(follow);
  around.observe(element.getRootNode(), { attributeFilter: ["disabled"], subtree: true });
  follow();
  return () => {
    around.disconnect();
    drawn.disconnect();
    setDisabled(renderRoot, false);
  };
}
