import { expect, type Page } from "@playwright/test";

/** The accessible name, or else the text, of the focused element; looks into shadow roots. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const deepest = (root: DocumentOrShadowRoot): Element | null => {
      const at = root.activeElement;
      return at?.shadowRoot ? (deepest(at.shadowRoot) ?? at) : at;
    };
    const at = deepest(document);
    const root = at?.getRootNode() as Document | ShadowRoot | undefined;
    const by = (at?.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
    const labels = [...((at as HTMLInputElement | null)?.labels ?? [])].map((each) => each.textContent);
    const texts = by.length > 0 ? by.map((id) => root?.getElementById(id)?.textContent) : labels;
    const name = at?.getAttribute("aria-label") ?? (texts.join(" ") || at?.textContent) ?? "";
    return name.replace(/\s+/g, " ").trim();
  });

/** Presses Tab until the element with this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp, most = 60): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press("Tab");
    const now = await focusedName(page);
    if (typeof name === "string" ? now === name : name.test(now)) return;
    passed.push(now);
  }
  throw new Error(`Tab did not reach ${name}; it passed ${passed.join(" · ")}`);
}

/** The rectangle around the focused element, with space for a focus ring. */
const focusedBox = (page: Page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    // A visually hidden control is represented by its label.
    const seen = at && at.getBoundingClientRect().width > 4 ? at : (at?.closest("label") ?? at);
    const { x = 0, y = 0, width = 0, height = 0 } = seen?.getBoundingClientRect() ?? {};
    const [left, top] = [Math.max(0, x - 6), Math.max(0, y - 6)];
    return {
      x: left,
      y: top,
      width: Math.min(innerWidth, x + width + 6) - left,
      height: Math.min(innerHeight, y + height + 6) - top,
    };
  });

/** Expects the focus to be visible: its area looks different without the focus. */
export async function expectVisibleFocus(page: Page, name: string): Promise<void> {
  const clip = await focusedBox(page);
  expect(clip.width * clip.height, `${name} is visible`).toBeGreaterThan(0);
  const shot = () => page.screenshot({ clip, animations: "disabled" });
  const focused = await shot();
  const handle = await page.evaluateHandle(() => {
    let at = document.activeElement as HTMLElement | null;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement as HTMLElement;
    at?.blur();
    return at;
  });
  const blurred = await shot();
  await handle.evaluate((element) => element?.focus({ preventScroll: true }));
  expect(focused.equals(blurred), `the focus on “${name}” is visible`).toBe(false);
}
