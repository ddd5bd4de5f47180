/** Makes tables and code that scroll sideways focusable, because not every browser does so by itself. */
export function makeScrollAreasFocusable(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scrolls = target.scrollWidth > target.clientWidth;
      if (scrolls) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const wide of document.querySelectorAll("#text pre, #text .wide")) observer.observe(wide);
}
