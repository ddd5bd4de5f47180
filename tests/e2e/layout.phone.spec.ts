import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { writings } from "./support/written.js";

for (const type of CALCULATORS) {
  test(`${type}: the answer is above the form and stays visible`, async ({ calculator, page }) => {
    const widget = await calculator(type);
    const last = widget.description.inputs.filter(({ when, term }) => !when && !term).at(-1)?.id ?? "";
    await widget.reveal(last);
    const [answer, field] = [await widget.headline.boundingBox(), await widget.field(last).boundingBox()];
    expect(answer?.y).toBeLessThan(field?.y ?? 0);
    await widget.field(last).tap();
    await expect(widget.headline).toBeInViewport({ ratio: 1 });
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(sideways).toBeLessThanOrEqual(0);
  });
}

test("the sticky answer hides no focused field", async ({ calculator, page }) => {
  const widget = await calculator("event-roi");
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const last = widget.description.inputs.filter(({ when, term }) => !when && !term).at(-1)?.id ?? "";
  await widget.field(last).evaluate((field: HTMLElement) => field.focus({ preventScroll: true }));
  const passed: string[] = [];
  for (let count = 0; count < 24; count += 1) {
    await page.keyboard.press("Shift+Tab");
    const focused = await widget.root.evaluate(({ shadowRoot }) => {
      const field = shadowRoot?.activeElement;
      // A radio button is invisible; its label is the visible part.
      if (!field?.matches("input:not([type='radio']), select")) return undefined;
      const { x, y, width, height } = field.getBoundingClientRect();
      const top = shadowRoot?.elementFromPoint(x + width / 2, y + height / 2) ?? null;
      return { id: field.id, isSeen: top === field || field.contains(top) };
    });
    if (!focused) continue;
    expect(focused.isSeen, focused.id).toBe(true);
    passed.push(focused.id);
  }
  expect(passed.length, "focused fields").toBeGreaterThan(5);
});

test("a calculator works with touch", async ({ page }) => {
  await page.goto("/");
  const widget = await Widget.on(page, "event-roi").ready();
  await expect(widget.headline).toBeInViewport();
  await widget.field("sponsorship").tap();
  await widget.field("sponsorship").fill("40k");
  await widget.expectFigure("investment", ...writings("27000", "money"));
  await widget.headline.tap();
  await expect(widget.headline).toHaveAttribute("aria-expanded", "true");
});

for (const type of CALCULATORS) {
  test(`${type}: question, answer and first fields come within a screen and a half`, async ({
    calculator,
    page,
  }) => {
    const widget = await calculator(
      type,
      {},
      { head: "<style>h1 { display: none } body { margin: 0 }</style>" },
    );
    const { root } = widget;
    const bottomOf = async (part: string) => {
      const box = await root.locator(part).filter({ visible: true }).first().boundingBox();
      return (box?.y ?? Infinity) + (box?.height ?? 0);
    };
    const screen = page.viewportSize()?.height ?? 0;
    for (const part of [".question", "[part=headline]", ".sentence", "[part=form] :is(input, select)"]) {
      expect(await bottomOf(part), part).toBeLessThan(screen * 1.5);
    }
    const formEnd = await bottomOf("[part=form]");
    for (const part of [".also", ".charts", "[part=figures]"]) {
      const box = await root.locator(part).first().boundingBox();
      expect(box?.y, `${part} follows the form`).toBeGreaterThan(formEnd - 1);
    }
  });
}
