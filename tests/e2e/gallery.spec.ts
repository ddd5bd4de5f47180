import { load } from "partner-calculators";
import { expectAccessible } from "./support/axe.js";
import { paintedTop, placeOf, scrollThrough } from "./support/gallery.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { writings } from "./support/written.js";

test("the gallery shows every calculator with its answer", async ({ page }) => {
  test.slow();
  const core = await load();
  expect(core.calculators().map(({ id }) => id)).toEqual(CALCULATORS);
  await page.goto("/");
  await scrollThrough(page);
});

test("the visible content does not move while calculators load", async ({ page }) => {
  test.slow();
  await page.goto("/");
  await Widget.on(page, "event-roi").settled();
  for (const type of CALCULATORS.slice(1)) {
    const place = placeOf(page, type);
    await place.evaluate((element) => element.scrollIntoView({ behavior: "instant" }));
    const before = await paintedTop(place);
    await Widget.on(page, type).settled();
    const after = await paintedTop(place);
    expect(Math.abs(after - before), type).toBeLessThan(2);
  }
});

test("the answer is updated when a number is changed", async ({ page }) => {
  await page.goto("/");
  const widget = await Widget.on(page, "event-roi").ready();
  await widget.field("sponsorship").fill("$40k");
  await widget.expectFigure("investment", ...writings("27000", "money"));
  await expect(widget.root.getByText(/You invest \$27,000/).first()).toBeVisible();
});

test("each navigation link leads to its section or its page", async ({ page, request }) => {
  await page.goto("/");
  const navigation = page.getByRole("navigation", { name: "Site" });
  for (const link of await navigation.getByRole("link").all()) {
    const target = (await link.getAttribute("href")) ?? "";
    if (target.startsWith("#")) {
      await link.click();
      await expect(placeOf(page, target.slice(1))).toBeInViewport();
    } else expect((await request.get(target)).status()).toBe(200);
  }
});

test("“Build yours” in the masthead leads to the builder", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("banner").getByRole("link", { name: "Build yours" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Builder");
});

test("an address with an anchor opens a working calculator", async ({ page }) => {
  await page.goto("/#tier-roi");
  const widget = await Widget.on(page, "tier-roi").ready();
  await expect(widget.headline).toBeInViewport();
});

test("the selected theme is stored", async ({ page }) => {
  await page.goto("/");
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole("radio", { name: "Dark" }).check({ force: true });
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.reload();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  expect(await ground()).toBe(dark);
  await expect(page.locator("partner-calculator").first()).toHaveAttribute("theme", "dark");
  await page.getByRole("radio", { name: "Auto" }).check({ force: true });
  await expect.poll(ground).toBe(light);
});

test("the HTML snippet can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await page.locator("#embed").scrollIntoViewIfNeeded();
  await page.locator("#embed").getByRole("button").click();
  await expect(page.locator("#embed").getByRole("status")).toHaveText(/copied/i);
  const lines = await page.evaluate(() => navigator.clipboard.readText());
  expect(lines).toContain("<partner-calculator type=");
  expect(lines.split("\n")).toHaveLength(3);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test("axe reports no violations in the gallery", async ({ page }) => {
      test.slow();
      await page.goto("/");
      await scrollThrough(page);
      await expectAccessible(page, "the gallery");
    });
  });
}

test("a link opened in the gallery loads its calculator and sets its inputs", async ({ page }) => {
  await page.goto("/");
  await Widget.on(page, "event-roi").ready();
  await page.evaluate(() => {
    location.hash = "figures=attribution&v=0.1.0&dealValue=90000";
  });
  const widget = await Widget.on(page, "attribution").ready();
  await expect(widget.field("dealValue")).toHaveValue("90,000");
  await expect(widget.field("dealValue")).toBeInViewport();
});

test("calculators that load above the viewport do not move the visible content", async ({ page }) => {
  test.slow();
  await page.goto("/#tier-benefits");
  const { root } = await Widget.on(page, "tier-benefits").settled();
  // The order of the page, which is not that of the list of calculators.
  const all = await page.locator("main .entry").evaluateAll((each) => each.map(({ id }) => id));
  const above = all.slice(1, all.indexOf("tier-benefits"));
  const loaded = page.locator(above.map((type) => `partner-calculator[type="${type}"][data-ready]`).join());
  await expect(loaded, "no calculator above has loaded yet").toHaveCount(0);
  const jumps = await root.evaluate(async (element) => {
    // Measure after the page's own observers, immediately before the frame is painted.
    const painted = () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => {
          const last = new ResizeObserver(() => {
            last.disconnect();
            done();
          });
          last.observe(element);
        });
      });
    const top = () => element.getBoundingClientRect().top;
    const isLoading = () => document.querySelector("partner-calculator:not([data-ready])") !== null;
    await painted();
    const start = top();
    const found = new Set<string>();
    let scrolled = 0;
    // The calculators above enter the viewport and load one after another.
    for (let step = 0; step < 60; step += 1) {
      const from = scrollY;
      scrollBy({ top: -120, behavior: "instant" });
      scrolled += from - scrollY;
      const until = performance.now() + 120;
      do {
        await painted();
        const moved = top() - start - scrolled;
        if (Math.abs(moved) >= 1) found.add(`${Math.round(moved)} pixels, ${scrolled} further up`);
      } while (performance.now() < until || isLoading());
    }
    return [...found];
  });
  expect(jumps).toEqual([]);
  expect(await loaded.count(), "calculators that loaded above").toBeGreaterThan(1);
});
