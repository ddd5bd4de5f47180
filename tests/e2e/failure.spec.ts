import type { FrameLocator, Page } from "@playwright/test";
import { answerOf, placeOf } from "./support/gallery.js";
import { OURS, openHost, serveOurs } from "./support/hosted.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { ui } from "./support/words.js";
import { writings } from "./support/written.js";

test.use({ expectsErrors: true });

const inside = "<p>A worked example.</p>";

for (const [what, files] of [
  ["the wasm module", "**/*.wasm"],
  ["the words", "**/locales/**"],
  ["the calculator's own words", "**/locales/en/event-roi-*.js"],
] as const) {
  test(`without ${what} the element shows an error, its content and a retry button`, async ({
    embed,
    page,
  }) => {
    await page.route(files, (route) => route.abort());
    await embed([{ type: "event-roi", inside }]);
    const widget = Widget.on(page, "event-roi");
    await expect(widget.root.getByRole("alert")).toHaveText(/could not be loaded/);
    await expect(page.getByText("A worked example.")).toBeVisible();
    await page.unroute(files);
    await widget.root.getByRole("button", { name: ui("tryAgain") }).click();
    await widget.ready();
    await expect(widget.root.getByRole("alert")).toHaveCount(0);
    await expect(page.getByText("A worked example.")).toBeHidden();
    await widget.field("sponsorship").fill("40k");
    await widget.expectFigure("investment", ...writings("27000", "money"));
  });
}

test("without WebAssembly and the plain core the element shows an error and a retry button", async ({
  embed,
  page,
}) => {
  const files = "**/plain-answer-*.js";
  await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  await page.route(files, (route) => route.abort());
  await embed([{ type: "event-roi", inside }]);
  const widget = Widget.on(page, "event-roi");
  await expect(widget.root.getByRole("alert")).toHaveText(/could not be loaded/);
  await page.unroute(files);
  await widget.root.getByRole("button", { name: ui("tryAgain") }).click();
  await widget.ready();
  await expect(page.getByText("A worked example.")).toBeHidden();
});

test("an error status of the server counts as a failure", async ({ embed, page }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "<p>Not found</p>" }));
  await embed([{ type: "event-roi", inside }]);
  await expect(page.getByRole("alert")).toHaveText(/could not be loaded/);
});

test.describe("the page for frames", () => {
  const address = `${OURS}embed.html?calculator=tier-roi`;
  const open = async (page: Page, failing: RegExp, attributes = "") => {
    await serveOurs(page, "dist/site");
    await page.route(failing, (route) => route.abort());
    await openHost(page, `<iframe ${attributes} src="${address}" height="900"></iframe>`);
    return page.frameLocator("iframe");
  };
  const example = (frame: FrameLocator) => frame.getByRole("table", { name: /^Tier ROI, a worked example/ });

  test("shows a sentence and the worked example if its modules fail", async ({ page }) => {
    const frame = await open(page, /frame-[\w-]+\.js/);
    await expect(frame.getByText(/could not be loaded/)).toBeVisible();
    await expect(frame.getByRole("table")).toHaveCount(1);
    await expect(example(frame).getByRole("cell").first()).toHaveText(answerOf("tier-roi"));
  });

  test("shows all worked examples if every script fails", async ({ page }) => {
    const frame = await open(page, /calculators\.example\/.*\.js/);
    await expect(example(frame)).toBeVisible();
    await expect(frame.getByRole("table")).toHaveCount(CALCULATORS.length);
  });

  test("shows the worked example below the message if the calculator cannot be loaded", async ({ page }) => {
    const frame = await open(page, /\.wasm$/);
    await expect(frame.getByRole("alert")).toHaveText(/could not be loaded/);
    await expect(example(frame)).toBeVisible();
    await page.unroute(/\.wasm$/);
    await frame.getByRole("button", { name: ui("tryAgain") }).click();
    await expect(frame.locator(".headline")).toHaveText(answerOf("tier-roi"));
    await expect(example(frame)).toBeHidden();
  });

  test("shows the worked example in a sandbox whose server allows no other origins", async ({ page }) => {
    const frame = await open(page, /frame-[\w-]+\.(js|css)/, 'sandbox="allow-scripts"');
    await expect(frame.getByText(/could not be loaded/)).toBeVisible();
    await expect(frame.getByRole("table")).toHaveCount(1);
  });
});

test("a wasm file with the wrong MIME type still loads", async ({ embed, page }) => {
  await page.route("**/*.wasm", async (route) =>
    route.fulfill({ response: await route.fetch(), contentType: "application/octet-stream" }),
  );
  await embed([{ type: "event-roi" }]);
  await Widget.on(page, "event-roi").ready();
});

test("without the script the page shows the content of the element", async ({ embed, page }) => {
  await page.route("**/element.js", (route) => route.abort());
  await embed([{ type: "event-roi", inside }]);
  await expect(page.getByText("A worked example.")).toBeVisible();
});

test("an unknown type is reported with the known types, and other calculators work", async ({
  embed,
  page,
}) => {
  await embed([{ type: "tea-roi", inside }, { type: "tier-roi" }, { type: "" }]);
  const alerts = page.getByRole("alert");
  await expect(alerts).toHaveCount(2);
  await expect(alerts.first()).toContainText("tea-roi");
  for (const alert of await alerts.all()) await expect(alert).toContainText("affiliate-economics");
  await expect(alerts.first().getByRole("button"), "no retry button").toHaveCount(0);
  await expect(page.getByText("A worked example.")).toBeVisible();
  const widget = await Widget.on(page, "tier-roi").ready();
  await widget.field("promotionUplift").fill("50 %");
  await widget.expectFigure("promotedRevenue", ...writings("75000", "money"));
});

