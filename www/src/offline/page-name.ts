import { siteFolder } from "./site-folder.js";

/** The name of a page in the site, from its path; servers may leave out `index.html` or `.html`. */
export function pageNamed(path: string): string {
  if (path === "" || path.endsWith("/")) return `${path}index.html`;
  return path.endsWith(".html") ? path : `${path}.html`;
}

/** The name of this page in the site. */
export const thisPage = (): string =>
  pageNamed(location.pathname.slice(new URL(siteFolder()).pathname.length));
