/**
 * The address that the site will have, from the environment variable `SITE_URL`; undefined without one. Throws if it
 * is not the address of a folder.
 */
export function siteAddress(text = process.env.SITE_URL) {
  if (!text) return undefined;
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const isFolder = address && /^https?:$/.test(address.protocol) && !address.search && !address.hash;
  if (!isFolder) {
    throw new Error(
      `SITE_URL is ${text}. Give the address of the site’s folder, such as https://example.com/calculators/.`,
    );
  }
  return address.href.endsWith("/") ? address.href : `${address.href}/`;
}

/** The address of a page of the site: a folder stands for its index.html. */
export const pageAddress = (site, name) => new URL(name.replace(/(^|\/)index\.html$/, "$1"), site).href;
