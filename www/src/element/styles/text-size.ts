/**
 * Makes the text size of a calculator a length in a page: `em` then means the text around the
 * calculator, wherever the size is used inside. Without that, it would mean the text of each part.
 */
export function registerTextSize(view: (Window & typeof globalThis) | null): void {
  try {
    view?.CSS.registerProperty({
      name: "--pc-text",
      syntax: "<length>",
      inherits: true,
      initialValue: "16px",
    });
  } catch {
    // Another calculator of the page has registered it.
  }
}
