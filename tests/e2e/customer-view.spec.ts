import type { FrameLocator, Page } from "@playwright/test";
import { hashOf } from "./support/builder.js";
import { make, onDisk } from "./support/one-file.js";
import { codeOf, linesFor, paste } from "./support/pasted.js";
import { openEverything } from "./support/states.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

/** A deal at a loss, with a margin that no other figure of the page equals. */
const PROGRAM = {
  id: "acme",
  calculators: {
    "deal-model": { inputs: { vendorGrossMargin: { value: "0.0771" }, motion: { value: "referral" } } },
  },
};

const settings = {
  calculator: "deal-model",
  source: "own",
  text: JSON.stringify(PROGRAM),
  view: "customer",
  buttonText: "Register",
  buttonAddress: "https://example.com/?e={partnerEarnings}&p={vendorGrossProfit}",
};

/** Words and figures that only the vendor has: its margin in the program, and the loss that it makes. */
const INTERNAL =
  /7[.,]71|0\.0771|your (?:gross|net|margin|profit)|net revenue|cost of delivery|you (?:keep|lose)/i;

/** Everything that the calculator draws, on the screen and on paper, with names that only screen readers read. */
const textIn = (widget: Widget) =>
  widget.root.evaluate((element) => {
    const all = [...(element.shadowRoot?.querySelectorAll("*") ?? [])];
    const names = all.map((each) => each.getAttribute("aria-label") ?? "");
    const texts = all.filter((each) => each.localName !== "style").map((each) => each.textContent ?? "");
    return [...texts, ...names].join("\n");
  });

async function expectNothing(root: Page | FrameLocator, page: Page): Promise<Widget> {
  const widget = await new Widget(root.locator("partner-calculator"), "deal-model").ready();
  await expect(widget.figure("partnerEarnings").first()).toBeVisible();
  await openEverything(widget);
  await page.emulateMedia({ media: "print" });
  await expect(widget.root.locator(".paper dt").first()).toBeAttached();
  await page.emulateMedia({ media: "screen" });
  expect(await textIn(widget)).not.toMatch(INTERNAL);
  await expect(widget.field("vendorGrossMargin")).toHaveCount(0);
  await expect(widget.root.locator(".headline.loss")).toHaveCount(0);
  const told = await widget.root.evaluate((element) =>
    (element as HTMLElement & { toLink(): Promise<string> }).toLink(),
  );
  expect(told).toContain("dealValue=");
  expect(told).not.toContain("vendorGrossMargin");
  return widget;
}

// A frame with its own program does not use the module that its page has preloaded.
test.use({ expectsErrors: /preloaded using link preload/ });

test("the vendor sees the loss that customers do not see", async ({ calculator }) => {
  const widget = await calculator("deal-model", { program: PROGRAM });
  expect(await textIn(widget)).toMatch(INTERNAL);
  await expect(widget.root.locator(".headline.loss")).toHaveCount(1);
  await widget.root.evaluate((element) => element.setAttribute("view", "customer"));
  await expect(widget.root.locator(".headline.loss")).toHaveCount(0);
  expect(await textIn(widget)).not.toMatch(INTERNAL);
});

test("the element's snippet and its fallback show nothing internal to the vendor", async ({ page }) => {
  test.slow();
  const lines = await linesFor(page, settings, "Element");
  expect(lines.replace(/program='[^']*'|href="[^"]*"/g, "")).not.toMatch(INTERNAL);
  await paste(page, lines);
  await expectNothing(page, page);
  await expect(page.getByRole("link", { name: "Register" })).toHaveAttribute("href", /\?e=\d[\d.]*&p=$/);
});

test("a frame and the single file show nothing internal to the vendor", async ({ page }) => {
  test.slow();
  await paste(page, await linesFor(page, settings, "Frame"));
  await expectNothing(page.frameLocator("iframe"), page);
  await page.goto(onDisk(await make(page, settings)));
  await expectNothing(page, page);
});

test("a frame that cannot load shows no worked example, because that has every figure", async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage();
  await page.route("**/*.wasm", (route) => route.abort());
  await page.route("**/plain-*", (route) => route.abort());
  await page.goto(`${baseURL}embed.html?calculator=deal-model&view=customer`);
  await expect(page.getByText(/could not be loaded/).first()).toBeVisible();
  expect(await page.locator("body").innerText()).not.toMatch(INTERNAL);
  await page.close();
});

test("the builder offers the view for calculators that have one, and keeps it in its address", async ({
  page,
}) => {
  await page.goto(`builder.html${hashOf({ calculator: "deal-model" })}`);
  const layout = page.getByRole("heading", { name: "Layout", exact: true });
  await layout.click();
  const tick = page.getByLabel(/^For partners and customers/);
  await tick.check();
  await expect(codeOf(page, "Element")).toContainText('view="customer"');
  await expect(codeOf(page, "Address")).toContainText("view=customer");
  await expect(
    page.getByLabel("First figure below the answer").getByRole("option", { name: "Your gross profit" }),
  ).toHaveCount(0);
  await expect(page.locator(".preview").getByText("What does one deal pay the partner?")).toBeVisible();
  await page.reload();
  await layout.click();
  await expect(tick).toBeChecked();
  await page.getByLabel("Calculator type").selectOption("Event ROI");
  await expect(tick).toHaveCount(0);
  await expect(codeOf(page, "Element")).toContainText('type="event-roi"');
  await expect(codeOf(page, "Element")).not.toContainText("view=");
});

test.describe("a calculator without a customer view", () => {
  test.use({ expectsErrors: /has no view "customer", so that it shows everything/ });

  test("shows everything, and the console says so", async ({ calculator }) => {
    const widget = await calculator("event-roi", { attributes: 'view="customer"' });
    await widget.expectFigure("netProfit", "$90,500");
  });
});
