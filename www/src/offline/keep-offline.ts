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

/** The worker's address, which stands beside the page; a page with Trusted Types wants it vouched for. */
function workerAddress(): string {
  const { href } = new URL("sw.js", document.baseURI);
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy("partner-calculators", { createScriptURL: (url) => url });
  return policy?.createScriptURL(href) ?? href;
}

/** Whoever saves bytes is not made to fetch ahead. */
const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Tells every version's worker: the one that works, and the one that waits for its turn. */
function tellAll({ installing, waiting, active }: ServiceWorkerRegistration, names: readonly string[]): void {
  const message: KeepMessage = { partnerCalculators: "keep", names };
  for (const worker of [installing, waiting, active]) worker?.postMessage(message);
}

/** Asked for anew each time: a worker that a server lets browsers keep for a day would be a day late. */
const register = () => navigator.serviceWorker.register(workerAddress(), { updateViaCache: "none" });

const whenIdle: (work: () => void) => void =
  globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 1000));

/**
 * Makes the page work without a network from now on, with the calculators on it and `later` ones: once it works and has
 * nothing else to do, whatever it may still need is fetched and kept. Where that cannot be, nothing is different.
 */
export function keepOffline(later: readonly string[] = []): void {
  if (savesData()) return;
  const start = async () => {
    const registration = await register();
    const tell = () => tellAll(registration, shownParts(later));
    tell();
    registration.addEventListener("updatefound", tell);
    document.addEventListener("calculator-ready", () => whenIdle(tell));
  };
  // Not over https, or forbidden by the page's policy or its frame: then there is the network.
  const quietly = () => undefined;
  document.addEventListener("calculator-ready", () => whenIdle(() => start().catch(quietly)), { once: true });
}
