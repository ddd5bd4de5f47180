import { leadTo } from "../../sheet/link-base.js";
import { splitHash } from "../../sheet/link-hash.js";
import type { AddressMessage, AddressQuestion } from "./message.js";

/** No browser shares longer addresses, in characters. */
const LONGEST = 65_536;

/** The address in an answer, if a page of that origin may name it; undefined for anything else. */
export function addressIn(data: unknown, origin: string): URL | undefined {
  const { partnerCalculator, address } = (data ?? {}) as Partial<AddressMessage>;
  if (partnerCalculator !== "address" || typeof address !== "string" || address.length > LONGEST) {
    return undefined;
  }
  try {
    const url = new URL(address);
    return url.origin === origin && /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** This page's hash with the figures of another address; undefined if that has none. */
export function hashWith(own: string, other: string): string | undefined {
  const [, figures] = splitHash(other);
  if (!figures) return undefined;
  const kept = splitHash(own)[0].replace(/^#|[?&]$/g, "");
  return `#${kept}${kept && "&"}${figures}`;
}

/** Acts once the calculator follows links, which it does with the buttons below its form. */
function onceFollowing(calculator: Element, action: () => void): void {
  const root = calculator.shadowRoot;
  if (!root) return;
  const look = () => {
    if (!root.querySelector(".form-actions")) return;
    observer.disconnect();
    action();
  };
  const observer = new MutationObserver(look);
  observer.observe(root, { childList: true, subtree: true });
  look();
}

/**
 * Asks the page around the frame for its address. If it answers, links lead there, and the figures in its address are
 * opened here. A page that does not allow it stays silent.
 */
export function followPage(calculator: Element): void {
  if (window.parent === window) return;
  const ask = () => {
    const question: AddressQuestion = { partnerCalculator: "page" };
    // Any page may read the question, which has nothing in it.
    window.parent.postMessage(question, "*");
  };
  let isKnown = false;
  addEventListener("message", ({ source, origin, data }: MessageEvent) => {
    if (source !== window.parent || isKnown) return;
    if (data?.partnerCalculator === "ask") ask();
    const address = addressIn(data, origin);
    if (!address) return;
    isKnown = true;
    leadTo(address.href);
    const hash = hashWith(location.hash, address.hash);
    if (hash !== undefined) onceFollowing(calculator, () => location.replace(hash));
  });
  ask();
}
