import type { PartnerCalculatorEvents } from "../../element/api.js";
import type { AnswerMessage, FollowMessage } from "./message.js";

type Changed = PartnerCalculatorEvents["calculator-change"];

const asksToFollow = (data: unknown): data is FollowMessage =>
  (data as FollowMessage | null)?.partnerCalculator === "follow";

/**
 * Sends the answers of the calculator to the page around the frame once that asks for them, and to no other page: a
 * browser delivers a message only to the origin that asked. A page without an origin (a file, a sandbox) gets none.
 */
export function sendAnswers(calculator: HTMLElement): void {
  if (window.parent === window) return;
  let latest: AnswerMessage | undefined;
  let follower: string | undefined;
  const send = () => {
    if (latest && follower) window.parent.postMessage(latest, follower);
  };
  calculator.addEventListener("calculator-change", (event) => {
    const { inputs, values } = (event as Changed).detail;
    const type = calculator.getAttribute("type") ?? "";
    latest = { partnerCalculator: "answer", calculator: type, inputs, values };
    send();
  });
  addEventListener("message", ({ source, origin, data }: MessageEvent) => {
    if (source !== window.parent || !asksToFollow(data) || origin === "null") return;
    follower = origin;
    send();
  });
}
