/**
 * Whether the script comes from another origin than the page, which may not start a worker from it. A bundler's script
 * may have a `file:` address in place of its own.
 */
const isForeign = (): boolean =>
  /^https?:/.test(import.meta.url) && new URL(import.meta.url).origin !== globalThis.origin;

/**
 * Starts the worker; throws if the page may not. Builds in one file replace this module, because they have no worker; the
 * site's pages do, because their policy can name a policy for Trusted Types.
 */
export function startWorker(): Worker {
  // Where Trusted Types are required, a browser would report the attempt.
  if (isForeign()) throw new Error("A worker from another origin cannot start.");
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "partner-calculators" });
}
