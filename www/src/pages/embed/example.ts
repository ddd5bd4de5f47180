// Runs as a classic script, so that it also runs where modules do not: in a frame with a sandbox whose server does not
// allow other origins, and in old browsers.
(() => {
  const query = new URLSearchParams(location.search);
  const asked = query.get("calculator");
  const examples = Array.from(document.querySelectorAll<HTMLElement>("[data-example]"));
  // The examples have every figure, so that a view for customers goes without.
  if (query.has("view")) for (const each of examples) each.remove();
  if (!examples.some((each) => each.dataset.example === asked)) return;
  for (const each of examples) if (each.dataset.example !== asked) each.remove();
})();
