import type { HeightMessage, HeightQuestion } from "./message.js";

// Runs in host pages as a classic script, perhaps more than once, so it defines no globals.
(() => {
  /** The highest frame, in pixels; no calculator needs more. */
  const HIGHEST = 20_000;

  const isHeight = (data: unknown): data is HeightMessage =>
    typeof data === "object" &&
    data !== null &&
    (data as HeightMessage).partnerCalculator === "height" &&
    Number.isFinite((data as HeightMessage).height);

  const frames = () => [...document.querySelectorAll<HTMLIFrameElement>("iframe[data-partner-calculator]")];

  const originOf = (frame: HTMLIFrameElement) => new URL(frame.src, document.baseURI).origin;

  /** The frame that sent a message, if it still shows the page of its `src`. */
  const frameOf = ({ source, origin }: MessageEvent) =>
    frames().find((frame) => frame.contentWindow === source && originOf(frame) === origin);

  /** The height of a frame's borders, if `height` includes them. */
  const edges = (frame: HTMLIFrameElement) =>
    getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;

  addEventListener("message", (event: MessageEvent) => {
    if (!isHeight(event.data)) return;
    const frame = frameOf(event);
    if (!frame) return;
    frame.style.height = `${Math.min(Math.max(event.data.height, 0), HIGHEST) + edges(frame)}px`;
  });

  // Ask frames that loaded before this script; the others report by themselves.
  const question: HeightQuestion = { partnerCalculator: "ask" };
  for (const frame of frames()) frame.contentWindow?.postMessage(question, "*");
})();
