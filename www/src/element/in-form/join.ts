import type { View } from "../desk/view.js";

/**
 * Makes a calculator with a `name` a field of its form, and one that gets its name later. The part for that is loaded
 * when there is a name. Returns a function that stops.
 */
export function joinForm(view: View): () => void {
  const { element } = view;
  let leave: (() => void) | undefined;
  let isOver = false;
  const join = async () => {
    if (leave || !element.hasAttribute("name")) return;
    const { takePart } = await import("./take-part.js");
    if (!isOver) leave ??= takePart(view);
  };
  const tryToJoin = () => void join().catch(reportError);
  const observer = new MutationObserver(tryToJoin);
  observer.observe(element, { attributeFilter: ["name"] });
  tryToJoin();
  return () => {
    isOver = true;
    observer.disconnect();
    leave?.();
  };
}
