/**
 * The locale of an element: the closest `lang`, across shadow roots, then the page's, then the
 * browser's.
 */
export function localeOf(element: Element): string {
  let at: Element | null = element;
  while (at) {
    const own: string | undefined = at.closest("[lang]")?.getAttribute("lang") ?? undefined;
    if (own) return canonicalLocale(own);
    const root = at.getRootNode() as Partial<ShadowRoot>;
    at = root.host ?? null;
  }
  return canonicalLocale(document.documentElement.lang || navigator.language);
}

/**
 * The canonical form of a locale that a page gives, such as WordPress's `de_DE`; English if it is
 * malformed.
 */
export function canonicalLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.trim().replaceAll("_", "-"))[0] ?? "en";
  } catch {
    return "en";
  }
}
