/**
 * Where figures begin behind the `#` of an address. Whatever else a page has there is in front of them: a route
 * (`#/prices?figures=…`) or settings (`#theme=dark&figures=…`). The rest of the format is in `link.ts`, which the
 * first answer does without.
 */
export const FIGURES = /(?:^|[#?&])(figures=.*)$/s;
