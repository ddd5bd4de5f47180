import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { at } from "../../scripts/lib/paths.mjs";
import type { PartnerCalculatorElement } from "../../www/src/element/api.js";
import { expectAccessible } from "./support/axe.js";
import { openEverything, openExplanation } from "./support/states.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

const SCRIPT = "https://calculators.example/partner-calculators.js";
const HOST = "https://host.example/page.html";
const FILE = at("dist/single/calculators.html");

/** The snippet of the documentation. */
function documented(): string {
  const text = readFileSync(at("docs/embedding.md"), "utf8");
  return /## One file[\s\S]*?```html\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
}

/** Opens a page that can fetch nothing but the script; returns the other requested addresses. */
async function open(page: Page, body: string, policy = ""): Promise<string[]> {
  const refused: string[] = [];
  await page.route("**", async (route) => {
    const url = route.request().url();
    if (url === SCRIPT) await route.fulfill({ path: at("dist/single/partner-calculators.js") });
    else if (url === HOST) {
      const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
        <link rel="icon" href="data:,"></head><body>${body}</body></html>`;
      const headers = policy ? { "content-security-policy": policy } : {};
      await route.fulfill({ contentType: "text/html", body: html, headers });
    } else {
      refused.push(url);
      await route.abort();
    }
  });
  await page.goto(HOST);
  return refused;
}

test("the script's snippet works on another site's page and requests no other file", async ({ page }) => {
  const refused = await open(page, documented());
  await expect(page.locator("[part=headline]")).toContainText("17,500");
  expect(refused).toEqual([]);
});

test("the script works under a policy that allows nothing else", async ({ page }) => {
  test.slow();
  const elements = CALCULATORS.map((type) => `<partner-calculator type="${type}"></partner-calculator>`);
  // A classic script before the calculators.
  const body = `<script src="${SCRIPT}"></script>${elements.join("")}`;
  const policy = [
    "default-src 'none'",
    "script-src https://calculators.example 'wasm-unsafe-eval'",
    "img-src data:",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html",
  ];
  const refused = await open(page, body, policy.join("; "));
  for (const type of CALCULATORS) await openEverything(await Widget.on(page, type).ready());
  expect(refused).toEqual([]);
});

test("without WebAssembly an element shows its content and requests no other file", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  const refused = await open(
    page,
    `<script src="${SCRIPT}"></script><partner-calculator type="deal-model">A table</partner-calculator>`,
  );
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  await expect(page.getByText("A table")).toBeVisible();
  expect(refused).toEqual([]);
});

test.describe("with a program that is not there", () => {
  test.use({ expectsErrors: /unheard-of/ });

  test("the script contains all languages and ready-made programs", async ({ page }) => {
    const told: string[] = [];
    page.on("console", (message) => told.push(message.text()));
    const refused = await open(
      page,
      `<script src="${SCRIPT}"></script>
    <partner-calculator type="deal-model" program="starter"></partner-calculator>
    <partner-calculator type="tier-benefits" locale="de" program="lean"></partner-calculator>
    <partner-calculator type="event-roi" locale="ar"></partner-calculator>
    <partner-calculator type="attribution" program="unheard-of"></partner-calculator>`,
    );
    await expect((await Widget.on(page, "deal-model").ready()).headline).toHaveText(/\$\s*17,500/);
    await openExplanation(await Widget.on(page, "tier-benefits", "de").ready());
    await Widget.on(page, "event-roi", "ar").ready();
    await expect(page.getByRole("alert")).toHaveText("This calculator is not available right now.");
    await expect.poll(() => told.join()).toContain("standard, lean, starter");
    expect(refused).toEqual([]);
  });
});

test.describe("the page opened from a disk", () => {
  const file = pathToFileURL(FILE).href;

  test("shows the calculator from its address", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const address = `${file}?calculator=deal-model&program=starter&theme=dark&accent=%237a2e4d`;
    await page.goto(address);
    const widget = await Widget.on(page, "deal-model").ready();
    await expect(widget.headline).toHaveText(/\$\s*17,500/);
    await expect(widget.root).toHaveCSS("--pc-accent", "#7a2e4d");
    await openEverything(widget);
    await expect(page).toHaveTitle("Deal model");
    await expect(page.getByRole("link")).toHaveCount(0);
    expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([address]);
  });

  test("shows a list of calculators if the address names none", async ({ page }) => {
    await page.goto(`${file}#locale=de`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rechner für Partnerprogramme");
    await expect(page.getByRole("listitem")).toHaveCount(CALCULATORS.length);
    await expectAccessible(page, "the choice");
    await page.getByRole("link", { name: "Event-ROI" }).click();
    await (await Widget.on(page, "event-roi", "de").ready()).expectFigure("returnMultiple", "5,11×");
    await page.getByRole("link", { name: "Alle Rechner" }).click();
    await expect(page.getByRole("listitem")).toHaveCount(CALCULATORS.length);
    await page.goBack();
    await Widget.on(page, "event-roi", "de").ready();
  });

  test("opens a link in its calculator and language", async ({ page }) => {
    await page.goto(`${file}#calculator=event-roi&locale=de`);
    const widget = await Widget.on(page, "event-roi", "de").ready();
    await widget.field("sponsorship").fill("40k");
    const link = await widget.root.evaluate((element) => (element as PartnerCalculatorElement).toLink());
    await page.goto("about:blank");
    await page.goto(link);
    await expect((await widget.ready()).field("sponsorship")).toHaveValue("40.000");
    await page.getByRole("link", { name: "Alle Rechner" }).click();
    await page.getByRole("link", { name: "Deal-Modell" }).click();
    await expect(page).toHaveURL(/#locale=de&calculator=deal-model$/);
  });
});

test("the page works under a policy with the hashes of its script and styles", async ({ page }) => {
  const html = readFileSync(FILE, "utf8");
  const hashOf = (tag: string) => {
    const [, text = ""] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html) ?? [];
    return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  };
  const policy = [
    "default-src 'none'",
    "img-src data:",
    `script-src ${hashOf("script")} 'wasm-unsafe-eval'`,
    `style-src ${hashOf("style")}`,
  ];
  await page.route(`${HOST}?*`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: html,
      headers: { "content-security-policy": policy.join("; ") },
    }),
  );
  await page.goto(`${HOST}?calculator=budget-allocation`);
  await openEverything(await Widget.on(page, "budget-allocation").ready());
});
