/** Lets the keyboard reach tables and code that scroll sideways, and only those: not every browser does. */
export function reachByKeyboard(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scrolls = target.scrollWidth > target.clientWidth;
      if (scrolls) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const wide of document.querySelectorAll("#text pre, #text .wide")) observer.observe(wide);
}
