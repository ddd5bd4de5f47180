import { answerOf, placeOf } from "./support/gallery.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { ui } from "./support/words.js";
import { writings } from "./support/written.js";

test.use({ expectsErrors: true });

const inside = "<p>A worked example stands here.</p>";

for (const [what, files] of [
  ["the wasm module", "**/*.wasm"],
  ["the words", "**/locales/**"],
  ["the calculator's own words", "**/locales/en/event-roi-*.js"],
] as const) {
  test(`without ${what} it says so, shows what stands inside, and tries again`, async ({ embed, page }) => {
    await page.route(files, (route) => route.abort());
    await embed([{ type: "event-roi", inside }]);
    const widget = Widget.on(page, "event-roi");
    await expect(widget.root.getByRole("alert")).toHaveText(/could not be loaded/);
    await expect(page.getByText("A worked example stands here.")).toBeVisible();
    await page.unroute(files);
    await widget.root.getByRole("button", { name: ui("tryAgain") }).click();
    await widget.ready();
    await expect(widget.root.getByRole("alert")).toHaveCount(0);
    await expect(page.getByText("A worked example stands here.")).toBeHidden();
    await widget.field("sponsorship").fill("40k");
    await widget.expectFigure("investment", ...writings("27000", "money"));
  });
}

test("without the plain core, where there is no WebAssembly, it says so and tries again", async ({
  embed,
  page,
}) => {
  const files = "**/plain-core-*.js";
  await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  await page.route(files, (route) => route.abort());
  await embed([{ type: "event-roi", inside }]);
  const widget = Widget.on(page, "event-roi");
  await expect(widget.root.getByRole("alert")).toHaveText(/could not be loaded/);
  await page.unroute(files);
  await widget.root.getByRole("button", { name: ui("tryAgain") }).click();
  await widget.ready();
  await expect(page.getByText("A worked example stands here.")).toBeHidden();
});

test("a server that answers with an error is a failure, too", async ({ embed, page }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "<p>Not found</p>" }));
  await embed([{ type: "event-roi", inside }]);
  await expect(page.getByRole("alert")).toHaveText(/could not be loaded/);
});

test("a server that does not know wasm is good enough", async ({ embed, page }) => {
  await page.route("**/*.wasm", async (route) =>
    route.fulfill({ response: await route.fetch(), contentType: "application/octet-stream" }),
  );
  await embed([{ type: "event-roi" }]);
  await Widget.on(page, "event-roi").ready();
});

test("without the script the page shows what stands inside", async ({ embed, page }) => {
  await page.route("**/element.js", (route) => route.abort());
  await embed([{ type: "event-roi", inside }]);
  await expect(page.getByText("A worked example stands here.")).toBeVisible();
});

test("an unknown type is named, with those that exist; its neighbours work", async ({ embed, page }) => {
  await embed([{ type: "tea-roi", inside }, { type: "tier-roi" }, { type: "" }]);
  const alerts = page.getByRole("alert");
  await expect(alerts).toHaveCount(2);
  await expect(alerts.first()).toContainText("tea-roi");
  for (const alert of await alerts.all()) await expect(alert).toContainText("affiliate-economics");
  await expect(alerts.first().getByRole("button"), "nothing to try again").toHaveCount(0);
  await expect(page.getByText("A worked example stands here.")).toBeVisible();
  const widget = await Widget.on(page, "tier-roi").ready();
  await widget.field("promotionUplift").fill("50 %");
  await widget.expectFigure("promotedRevenue", ...writings("75000", "money"));
});

test("a type that is put right comes to life", async ({ embed, page }) => {
  await embed([{ type: "tea-roi" }]);
  await expect(page.getByRole("alert")).toBeVisible();
  await page.locator("partner-calculator").evaluate((element) => element.setAttribute("type", "tier-roi"));
  await Widget.on(page, "tier-roi").ready();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a program that cannot be used is told apart, problem by problem", async ({ embed, page }) => {
  const program = { currency: "dollars", tiers: [{ id: "gold", mdf: { annual: "lots" } }] };
  await embed([{ type: "co-marketing-budget", program, inside }, { type: "tier-roi" }]);
  const alert = page.getByRole("alert");
  await expect(alert.getByRole("listitem")).toHaveCount(2);
  await expect(alert).toContainText("program.currency");
  await expect(alert).toContainText("program.tiers[0].mdf.annual");
  await expect(alert).not.toContainText(/undefined|\{/);
  await expect(page.getByText("A worked example stands here.")).toBeVisible();
  await Widget.on(page, "tier-roi").ready();
});

test("without the charts everything else works", async ({ embed, page }) => {
  await page.route("**/chart-area-*.js", (route) => route.abort());
  await embed([{ type: "event-roi" }]);
  const widget = await Widget.on(page, "event-roi").ready();
  await widget.reset.scrollIntoViewIfNeeded();
  await widget.headline.scrollIntoViewIfNeeded();
  await expect(widget.root.getByText(ui("chartsFailed"))).toBeVisible();
  await widget.field("sponsorship").fill("40k");
  await widget.expectFigure("investment", ...writings("27000", "money"));
});

test("an explanation that does not come is said, and comes when it is opened again", async ({
  embed,
  page,
}) => {
  const files = /\/explain-[\w-]+\.js$/;
  await page.route(files, (route) => route.abort());
  await embed([{ type: "event-roi" }]);
  const widget = await Widget.on(page, "event-roi").ready();
  await widget.headline.click();
  await expect(widget.root.getByText(ui("explainFailed"))).toBeVisible();
  await page.unroute(files);
  await widget.headline.click();
  await widget.headline.click();
  await expect(widget.root.getByText("5.113636×")).toBeVisible();
});

test("a page that was opened by a link shows its answer without the rest, and says so", async ({
  embed,
  page,
}) => {
  await page.route("**/editing-part-*.js", (route) => route.abort());
  await embed([{ type: "event-roi" }], { hash: "#figures=event-roi&v=0.1.0&sponsorship=40000" });
  const widget = Widget.on(page, "event-roi");
  await expect(widget.headline).toBeVisible();
  await expect(widget.root.getByRole("alert")).toHaveText(/could not be loaded completely/);
});

test("charts that could not be fetched are asked for again, once something else is", async ({
  embed,
  page,
}) => {
  const files = "**/chart-area-*.js";
  await page.route(files, (route) => route.abort());
  await embed([{ type: "event-roi" }]);
  const widget = await Widget.on(page, "event-roi").ready();
  await widget.root.locator(".charts").last().scrollIntoViewIfNeeded();
  await expect(widget.root.getByText(ui("chartsFailed"))).toBeVisible();
  await page.unroute(files);
  await widget.headline.click();
  await expect(widget.root.locator(".charts svg").first()).toBeAttached();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the gallery shows a worked example of each calculator", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("table")).toHaveCount(CALCULATORS.length);
    for (const type of CALCULATORS) {
      const example = placeOf(page, type).getByRole("table");
      await expect(example).toBeVisible();
      await expect(example.getByRole("cell").first()).toHaveText(answerOf(type));
    }
    await expect(page.getByText(/need JavaScript/)).toBeVisible();
  });
});
