// Runs as a classic script, so that it also runs where modules do not: in a frame with a sandbox whose server does not
// allow other origins, and in old browsers.
(() => {
  const asked = new URLSearchParams(location.search).get("calculator");
  const examples = Array.from(document.querySelectorAll<HTMLElement>("[data-example]"));
  if (!examples.some((each) => each.dataset.example === asked)) return;
  for (const each of examples) if (each.dataset.example !== asked) each.remove();
})();
