import type { HeightMessage, HeightQuestion } from "./message.js";

/**
 * The delay before a frame shrinks, in milliseconds: the next key may make it grow again, and it
 * would jump.
 */
const LOWER_AFTER = 600;

/**
 * Reports an element's height to the host page: at once when it grows, with a delay when it
 * shrinks.
 */
export function reportHeight(element: Element): void {
  if (window.parent === window) return;
  let told = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    told = heightOf(element);
    const message: HeightMessage = { partnerCalculator: "height", height: told };
    // Any page may read the message, which has nothing but a height.
    window.parent.postMessage(message, "*");
  };
  addEventListener("message", ({ source, data }: MessageEvent<HeightQuestion | undefined>) => {
    if (source === window.parent && data?.partnerCalculator === "ask") tell();
  });
  new ResizeObserver(() => {
    clearTimeout(waiting);
    const height = heightOf(element);
    if (height > told) tell();
    else if (height < told) waiting = setTimeout(tell, LOWER_AFTER);
  }).observe(element);
}

/**
 * Measures the element, since a document is at least as high as its frame and would never shrink.
 */
function heightOf(element: Element): number {
  return Math.ceil(element.getBoundingClientRect().bottom + window.scrollY);
}
