import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

/** Containers whose width depends on their content. */
const BY_CONTENT = [
  "display: flex",
  "display: flex; justify-content: center",
  "display: flex; flex-direction: column; align-items: center",
  "display: grid; place-items: center",
  "display: inline-block",
  "display: inline-flex; white-space: nowrap; text-indent: 3em",
  "display: table-cell",
  "width: fit-content",
  "float: left",
];

test("a calculator in a container sized by its content is wide enough and fits the window", async ({
  embed,
  page,
}) => {
  await embed([]);
  await page.evaluate((styles) => {
    const within = (style: string) =>
      `<div style="clear: both"><div style="${style}"><partner-calculator type="tier-benefits" compact></partner-calculator></div></div>`;
    document.body.innerHTML = styles.map(within).join("");
  }, BY_CONTENT);
  const widgets = page.locator("partner-calculator");
  await expect(widgets.locator("[part=headline]")).toHaveCount(BY_CONTENT.length);
  for (const [width, least] of [
    [1280, 800],
    [360, 300],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    const narrow = () =>
      widgets.evaluateAll(
        (all, least) =>
          all
            .filter((each) => each.getBoundingClientRect().width < least)
            .map((each) => each.parentElement?.getAttribute("style")),
        least,
      );
    await expect.poll(narrow, `below ${least} pixels on a screen of ${width}`).toEqual([]);
    // Charts are drawn again for the new width.
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(sideways).toBeLessThanOrEqual(width);
  }
});

test("a panel that clips a calculator does not make the page longer", async ({ embed, page }) => {
  const head = "<style>main { block-size: 100px; overflow: hidden }</style>";
  await embed([{ type: "event-roi" }], { head });
  await Widget.on(page, "event-roi").ready();
  const hidden = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  await expect.poll(hidden).toBe(0);
});

test("the page's own menu covers the sticky answer", async ({ embed, page }) => {
  await page.setViewportSize({ width: 500, height: 700 });
  const menu =
    "position: fixed; inset: 0 0 auto; block-size: 200px; z-index: 1; background: white; content: 'A menu'";
  await embed([{ type: "event-roi" }], { head: `<style>body::before { ${menu} }</style>` });
  const { root } = await Widget.on(page, "event-roi").ready();
  await page.evaluate(() => scrollTo(0, 600));
  const bar = root.locator("[part=headline]");
  await expect.poll(async () => (await bar.boundingBox())?.y).toBe(0);
  const above = await page.evaluate(() => document.elementFromPoint(60, 40)?.localName);
  expect(above).toBe("body");
});

test("an English calculator on a right-to-left page stays left-to-right", async ({ embed, page }) => {
  await embed([{ type: "event-roi", attributes: 'locale="en"' }], {
    head: "<style>html{direction:rtl}</style>",
  });
  const { root } = await Widget.on(page, "event-roi").ready();
  await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  const sentence = root.locator(".sentence");
  expect(await sentence.evaluate((element) => getComputedStyle(element).direction)).toBe("ltr");
  const [low, high] = await root.locator(".range button").all();
  expect((await low?.boundingBox())?.x).toBeLessThan((await high?.boundingBox())?.x ?? 0);
  const form = await root.locator("[part=form]").boundingBox();
  const answer = await root.locator("[part=results]").boundingBox();
  expect(form?.x).toBeLessThan(answer?.x ?? 0);
});
