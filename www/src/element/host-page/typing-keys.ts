/** Keys that a page may need while a field has the focus: to close its own dialog, or to send its own form. */
const PAGE_KEYS = /^(Escape|Tab|Enter|F\d+)$/;

/** Whether a key types or moves within a field. With Ctrl and Alt at once, Windows types letters such as €. */
const isTyping = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) =>
  !PAGE_KEYS.test(key) && !metaKey && (!ctrlKey || altKey);

/** Keeps keys that are typed into fields from the shortcuts of the page. */
export function keepTyping(root: ShadowRoot, signal: AbortSignal): void {
  const keep = (event: Event) => {
    const target = event.target as Element;
    // Fields in a slot are the page's own.
    const isOurs = target.matches("input, select") && target.getRootNode() === root;
    if (isOurs && isTyping(event as KeyboardEvent)) event.stopPropagation();
  };
  for (const type of ["keydown", "keypress", "keyup"]) root.addEventListener(type, keep, { signal });
}
