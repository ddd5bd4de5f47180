import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { wordsOf } from "./support/words.js";
import { type Style, writings } from "./support/written.js";

const yen: Style = { locale: "en", currency: "JPY", cents: 0 };

/** Moves the calculator of the page into a frame of the page. */
const moveToFrame = async (page: Page) => {
  await page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    Object.assign(frame.style, { width: "1300px", height: "900px" });
    const element = document.querySelector("partner-calculator") as Element;
    frame.contentDocument?.body.append(element);
  });
  const root = page.frameLocator("iframe").locator("partner-calculator");
  return new Widget(root, "event-roi");
};

/**
 * The computed styles of parts whose style sheets come at different times: with the element, its editing part, charts and
 * explanations. Evaluated in the page, because Firefox's driver looks for a moved element in its first document.
 */
const looks = (page: Page) =>
  page.evaluate(() => {
    const frame = document.querySelector("iframe")?.contentDocument;
    const host = (frame ?? document).querySelector("partner-calculator");
    const parts = [".root", ".headline", "[part=figures]", ".chart-title", "[part=explanation]"];
    return parts.map((part) => {
      const element = host?.shadowRoot?.querySelector(part);
      if (!element) return `no ${part}`;
      const { color, display, fontSize, fontWeight, paddingTop } = getComputedStyle(element);
      return [part, color, display, fontSize, fontWeight, paddingTop].join(" ");
    });
  });

test("a calculator that moves into a frame and back keeps its figures and its looks", async ({
  calculator,
  page,
}) => {
  const widget = await calculator("event-roi");
  await widget.field("sponsorship").fill("40k");
  await widget.headline.click();
  await widget.root.locator(".charts").last().scrollIntoViewIfNeeded();
  await expect(widget.root.locator(".chart-title").first()).toBeAttached();
  // An explanation's element exists before the part that draws it is loaded with its styles.
  await expect(widget.root.locator("[part=explanation]")).toHaveText(/\S/);
  const before = await looks(page);
  expect(before.join()).not.toContain("no ");

  const moved = await (await moveToFrame(page)).ready();
  await moved.expectFigure("investment", ...writings("27000", "money"));
  await expect.poll(() => looks(page)).toEqual(before);
  await moved.field("sponsorship").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("35k");
  await moved.expectFigure("investment", ...writings("24500", "money"));

  await page.evaluate(() => {
    const frame = document.querySelector("iframe");
    document.body.append(frame?.contentDocument?.querySelector("partner-calculator") ?? "");
    frame?.remove();
  });
  await expect.poll(() => looks(page)).toEqual(before);
  await widget.field("sponsorship").fill("40k");
  await widget.expectFigure("investment", ...writings("27000", "money"));
});

test("properties set after a move apply, and parts that load after it bring their styles", async ({
  calculator,
  page,
}) => {
  await calculator("event-roi");
  const moved = await (await moveToFrame(page)).ready();
  await moved.root.evaluate((element) => element.setAttribute("currency", "JPY"));
  await moved.expectFigure("investment", ...writings("22000", "money", yen));
  await moved.headline.click();
  await expect(moved.root.locator("[part=explanation]").first()).toHaveCSS("padding-top", "10px");
  await moved.root.evaluate((element) => element.setAttribute("type", "tier-roi"));
  await expect(moved.root.locator("[part=title]")).toHaveText(wordsOf("tier-roi", "en").title);
});

test("a calculator survives a stay in a document without a window", async ({ calculator, page }) => {
  const widget = await calculator("event-roi");
  // Charts load after the first answer; a comparison with a page that is still loading would never end.
  await widget.root.locator(".charts").last().scrollIntoViewIfNeeded();
  await expect(widget.root.locator(".chart-title").first()).toBeAttached();
  const before = await looks(page);
  await page.evaluate(async () => {
    const element = document.querySelector("partner-calculator") as HTMLElement;
    const elsewhere = document.implementation.createHTMLDocument();
    elsewhere.body.append(elsewhere.adoptNode(element));
    element.setAttribute("heading-level", "3");
    await new Promise((done) => setTimeout(done));
    document.body.append(element);
  });
  await expect.poll(() => looks(page)).toEqual(before);
  await widget.field("sponsorship").fill("40k");
  await widget.expectFigure("investment", ...writings("27000", "money"));
});
