import type { HeightMessage, HeightQuestion } from "./message.js";

// Runs in pages that are not ours, as a classic script and perhaps more than once: it leaves no name behind.
(() => {
  /** No calculator is as high; what asks for more is mistaken. */
  const HIGHEST = 20_000;

  const isHeight = (data: unknown): data is HeightMessage =>
    typeof data === "object" &&
    data !== null &&
    (data as HeightMessage).partnerCalculator === "height" &&
    Number.isFinite((data as HeightMessage).height);

  const frames = () => [...document.querySelectorAll<HTMLIFrameElement>("iframe[data-partner-calculator]")];

  const originOf = (frame: HTMLIFrameElement) => new URL(frame.src, document.baseURI).origin;

  /** The frame that a message came from, if it still shows the page that it was given. */
  const frameOf = ({ source, origin }: MessageEvent) =>
    frames().find((frame) => frame.contentWindow === source && originOf(frame) === origin);

  /** What a frame's border takes of its height. */
  const edges = (frame: HTMLIFrameElement) =>
    getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;

  addEventListener("message", (event: MessageEvent) => {
    if (!isHeight(event.data)) return;
    const frame = frameOf(event);
    if (!frame) return;
    frame.style.height = `${Math.min(Math.max(event.data.height, 0), HIGHEST) + edges(frame)}px`;
  });

  // Frames that were quicker than this script have told their height already. One that still loads will tell.
  const question: HeightQuestion = { partnerCalculator: "ask" };
  for (const frame of frames()) frame.contentWindow?.postMessage(question, "*");
})();
