import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

test.use({ viewport: { width: 400, height: 700 } });

/** Adds a bar to the page, with this style and with a menu inside. */
async function addBar(page: Page, id: string, style: string): Promise<void> {
  await page.evaluate(
    ([id, style]) =>
      document.body.insertAdjacentHTML("afterbegin", `<div id="${id}" style="${style}"><p>Menu</p></div>`),
    [id, style],
  );
}

const HEADER =
  "position: sticky; inset-block-start: 0; block-size: 64px; overflow: hidden; background: white";

async function scrolled(page: Page, to: number) {
  await page.evaluate((to) => scrollTo(0, to), to);
  const bar = Widget.on(page, "event-roi").root.locator("[part=headline]");
  return expect.poll(async () => (await bar.boundingBox())?.y);
}

test("the sticky answer is below the page's own header", async ({ calculator, page }) => {
  await calculator("event-roi");
  await addBar(page, "header", HEADER);
  await (await scrolled(page, 600)).toBe(64);
});

test("the answer follows a header that hides while a person scrolls", async ({ calculator, page }) => {
  await calculator("event-roi");
  await addBar(page, "header", HEADER.replace("sticky", "fixed; inset-inline: 0"));
  await (await scrolled(page, 600)).toBe(64);
  await page.evaluate(() => {
    const header = document.querySelector<HTMLElement>("#header");
    if (header) header.style.insetBlockStart = "-64px";
  });
  await (await scrolled(page, 900)).toBe(0);
});

test("a dialog over half of the window does not count as a header", async ({ calculator, page }) => {
  await calculator("event-roi");
  await addBar(page, "dialog", "position: fixed; inset: 0 0 auto; block-size: 400px; background: white");
  await (await scrolled(page, 600)).toBe(0);
});

test("a page decides itself with its custom property", async ({ calculator, page }) => {
  await calculator("event-roi", { attributes: 'style="--pc-sticky-top: 20px"' });
  await addBar(page, "header", HEADER);
  await (await scrolled(page, 600)).toBe(20);
});
