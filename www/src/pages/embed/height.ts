import type { HeightMessage, HeightQuestion } from "./message.js";

/** What became lower may become higher again with the next key: a frame that follows at once jumps under the hand. */
const LOWER_AFTER = 600;

/** Tells the page around how high an element is: at once when it grows, after a pause when it shrinks. */
export function reportHeight(element: Element): void {
  if (window.parent === window) return;
  let told = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    told = heightOf(element);
    const message: HeightMessage = { partnerCalculator: "height", height: told };
    // The page around may be any: the message says nothing but a height.
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

/** Of the element itself: the height of a document is at least that of its frame, and would never shrink. */
function heightOf(element: Element): number {
  return Math.ceil(element.getBoundingClientRect().bottom + window.scrollY);
}
