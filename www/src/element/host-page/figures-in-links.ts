import type { Value } from "../../core/contract/index.js";
import type { View } from "../desk/view.js";

/** The links that take figures along: the address with the names of figures in braces is in this attribute. */
const ADDRESS = "data-address";

/** Every figure and every single entry of the last answer, by id. */
const figuresOf = ({ sheet }: View): Record<string, unknown> => ({
  ...sheet.answered,
  ...sheet.calculation?.values,
});

const plain = (value: unknown) =>
  encodeURIComponent(value === null || typeof value === "object" ? "" : String(value as Value));

/** Fills figures into the addresses of a page's links, and again after each answer. Returns a function that stops. */
export function fillLinks(view: View): () => void {
  const { element } = view;
  const warned = new Set<string>();
  const figure = (figures: Record<string, unknown>, id: string) => {
    if (Object.hasOwn(figures, id)) return plain(figures[id]);
    if (!warned.has(id)) {
      warned.add(id);
      console.warn(
        `<partner-calculator type="${element.type}">: no figure is called ${id}, which ${ADDRESS} names.`,
      );
    }
    return "";
  };
  const fill = () => {
    if (!view.sheet.calculation) return;
    const figures = figuresOf(view);
    for (const link of element.querySelectorAll(`a[${ADDRESS}]`)) {
      // Some editors escape the `&` of an address once more.
      const address = (link.getAttribute(ADDRESS) ?? "").replace(/&(?:amp;)+/g, "&");
      link.setAttribute(
        "href",
        address.replace(/\{(\w+)\}/g, (_, id: string) => figure(figures, id)),
      );
    }
  };
  const observer = new MutationObserver(fill);
  observer.observe(element, { childList: true, subtree: true, attributeFilter: [ADDRESS] });
  element.addEventListener("calculator-change", fill);
  fill();
  return () => {
    observer.disconnect();
    element.removeEventListener("calculator-change", fill);
  };
}
