import { readdirSync, readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { at } from "../../scripts/lib/paths.mjs";
import { expectLegible } from "./support/legible.js";
import { test as base, expect } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { type Style, writings } from "./support/written.js";

const FOLDER = at("tests/e2e/hosts");
const HOSTS = readdirSync(FOLDER).map((file) => file.replace(".html", ""));

const german: Style = { locale: "de", currency: "USD", cents: 2 };

/** Opens the page of a host, and waits for its first calculator. */
const test = base.extend<{ visit: (name: string) => Promise<Widget> }>({
  visit: async ({ page, host }, use) => {
    await use(async (name) => {
      const body = readFileSync(`${FOLDER}/${name}.html`, "utf8");
      await page.route(`${host}${name}.html`, (route) => route.fulfill({ contentType: "text/html", body }));
      await page.goto(`${host}${name}.html`);
      return first(page);
    });
  },
});

const first = (page: Page) => widgetAt(page.locator("partner-calculator").first());

const all = async (page: Page) => Promise.all((await page.locator("partner-calculator").all()).map(widgetAt));

async function widgetAt(root: Locator): Promise<Widget> {
  const [type, locale] = await root.evaluate((element) => [
    element.getAttribute("type")?.trim() ?? "",
    element.getAttribute("locale")?.trim() ?? "en",
  ]);
  return new Widget(root, type ?? "", locale).ready();
}

/** How far the page is wider than its window. */
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const name of HOSTS) {
  test(`${name}: the calculator can be read, fits, and answers while somebody types`, async ({
    visit,
    page,
  }) => {
    const widget = await visit(name);
    await widget.settled();
    for (const width of [1280, 380]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => sideways(page), `wider than ${width} pixels`).toBeLessThanOrEqual(0);
      for (const each of await all(page)) await expectLegible(each);
    }
    if (widget.type !== "event-roi") return;
    await widget.field("sponsorship").fill("40k");
    const style = widget.language === "de" ? german : undefined;
    await widget.expectFigure("investment", ...writings("27000", "money", style));
  });
}

test("tables take the color and the font of a calculator in a page without a doctype", async ({ visit }) => {
  const { root } = await visit("no-doctype");
  const styles = await root.evaluate((host) => {
    const read = (element: Element | null | undefined) => {
      const { color, fontFamily, fontWeight, lineHeight } = getComputedStyle(element as Element);
      return [color, fontFamily, fontWeight, lineHeight !== "normal"];
    };
    const around = host.shadowRoot?.querySelector(".root");
    return [around, ...(host.shadowRoot?.querySelectorAll("table") ?? [])].map(read);
  });
  expect(styles.length).toBeGreaterThan(2);
  for (const style of styles) expect(style).toEqual(styles[0]);
});

test("a page that resets all properties does not reset a theme", async ({ visit }) => {
  const { root } = await visit("all-unset");
  const scheme = await root.evaluate((host) => getComputedStyle(host).colorScheme);
  expect(scheme).toBe("dark");
});

/** The size of the sentence, which is the size of the text. */
const textSize = (widget: Widget) =>
  widget.root.locator(".sentence").evaluate((element) => getComputedStyle(element).fontSize);

test("text follows the text around the calculator, and not the root of the page", async ({ visit, page }) => {
  const widget = await visit("small-root");
  expect(await textSize(widget)).toBe("16px");
  await page.addStyleTag({ content: "body { font-size: 20px }" });
  await expect.poll(() => textSize(widget)).toBe("20px");
  const title = widget.root.locator(".chart-title").first();
  await expect(title).toHaveCSS("font-size", "20px");
});

test("text in small print has a least size, which the page may overrule", async ({ visit, page }) => {
  const widget = await visit("tiny-texts");
  expect(await textSize(widget)).toBe("14px");
  await page.addStyleTag({ content: "partner-calculator { --pc-text-size: 13px }" });
  await expect.poll(() => textSize(widget)).toBe("13px");
});

test("a link that an editor has put into a paragraph is shown, also one that is added later", async ({
  visit,
  page,
}) => {
  await visit("paragraphs");
  await expect(page.getByRole("link", { name: "Apply" })).toBeVisible();
  await expect(page.getByText("A worked example")).toBeHidden();
  await page
    .locator("partner-calculator")
    .evaluate((element) =>
      element.insertAdjacentHTML("beforeend", '<div><small slot="footer">Last year</small></div>'),
    );
  await expect(page.getByText("Last year")).toBeVisible();
});

