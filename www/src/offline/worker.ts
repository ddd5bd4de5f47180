// The service worker: pages that were shown once work offline. It takes over when no page of an
// older version is open, so that such a page finds its own files until then.
import { answerTo } from "./answer.js";
import type { KeepMessage } from "./message.js";
import { forgetOlder, inherit, keep } from "./store.js";
import { scope } from "./worker-scope.js";

/** A failure to cache, for lack of space or network, has no other consequence. */
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
