// Stands in for Google's tag and for a Tag Manager container with one trigger, `calculator_used`. Both read
// `dataLayer`: `gtag()` leaves its arguments there, Tag Manager reads objects and remembers their keys.
{
  const collect = new URL("/g/collect", document.currentScript.src);
  const remembered = {};
  const config = {};

  const report = (event, parameters) => {
    if (!/^[a-z][a-z0-9_]{0,39}$/i.test(event)) throw new Error(`${event} is no name of an event.`);
    const query = new URLSearchParams({ v: "2", en: event, dl: config.page_location ?? location.href });
    for (const [name, value] of Object.entries(parameters)) {
      if (!/^[a-z][a-z0-9_]{0,39}$/i.test(name)) throw new Error(`${name} is no name of a parameter.`);
      if (value === undefined) continue;
      query.append(`${typeof value === "number" ? "epn" : "ep"}.${name}`, String(value).slice(0, 100));
    }
    fetch(`${collect}?${query}`, { method: "POST", keepalive: true });
  };

  const take = (entry) => {
    if (Object.prototype.toString.call(entry) === "[object Arguments]") {
      const [command, target, parameters] = entry;
      if (command === "config") Object.assign(config, parameters);
      if (command === "event") report(target, parameters);
      return;
    }
    const { event, ...variables } = entry;
    Object.assign(remembered, variables);
    if (event === "calculator_used") report(event, remembered);
  };

  window.dataLayer = window.dataLayer || [];
  window.dataLayer.forEach(take);
  const { push } = window.dataLayer;
  window.dataLayer.push = (...entries) => {
    const length = push.apply(window.dataLayer, entries);
    entries.forEach(take);
    return length;
  };
  // The part of Google's snippet that pages have in their own code.
  window.gtag = function gtag() {
    // biome-ignore lint/complexity/noArguments: Google's snippet leaves the arguments themselves.
    window.dataLayer.push(arguments);
  };
}