test("the sticky answer stays below the header of the page", async ({ visit, page }) => {
  const { root } = await visit("sticky-header");
  await page.setViewportSize({ width: 500, height: 700 });
  await page.evaluate(() => scrollTo(0, 700));
  await expect.poll(async () => (await root.locator("[part=headline]").boundingBox())?.y).toBe(60);
});

test("keys that are typed into a field do not reach the shortcuts of the page", async ({ visit, page }) => {
  const widget = await visit("shortcuts");
  const taken = () => page.evaluate(() => (window as unknown as { taken: string[] }).taken.splice(0));
  await widget.field("sponsorship").click();
  for (const key of ["4", "k", "/", "?", " ", "Backspace", "ArrowLeft", "Home", "Shift+A"])
    await page.keyboard.press(key);
  expect(await taken()).toEqual([]);
  for (const key of ["Escape", "Control+k", "Enter"]) await page.keyboard.press(key);
  expect(new Set(await taken())).toEqual(new Set(["Escape", "Control", "k", "Enter"]));
  await widget.headline.focus();
  await page.keyboard.press("n");
  expect(await taken()).toContain("n");
  await page.getByLabel("Own field").press("m");
  expect(await taken()).toContain("m");
});

test("a value that a script sets with only a change event is used, and reported once", async ({
  visit,
  page,
}) => {
  const widget = await visit("form-filler");
  const told = await widget.root.evaluateHandle((element) => {
    const all: unknown[] = [];
    (element as HTMLElement).addEventListener("calculator-change", ({ detail }) =>
      all.push(detail.inputs.sponsorship),
    );
    return all;
  });
  await page.evaluate(() =>
    (window as unknown as { fill(id: string, value: string): void }).fill("sponsorship", "40k"),
  );
  await widget.expectFigure("investment", ...writings("27000", "money"));
  await widget.field("sponsorship").evaluate((field: HTMLInputElement) => {
    field.value = "35k";
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  });
  await widget.expectFigure("investment", ...writings("24500", "money"));
  await widget.field("sponsorship").fill("40k");
  await page.keyboard.press("Tab");
  await widget.expectFigure("investment", ...writings("27000", "money"));
  expect(await told.jsonValue()).toEqual(["40000", "35000", "40000"]);
});

test("spaces around attribute values are ignored, and a flag that says no is off", async ({ visit }) => {
  const widget = await visit("spaced-attributes");
  await expect(widget.root.locator(".question")).toBeVisible();
  await expect(widget.root.locator(".root")).toHaveAttribute("lang", "de");
  const read = await widget.root.evaluate((element) => {
    const { type, locale, compact } = element as unknown as Record<string, unknown>;
    return [type, locale, compact];
  });
  expect(read).toEqual(["event-roi", "de", false]);
});

test("a calculator keeps its language for hyphens, quotes and the forms of letters", async ({ visit }) => {
  const { root } = await visit("spaced-attributes");
  const locale = await root.locator(".sentence").evaluate((element) => {
    // Only Chromium and WebKit have this property.
    return getComputedStyle(element).getPropertyValue("-webkit-locale") || '"de"';
  });
  expect(locale).toBe('"de"');
});

test("no old figure stays when a translator has replaced every text", async ({ visit, page }) => {
  const widget = await visit("translator");
  await widget.settled();
  await widget.groupTitle("value").click();
  const translated = () => page.evaluate(() => (window as unknown as { translate(): number }).translate());
  // The live region is left out, because it changes after a pause.
  const shown = async () => (await widget.root.locator(".columns, .details").allInnerTexts()).join();
  for (const [typed, investment] of [
    ["40k", "27,000"],
    ["much", ""],
    ["35k", "24,500"],
  ]) {
    expect(await translated()).toBeGreaterThan(50);
    await widget.field("sponsorship").fill(typed ?? "");
    if (investment) await widget.expectFigure("investment", `$${investment}`);
    else await expect(widget.stale).toBeVisible();
  }
  const afterTranslations = await shown();
  await widget.reset.click();
  await page.reload();
  const fresh = await first(page);
  await fresh.settled();
  await fresh.groupTitle("value").click();
  await fresh.field("sponsorship").fill("35k");
  await fresh.expectFigure("investment", "$24,500");
  expect(afterTranslations).toBe(await shown());
});
