import { at } from "../../scripts/lib/paths.mjs";

/**
 * Starts the worker of the analyses under the policy for Trusted Types that the site's pages have. The package cannot:
 * bundlers recognize a worker only by an address that is written where the worker starts.
 */
export const trustedWorker = () => ({
  name: "trusted-worker",
  enforce: "pre",
  load: {
    filter: { id: /\/analyses\/worker-source\.ts$/ },
    handler: () => `export { startWorker } from ${JSON.stringify(at("www/src/pages/trusted-worker.ts"))};`,
  },
});
