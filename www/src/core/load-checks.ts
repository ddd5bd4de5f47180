type Checks = typeof import("./boundary/checked.js");

/** Thrown when inputs need the checks, and those are not loaded. */
export class ChecksNeeded extends Error {}

/** The functions that check inputs and read problems; undefined until they are loaded, after the first answer. */
export let checks: Checks | undefined;

/** Loads the checks, for all calculators of the page. */
export async function loadChecks(): Promise<void> {
  checks = await import("./boundary/checked.js");
}
