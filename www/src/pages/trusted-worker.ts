import address from "../core/analyses/worker.ts?worker&url";
import { trustedScript } from "../offline/trusted-script.js";

/** Starts the worker of the analyses on the site's pages, whose policy may require Trusted Types. */
export const startWorker = (): Worker =>
  new Worker(trustedScript(new URL(address, import.meta.url).href), {
    type: "module",
    name: "partner-calculators",
  });
