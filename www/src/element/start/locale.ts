/** The language that an element is in: of the closest element that says so, across shadow roots; else the page's. */
export function localeOf(element: Element): string {
  let at: Element | null = element;
  while (at) {
    const own: string | undefined = at.closest("[lang]")?.getAttribute("lang") ?? undefined;
    if (own) return known(own);
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return known(document.documentElement.lang || navigator.language);
}

/** A locale that the browser knows how to write numbers in; a page may say anything, `de_DE` as WordPress does. */
export function known(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll("_", "-"))[0] ?? "en";
  } catch {
    return "en";
  }
}
