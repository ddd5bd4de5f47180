/** Marks the calculator that is printed. */
const MARK = "data-printed-alone";

/** In print, hides all elements of the page but the calculator, its ancestors and its descendants. */
const RULE = `@media print {
  body :not([${MARK}], :has([${MARK}]), [${MARK}] *) { display: none !important }
}`;

/**
 * Opens the system's print dialog with one calculator of the page alone. A calculator inside another element's shadow
 * tree is printed with its page, because selectors do not reach it.
 */
export function printAlone(element: HTMLElement, whenDone: () => void): void {
  const { ownerDocument: page } = element;
  const view = page.defaultView;
  if (!view) return;
  const isInPage = element.getRootNode() === page;
  const sheet = new view.CSSStyleSheet();
  if (isInPage) {
    sheet.replaceSync(RULE);
    page.adoptedStyleSheets.push(sheet);
    element.setAttribute(MARK, "");
  }
  const end = () => {
    element.removeAttribute(MARK);
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((each) => each !== sheet);
    whenDone();
  };
  view.addEventListener("afterprint", end, { once: true });
  view.print();
}
