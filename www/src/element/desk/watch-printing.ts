import type { View } from "./view.js";

/** How long a busy page waits at most, in milliseconds. */
const timeout = 1000;

const { requestIdleCallback } = globalThis as { requestIdleCallback?: Window["requestIdleCallback"] };

/** Runs an action when the browser is idle. Safari has no `requestIdleCallback`, so it waits there. */
function whenIdle(action: () => void): void {
  if (requestIdleCallback) requestIdleCallback(action, { timeout });
  else setTimeout(action, timeout);
}

/**
 * Draws the paper when the page is printed; returns a function that stops that. Nothing can be loaded once a browser
 * says that it prints, so the part that draws the paper is loaded as soon as the page is idle.
 *
 * The paper stays in the page, hidden, because Safari on phones reports the end of printing before it prints.
 */
export function watchPrinting(view: View): () => void {
  const printing = matchMedia("print");
  const stopped = new AbortController();
  let paper: typeof import("../paper/paper.js") | undefined;
  const draw = () => paper?.drawPaper(view);
  const drawIfPrinting = () => {
    if (printing.matches) draw();
  };
  const load = async () => {
    if (stopped.signal.aborted) return;
    try {
      paper = await import("../paper/paper.js");
    } catch {
      // Without the paper, the page prints what the screen shows.
      return;
    }
    if (!stopped.signal.aborted) drawIfPrinting();
  };
  whenIdle(() => void load());
  addEventListener("beforeprint", draw, stopped);
  printing.addEventListener("change", drawIfPrinting, stopped);
  return () => {
    stopped.abort();
    view.element.renderRoot.querySelector(".paper")?.remove();
  };
}
