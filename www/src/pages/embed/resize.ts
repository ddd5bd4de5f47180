import type { AddressMessage, AddressQuestion, HeightMessage, HeightQuestion } from "./message.js";

// Runs in host pages as a classic script, perhaps more than once, so it defines no globals.
(() => {
  /** The highest frame, in pixels; no calculator needs more. */
  const HIGHEST = 20_000;

  const isHeight = (data: unknown): data is HeightMessage =>
    typeof data === "object" &&
    data !== null &&
    (data as HeightMessage).partnerCalculator === "height" &&
    Number.isFinite((data as HeightMessage).height);

  /** Also frames whose attribute an editor has removed. */
  const FRAMES = 'iframe:is([data-partner-calculator], [src*="/embed.html?calculator="])';

  const frames = () => [...document.querySelectorAll<HTMLIFrameElement>(FRAMES)];

  /**
   * The frame that sent a message, whatever its origin: an address may redirect to another origin, and a frame with a
   * sandbox has none. A message can do no more than set the height of its own frame.
   */
  const frameOf = ({ source }: MessageEvent) => frames().find((frame) => frame.contentWindow === source);

  /** The height of a frame's borders and padding, if `height` includes them. */
  const edges = (frame: HTMLIFrameElement) => {
    const { boxSizing, paddingTop, paddingBottom } = getComputedStyle(frame);
    if (boxSizing !== "border-box") return 0;
    const padding = Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom);
    return frame.offsetHeight - frame.clientHeight + padding;
  };

  addEventListener("message", (event: MessageEvent) => {
    if (!isHeight(event.data)) return;
    const frame = frameOf(event);
    if (!frame) return;
    frame.style.height = `${Math.min(Math.max(event.data.height, 0), HIGHEST) + edges(frame)}px`;
  });

  const asksForAddress = (data: unknown): data is AddressQuestion =>
    (data as AddressQuestion | null)?.partnerCalculator === "page";

  /**
   * Tells this page's address to a frame that the page allows to link here. Only to the origin of the frame's own
   * address: a redirect may have led elsewhere.
   */
  addEventListener("message", (event: MessageEvent) => {
    if (!asksForAddress(event.data)) return;
    const frame = frameOf(event);
    if (!frame?.hasAttribute("data-link-to-page")) return;
    const { origin } = new URL(frame.src, location.href);
    if (origin !== event.origin) return;
    const answer: AddressMessage = { partnerCalculator: "address", address: location.href };
    frame.contentWindow?.postMessage(answer, origin);
  });

  // Ask frames that loaded before this script; the others report, and ask for the address, by themselves.
  const question: HeightQuestion = { partnerCalculator: "ask" };
  for (const frame of frames()) frame.contentWindow?.postMessage(question, "*");
})();
