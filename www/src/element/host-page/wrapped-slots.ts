/** Elements that an editor of pages puts around everything. */
const WRAPPED = ":scope > :is(p, div, span):not([slot]) > [slot]";

/** Shows content for a slot that a page's editor has wrapped: only children have a slot. */
export function unwrapSlots(element: Element): () => void {
  const pass = () => {
    for (const each of element.querySelectorAll(WRAPPED)) {
      const wrapper = each.parentElement;
      if (wrapper && !wrapper.slot) wrapper.slot = each.slot;
    }
  };
  const observer = new MutationObserver(pass);
  observer.observe(element, { childList: true, subtree: true });
  pass();
  return () => observer.disconnect();
}
