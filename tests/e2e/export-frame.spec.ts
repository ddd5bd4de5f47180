import type { Page } from "@playwright/test";
import { snippetUnder } from "../node/support/snippets.js";
import { exportButton, openExports, pasted, said } from "./support/exports.js";
import { HOST, hosted, OURS, openHost, serveOurs } from "./support/hosted.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

const SNIPPET = snippetUnder("2. A frame", "html");
const ALLOWED = SNIPPET.replace("<iframe", "<iframe data-link-to-page");

const inFrame = (page: Page): Promise<Widget> =>
  new Widget(page.frameLocator("iframe").locator("partner-calculator"), "tier-benefits", "en").ready();

/** Copies the link in the frame until it leads to a place: the host page's script may load after the frame. */
async function expectLink(page: Page, widget: Widget, start: string): Promise<string> {
  await expect(async () => {
    await exportButton(widget, "copyLink").click();
    await expect(said(widget, "linkCopied")).toBeVisible();
    expect(await pasted(page)).toContain(start);
  }).toPass();
  return pasted(page);
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
});

test("a link leads to the page around the frame where that allows it, and opens there", async ({ page }) => {
  await hosted(page, "dist/site", ALLOWED);
  const widget = await inFrame(page);
  await widget.field("revenue").fill("120000");
  await openExports(widget);
  const link = await expectLink(page, widget, `${HOST}page.html#figures=tier-benefits`);
  expect(link).toContain("&revenue=120000&");
  await page.goto("about:blank");
  await page.goto(link);
  const opened = await inFrame(page);
  await expect(opened.field("revenue")).toHaveValue("120,000");
  await expect(opened.root.getByText(opened.ui("linkOpened"))).toBeVisible();
});

test("a link leads to the frame's own page without the attribute", async ({ page }) => {
  await hosted(page, "dist/site", SNIPPET);
  const widget = await inFrame(page);
  await openExports(widget);
  await expectLink(page, widget, `${OURS}embed.html?calculator=tier-benefits`);
});

test("the address goes to no page that a frame was led to", async ({ page }) => {
  const asks = `<!doctype html><body><script>
    const ask = () => {
      parent.postMessage({ partnerCalculator: "page" }, "*");
      parent.postMessage({ partnerCalculator: "height", height: 321 }, "*");
    };
    addEventListener("message", ({ data }) => {
      document.body.append(data.partnerCalculator + ".");
      if (data.partnerCalculator === "ask") ask();
    });
    ask();
  </script></body>`;
  await page.route("https://elsewhere.example/", (route) =>
    route.fulfill({ contentType: "text/html", body: asks }),
  );
  const frame = ALLOWED.replace(/embed\.html[^"]*/, "leads-elsewhere.html");
  await serveOurs(page, "dist/site");
  await page.route(`${OURS}leads-elsewhere.html`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: '<script>location.replace("https://elsewhere.example/")</script>',
    }),
  );
  await openHost(page, frame);
  // The host page's script listens to the frame: it sets the height that the frame asks for.
  await expect(page.locator("iframe")).toHaveCSS("height", "321px");
  const told = page.frameLocator("iframe").locator("body");
  await page.locator("iframe").evaluate((element) => {
    (element as HTMLIFrameElement).contentWindow?.postMessage({ partnerCalculator: "last" }, "*");
  });
  await expect(told).toContainText("last.");
  await expect(told).not.toContainText("address");
});

test("a page that names another address than its own is not believed", async ({ page }) => {
  const script = `<script>addEventListener("message", ({ data, source }) => {
    if (data?.partnerCalculator !== "page") return;
    source.postMessage({ partnerCalculator: "address", address: "https://evil.example/" }, "*");
    document.title = "answered";
  })</script>`;
  await hosted(page, "dist/site", "");
  await openHost(page, script + SNIPPET.replace(/<script[\s\S]*/, ""));
  const widget = await inFrame(page);
  await expect(page).toHaveTitle("answered");
  await openExports(widget);
  await expectLink(page, widget, `${OURS}embed.html`);
});

test("a frame in a sandbox says what to do if no file arrives", async ({ page }) => {
  await hosted(
    page,
    "dist/site",
    SNIPPET.replace("<iframe", '<iframe sandbox="allow-scripts allow-downloads"'),
  );
  const widget = await inFrame(page);
  await openExports(widget);
  await exportButton(widget, "csv").click();
  await expect(said(widget, "savedInSandbox")).toBeVisible();
});
