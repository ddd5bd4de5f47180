import type { Page } from "@playwright/test";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

/** The number of pixels by which a page is wider than its window. */
const excess = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const narrow = [
  ["at 320 pixels", { viewport: { width: 320, height: 640 } }],
  ["at 200 % zoom", { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 }],
] as const;

for (const [name, use] of narrow) {
  test.describe(`the gallery ${name}`, () => {
    test.use(use);
    test("has no horizontal scrolling", async ({ page }) => {
      await page.goto("/");
      for (const type of CALCULATORS) {
        await page.locator(`#${type}`).first().scrollIntoViewIfNeeded();
        await Widget.on(page, type).settled();
      }
      await expect.poll(() => excess(page)).toBeLessThanOrEqual(0);
    });
  });
}

test("a wide calculator has the form on the left and a sticky answer on the right", async ({
  calculator,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const widget = await calculator("event-roi");
  const [field, answer] = [
    await widget.field("sponsorship").boundingBox(),
    await widget.headline.boundingBox(),
  ];
  expect(answer?.x).toBeGreaterThan((field?.x ?? 0) + (field?.width ?? 0));
  await widget.field("grossMargin").scrollIntoViewIfNeeded();
  await expect(widget.field("grossMargin")).toBeInViewport();
  await expect(widget.headline).toBeInViewport({ ratio: 1 });
});

test("the first calculator's answer is visible without scrolling", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto("/");
  const widget = await Widget.on(page, "event-roi").ready();
  await expect(widget.headline).toBeInViewport({ ratio: 1 });
  await expect(widget.field("sponsorship")).toBeInViewport({ ratio: 1 });
});

interface Seen {
  /** The cumulative layout shift, as Chromium computes it. */
  moved: number;
  /** Calculators further down that were in the viewport in a painted frame. */
  early: string[];
}

const seen = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

/** Observes a page from its beginning. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const seen: Seen = { moved: 0, early: [] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.moved += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
    const painted = new IntersectionObserver((all) => {
      for (const { isIntersecting, target } of all) if (isIntersecting) seen.early.push(target.outerHTML);
    });
    addEventListener("calculator-ready", ({ target }) => {
      if (target instanceof Element && target.matches(".growing > *")) painted.observe(target);
    });
  });

test("the page does not shift when a calculator starts, nor when the next one starts", async ({ page }) => {
  let goOn: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route(/definitions\/(?!event-roi)/, async (route) => {
    await first;
    await route.continue();
  });
  await watch(page);
  await page.goto("/");
  await Widget.on(page, "event-roi").settled();
  const good = "cumulative layout shift, of which 0.1 is good";
  expect((await seen(page)).moved, good).toBeLessThan(0.1);
  goOn();
  // The index of questions lies between the first calculator and the next one.
  await page.locator("#questions").evaluate((index) => index.scrollIntoView({ behavior: "instant" }));
  await Widget.on(page, "co-marketing-budget").settled();
  const { moved, early } = await seen(page);
  expect(moved, good).toBeLessThan(0.1);
  expect(early).toEqual([]);
});
