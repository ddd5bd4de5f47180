import type { KeepMessage } from "./message.js";
import { siteFolder } from "./site-folder.js";
import { trustedScript } from "./trusted-script.js";

/** Visitors who save data get nothing in advance. */
export const savesData = () =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Sends a message to the active worker and to the waiting one. */
function tellAll({ installing, waiting, active }: ServiceWorkerRegistration, names: readonly string[]): void {
  const message: KeepMessage = { partnerCalculators: "keep", names };
  for (const worker of [installing, waiting, active]) worker?.postMessage(message);
}

/** Bypasses the HTTP cache, so that a new version is found at once. */
const register = () =>
  navigator.serviceWorker.register(trustedScript(new URL("sw.js", siteFolder()).href), {
    updateViaCache: "none",
  });

const whenIdle: (work: () => void) => void =
  globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 1000));

async function begin(names: () => readonly string[]): Promise<void> {
  const registration = await register();
  const tell = () => tellAll(registration, names());
  tell();
  registration.addEventListener("updatefound", tell);
  document.addEventListener("calculator-ready", () => whenIdle(tell));
}

/** No https, or forbidden by the page's policy or frame: the page works with the network alone. */
const quietly = () => undefined;

/** Registers the worker and names what to cache: once the page is idle, and again where that may have changed. */
export const keepWhenIdle = (names: () => readonly string[]): void =>
  whenIdle(() => begin(names).catch(quietly));
