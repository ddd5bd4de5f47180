import { siteFolder } from "./site-folder.js";

/**
 * The name of this page in the site; servers may leave out `index.html` or `.html`. The worker does the same for any
 * address (`site.ts`): a module that both import would be a file of its own, which a classic worker cannot import.
 */
export function thisPage(): string {
  const path = location.pathname.slice(new URL(siteFolder()).pathname.length);
  if (path === "" || path.endsWith("/")) return `${path}index.html`;
  return path.endsWith(".html") ? path : `${path}.html`;
}
