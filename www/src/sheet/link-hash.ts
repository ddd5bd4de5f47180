/**
 * Where figures begin behind the `#` of an address. Whatever else a page has there is in front of them: a route
 * (`#/prices?figures=…`) or settings (`#theme=dark&figures=…`).
 */
const FIGURES = /(?:^|[#?&](?:amp;)*|%(?:25)*(?:2[36]|3F))(figures(?:=|%(?:25)*3D).*)$/is;

/** Whether every escape of the figures was escaped again; the last one may be cut. */
export const isEncodedTwice = (figures: string) =>
  /%25[\dA-F]{2}/i.test(figures) && !/%(?!25[\dA-F]{2}|2?5?[\dA-F]?$)/i.test(figures);

/**
 * Undoes one encoding. Only ASCII characters are decoded, because the bytes of any other character belong together,
 * and `URLSearchParams` decodes those. An escape that was cut stays as it is.
 */
const decoded = (text: string) =>
  text.replace(/%([2-7][\dA-F])/gi, (_, code) => String.fromCharCode(Number(`0x${code}`)));

/** Removes the encodings that other programs add when they pass a link on: escaped escapes, and `&amp;`. */
function restored(figures: string): string {
  let text = figures;
  // Nobody passes a link on more often, and an address that was made to need more would block the page.
  for (let times = 0; times < 4 && (text.startsWith("figures%") || isEncodedTwice(text)); times++) {
    text = decoded(text);
  }
  return text.replace(/&(?:amp;)+/g, "&");
}

/** Splits the hash of an address into the page's own part and the figures; either may be empty. */
export function splitHash(hash: string): [own: string, figures: string] {
  const [, figures = ""] = FIGURES.exec(hash) ?? [];
  return [hash.replace(FIGURES, ""), restored(figures)];
}
