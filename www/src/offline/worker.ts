// The service worker: what was shown once is there without a network. It sends nothing to anybody, and it waits
// until no page of an older version is open before it takes over: such a page finds its own files until then.
import { answerTo } from "./answer.js";
import type { KeepMessage } from "./message.js";
import { forgetOlder, inherit, keep } from "./store.js";
import { scope } from "./worker-scope.js";

/** What cannot be kept, for want of room or of a network, is not there later: nothing else is lost. */
const quietly = () => undefined;

function isKeepMessage(data: unknown): data is KeepMessage {
  const { partnerCalculators, names } = (data ?? {}) as Partial<KeepMessage>;
  return (
    partnerCalculators === "keep" && Array.isArray(names) && names.every((name) => typeof name === "string")
  );
}

scope.addEventListener("install", (event) => event.waitUntil(inherit()));

scope.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([forgetOlder(), scope.clients.claim()])),
);

scope.addEventListener("message", (event) => {
  if (isKeepMessage(event.data)) event.waitUntil(keep(event.data.names).catch(quietly));
});

scope.addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (!answer) return;
  event.respondWith(answer.response);
  if (answer.kept) event.waitUntil(answer.kept.catch(quietly));
});
