import type { Locator, Page } from "@playwright/test";
import { make, onDisk } from "./support/one-file.js";
import { codeOf, linesFor, paste } from "./support/pasted.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

const LAYOUT = {
  calculator: "event-roi",
  density: "0.8",
  radius: "12px",
  textSize: "18px",
  stickyTop: "64",
  first: ["revenue", "deals"],
};

/** The names of the figures below the headline. */
const below = (root: Locator) => root.locator(".results .also dt").allInnerTexts();

async function expectLayout(page: { locator: Page["locator"] }): Promise<void> {
  const widget = await new Widget(page.locator("partner-calculator"), "event-roi").ready();
  expect(await below(widget.root)).toEqual(["Expected revenue", "Deals"]);
  await expect(widget.root.locator(".sentence")).toHaveCSS("font-size", "18px");
  await expect(widget.root.locator(".box").first()).toHaveCSS("border-top-left-radius", "12px");
  await expect(widget.root).toHaveCSS("--pc-density", "0.8");
  await expect(widget.root.locator("[part=headline]")).toHaveCSS("top", "64px");
}

test("the builder's choices are in the lines, the preview and the builder's address", async ({ page }) => {
  await page.goto("builder.html");
  await page.getByRole("heading", { name: "Layout", exact: true }).click();
  await page.getByRole("radio", { name: "Tight" }).check({ force: true });
  await page.getByRole("radio", { name: "Round", exact: true }).check({ force: true });
  await page.getByLabel("Text size").selectOption("Large, 18 pixels");
  await page.getByLabel("First figure below the answer").selectOption("Expected revenue");
  await page.getByLabel("Second figure below the answer").selectOption("Deals");
  const header = page.getByLabel("Height of the page’s header in pixels");
  await header.fill("tall");
  await expect(page.getByText("Enter a whole number of pixels")).toBeVisible();
  await header.fill("64");
  const style = "--pc-density: 0.8; --pc-radius: 12px; --pc-text-size: 18px; --pc-sticky-top: 64px";
  await expect(codeOf(page, "Element")).toContainText(`first="revenue,deals" style="${style}"`);
  await expect(codeOf(page, "Address")).toContainText(
    "density=0.8&radius=12px&text-size=18px&sticky-top=64px&first=revenue%2Cdeals",
  );
  await expectLayout(page.locator(".preview"));
  await expect(page.getByText("5 changed")).toBeVisible();
  const kept = () => Buffer.from(page.url().split("settings=")[1] ?? "", "base64url").toString();
  await expect.poll(kept).toContain('"stickyTop":"64"');
  await page.reload();
  await expectLayout(page.locator(".preview"));
  await page.getByRole("heading", { name: "Layout", exact: true }).click();
  await page.getByLabel("First figure below the answer").selectOption("");
  await expect(page.getByLabel("First figure below the answer")).toHaveValue("deals");
});

test("the choices work in a page, in a frame and in one file", async ({ page }) => {
  await paste(page, await linesFor(page, LAYOUT, "Element"));
  await expectLayout(page);
  await paste(page, await linesFor(page, LAYOUT, "Frame"));
  await expectLayout(page.frameLocator("iframe"));
  await page.goto(onDisk(await make(page, LAYOUT)));
  await expectLayout(page);
});

test.describe("names that the calculator does not have", () => {
  test.use({ expectsErrors: /the attribute "first" names profit, which event-roi has not/ });

  test("are left out, and the console says so; the headline stays", async ({ calculator }) => {
    const widget = await calculator("event-roi", { attributes: 'first="profit, deals,deals"' });
    expect(await below(widget.root)).toEqual(["Deals"]);
    await widget.expectFigure("returnMultiple", "5.11×");
    await widget.root.evaluate((element) => element.removeAttribute("first"));
    await expect.poll(() => below(widget.root)).not.toEqual(["Deals"]);
  });
});
