// Stands in for Segment: a queue at first, as in Segment's snippet, which the library then replaces.
{
  const place = new URL("/v1/t", document.currentScript.src);
  const queue = [];
  window.analytics = { track: (...call) => queue.push(call) };

  const track = (event, properties = {}) => {
    if (typeof event !== "string" || event === "") throw new Error("An event needs a name.");
    const body = JSON.stringify({ type: "track", event, properties, anonymousId: "anonymous" });
    fetch(place, { method: "POST", headers: { "content-type": "text/plain" }, body });
  };

  addEventListener("load", () => {
    window.analytics.track = track;
    for (const call of queue) track(...call);
  });
}
