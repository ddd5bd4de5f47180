import type { Core } from "../core/contract.js";
import { load } from "../core/index.js";

let core: Promise<Core> | undefined;

/** One core for a page, however many calculators it shows; after a failure the next one tries again. */
export function sharedCore(): Promise<Core> {
  core ??= load().catch((error: unknown) => {
    core = undefined;
    throw error;
  });
  return core;
}