test("an element with an unknown type starts when the type is corrected", async ({ embed, page }) => {
  await embed([{ type: "tea-roi" }]);
  await expect(page.getByRole("alert")).toBeVisible();
  await page.locator("partner-calculator").evaluate((element) => element.setAttribute("type", "tier-roi"));
  await Widget.on(page, "tier-roi").ready();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("every problem of an invalid program is in the console, and none of them on the page", async ({
  embed,
  page,
}) => {
  const told: string[] = [];
  page.on("console", (message) => told.push(message.text()));
  const program = { currency: "dollars", tiers: [{ id: "gold", mdf: { annual: "lots" } }] };
  await embed([{ type: "co-marketing-budget", program, inside }, { type: "tier-roi" }]);
  const alert = page.getByRole("alert");
  await expect(alert).toHaveText("This calculator is not available right now.");
  await expect.poll(() => told.join()).toContain("program.currency");
  expect(told.join()).toContain("program.tiers[0].mdf.annual");
  expect(told.join()).not.toMatch(/undefined|\{/);
  await expect(page.getByText("A worked example.")).toBeVisible();
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

test("an explanation that fails to load is reported, and loads when it is opened again", async ({
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

test("without the editing part a page opened by a link shows its answer and a message", async ({
  embed,
  page,
}) => {
  await page.route("**/editing-part-*.js", (route) => route.abort());
  await embed([{ type: "event-roi" }], { hash: "#figures=event-roi&v=0.1.0&sponsorship=40000" });
  const widget = Widget.on(page, "event-roi");
  await expect(widget.headline).toBeVisible();
  await expect(widget.root.getByRole("alert")).toHaveText(/could not be loaded completely/);
});

test("charts that failed to load are requested again after another part has loaded", async ({
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

  test("the page for frames shows a sentence and worked examples", async ({ page }) => {
    await page.goto("embed.html?calculator=tier-roi");
    await expect(page.getByText(/could not be loaded/)).toBeVisible();
    await expect(page.getByRole("table").first()).toBeVisible();
  });
});

/** Lets a function of the module trap while the page has a global `trapping`. */
const addTrap = (page: Page, name: string) =>
  page.addInitScript((exported) => {
    const { Instance, RuntimeError } = WebAssembly;
    WebAssembly.Instance = new Proxy(Instance, {
      construct(Own, [module, imports]) {
        const { exports } = new Own(module, imports);
        const own = exports[exported] as (...given: unknown[]) => unknown;
        const trap = (...given: unknown[]) => {
          if ("trapping" in window) throw new RuntimeError("unreachable");
          return own(...given);
        };
        return { exports: { ...exports, [exported]: trap } };
      },
    });
  }, name);

test("a trap in the core is reported, and a retry keeps the inputs", async ({ embed, page }) => {
  await addTrap(page, "calculator_calculate");
  await embed([{ type: "event-roi", inside }, { type: "deal-model" }]);
  const widget = await Widget.on(page, "event-roi").ready();
  const other = await Widget.on(page, "deal-model").ready();
  await widget.field("sponsorship").fill("35k");
  await widget.expectFigure("investment", ...writings("24500", "money"));

  await page.evaluate(() => Object.assign(window, { trapping: true }));
  await widget.field("sponsorship").fill("40k");
  await expect(widget.root.getByRole("alert")).toHaveText(/cannot calculate with your figures/);
  await expect(widget.root.getByText("24,500")).toHaveCount(0);
  await page.evaluate(() => Reflect.deleteProperty(window, "trapping"));
  await widget.root.getByRole("button", { name: ui("tryAgain") }).click();
  await expect(widget.field("sponsorship")).toHaveValue("40,000");
  await widget.expectFigure("investment", ...writings("27000", "money"));

  // The other calculators on the page use the new instance too.
  await other.field("dealValue").fill("200k");
  await expect(other.headline).toHaveText("$80,000");
});

test("a trap in an explanation is reported, and a retry explains", async ({ embed, page }) => {
  await addTrap(page, "calculator_explain");
  await embed([{ type: "event-roi", inside }]);
  const widget = await Widget.on(page, "event-roi").ready();
  await widget.field("sponsorship").fill("35k");
  await page.evaluate(() => Object.assign(window, { trapping: true }));
  await widget.headline.click();
  await expect(widget.root.getByRole("alert")).toHaveText(/cannot calculate with your figures/);
  await page.evaluate(() => Reflect.deleteProperty(window, "trapping"));
  await widget.root.getByRole("button", { name: ui("tryAgain") }).click();
  await widget.expectFigure("investment", ...writings("24500", "money"));
  await widget.headline.click();
  await expect(widget.root.locator("[part=explanation]").first()).toContainText("4.59");
});

test("a list of thousands of problems is cut to a few dozen", async ({ embed, page }) => {
  const told: string[] = [];
  page.on("console", (message) => told.push(message.text()));
  const presets = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`none${at}`, {}]));
  const program = { calculators: { "event-roi": { inputs: presets } } };
  await embed([{ type: "event-roi", program, inside }]);
  const alert = page.getByRole("alert");
  await expect(alert).toBeVisible();
  await expect.poll(() => told.join().split("\n").length).toBe(52);
  expect(told.join()).toMatch(/And 9,950 more\.$/);
});
