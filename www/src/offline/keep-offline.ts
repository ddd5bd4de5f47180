import type { KeepMessage } from "./message.js";
import { shownParts } from "./shown.js";

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string;
  };
}

/**
 * The worker's address beside the page, as a trusted script URL where Trusted Types are enforced.
 */
function workerAddress(): string {
  const { href } = new URL("sw.js", document.baseURI);
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy("partner-calculators", { createScriptURL: (url) => url });
  return policy?.createScriptURL(href) ?? href;
}

/** Visitors who save data get nothing in advance. */
const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Sends a message to the active worker and to the waiting one. */
function tellAll({ installing, waiting, active }: ServiceWorkerRegistration, names: readonly string[]): void {
  const message: KeepMessage = { partnerCalculators: "keep", names };
  for (const worker of [installing, waiting, active]) worker?.postMessage(message);
}

/** Bypasses the HTTP cache, so that a new version is found at once. */
const register = () => navigator.serviceWorker.register(workerAddress(), { updateViaCache: "none" });

const whenIdle: (work: () => void) => void =
  globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 1000));

/** When the page shows its first calculator. */
const firstCalculator = () =>
  new Promise<void>((done) => {
    document.addEventListener("calculator-ready", () => done(), { once: true });
  });

export interface OfflineOptions {
  /** When the page shows what it is for; by default, with its first calculator. */
  shown?: Promise<void>;
  /** The addresses of program files that the page reads itself. */
  programs?: readonly string[];
}

/**
 * Makes the page work offline, with its calculators and those that it shows `later`: once it is
 * idle, everything that it may need is loaded and cached. Where that is not possible, nothing
 * changes.
 */
export function keepOffline(
  later: readonly string[] = [],
  { shown = firstCalculator(), programs = [] }: OfflineOptions = {},
): void {
  if (savesData()) return;
  const start = async () => {
    const registration = await register();
    const tell = () => tellAll(registration, [...shownParts(later), ...programs]);
    tell();
    registration.addEventListener("updatefound", tell);
    document.addEventListener("calculator-ready", () => whenIdle(tell));
  };
  // No https, or forbidden by the page's policy or frame: the page works with the network alone.
  const quietly = () => undefined;
  shown.then(() => whenIdle(() => start().catch(quietly)), quietly);
}
