import type { Page } from "@playwright/test";
import { snippetUnder } from "../node/support/snippets.js";
import { answerOf } from "./support/gallery.js";
import { hosted, OURS, openHost, serveOurs } from "./support/hosted.js";
import { documented, headers } from "./support/policies.js";
import { drawCharts, openEverything } from "./support/states.js";
import { CALCULATORS, expect, test, WORKER_BLOCKED } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { writings } from "./support/written.js";

const { strict, withoutWasm, trusted, frame, site } = documented;

const element = (type: string) => `<partner-calculator type="${type}"></partner-calculator>`;
const script = `<script type="module" src="${OURS}element.js"></script>`;

/**
 * All calculators; in Firefox only every third, because opening them takes three times as long
 * there.
 */
const calculatorsFor = (browserName: string) =>
  CALCULATORS.filter((_, at) => browserName === "chromium" || at % 3 === 0);
const pageWith = (types: readonly string[]) =>
  `${script}<h1>A page with calculators</h1>${types.map(element).join("")}`;

/** The files requested from our address. */
function requestedFiles(page: Page): string[] {
  const files: string[] = [];
  page.on("request", (request) => {
    if (request.url().startsWith(OURS)) files.push(request.url().slice(OURS.length));
  });
  return files;
}

const isPlainModule = (file: string) => /^plain-(?:answer|core)-/.test(file);
const isModule = (file: string) => file.endsWith(".wasm");

/** Records what a policy blocks, from the next page load on. */
async function recordBlocked(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const blocked: string[] = [];
    Object.assign(window, { blocked });
    addEventListener("securitypolicyviolation", ({ blockedURI }) => blocked.push(blockedURI));
  });
}

const blocked = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { blocked: string[] }).blocked);

/** The full text of each calculator, by type. */
async function shown(page: Page, types: readonly string[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const type of types) {
    const widget = await Widget.on(page, type).ready();
    // Charts near the viewport load at an unknown time, so load all of them.
    await drawCharts(widget);
    texts[type] = await widget.root.evaluate(
      (each) => each.shadowRoot?.textContent?.replace(/\s+/g, " ") ?? "",
    );
  }
  return texts;
}

async function expectTypingWorks(page: Page): Promise<void> {
  const widget = await Widget.on(page, "event-roi").ready();
  await widget.field("sponsorship").fill("40k");
  await widget.expectFigure("investment", ...writings("27000", "money"));
}

/** Selects a calculator and a color in the builder, and checks the preview. */
async function expectBuilderWorks(page: Page): Promise<void> {
  await page.goto(`${OURS}builder.html`);
  await page.getByLabel("Calculator type").selectOption("Deal model");
  await page.getByLabel("Accent color", { exact: true }).fill("#7a2e4d");
  const widget = await Widget.on(page, "deal-model").ready();
  await expect(widget.headline).toHaveText(answerOf("deal-model"));
  await expect(widget.root).toHaveCSS("--pc-accent", "#7a2e4d");
}

// Every test fails on an error in the console, so anything that a policy blocks is noticed.
test("the documented policy has the expected directives and no others", () => {
  const own = OURS.slice(0, -1);
  expect(strict).toBe(
    `default-src 'none'; script-src ${own} 'wasm-unsafe-eval'; style-src ${own}; connect-src ${own}`,
  );
  expect(withoutWasm).toBe(strict.replace(" 'wasm-unsafe-eval'", ""));
});

test("calculators work under the documented policy with Trusted Types", async ({ page, browserName }) => {
  test.slow();
  const types = calculatorsFor(browserName);
  const files = requestedFiles(page);
  await hosted(page, "dist/package", pageWith(types), headers(strict, trusted));
  for (const type of types) await openEverything(await Widget.on(page, type).ready());
  await expectTypingWorks(page);
  expect(files.filter(isPlainModule)).toEqual([]);
  expect(files.filter(isModule)).toHaveLength(1);
});

test("Trusted Types work without a list of policies, and with a duplicate of Lit's policy", async ({
  page,
}) => {
  await serveOurs(page, "dist/package");
  const body = `${script}${element("event-roi")}`;
  await openHost(page, body, headers(strict, "require-trusted-types-for 'script'"));
  await expectTypingWorks(page);
  const twice = `<script>trustedTypes.createPolicy("lit-html", { createHTML: (html) => html })</script>`;
  await openHost(page, `${twice}${body}`, headers(`${trusted} 'allow-duplicates'`));
  await expectTypingWorks(page);
});

test.describe("a policy that forbids WebAssembly", () => {
  // Firefox reports blocked WebAssembly in the console.
  test.use({ expectsErrors: /blocked WebAssembly/ });

  test("gives the same calculators the same texts, and typing works", async ({ page, browserName }) => {
    test.slow();
    const types = calculatorsFor(browserName);
    await hosted(page, "dist/package", pageWith(types), headers(strict));
    const compiled = await shown(page, types);
    const files = requestedFiles(page);
    await recordBlocked(page);
    await openHost(page, pageWith(types), headers(withoutWasm, trusted));
    expect(await shown(page, types)).toEqual(compiled);
    await expectTypingWorks(page);
    await openEverything(Widget.on(page, "event-roi"));
    expect(files.filter(isPlainModule)).toHaveLength(1);
    expect(files.filter(isModule)).toEqual([]);
    // Each module has to try to compile once, because nothing else tells whether WebAssembly is
    // allowed. These calculators need only the answer module.
    expect(await blocked(page)).toEqual(["wasm-eval"]);
  });
});

test("a browser without WebAssembly gets the plain core, without an error", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  const files = requestedFiles(page);
  await hosted(page, "dist/package", `${script}${element("event-roi")}`);
  await expectTypingWorks(page);
  expect(files.filter(isPlainModule)).toHaveLength(1);
  expect(files.filter(isModule)).toEqual([]);
});

test("a frame with the documented policy works on a page with a strict policy", async ({ page }) => {
  await serveOurs(page, "dist/site", headers(site));
  // The policy forbids the `style` attribute, as documented.
  const body = snippetUnder("2. A frame", "html").replace(/\s+style="[^"]*"/, "");
  await openHost(page, body, headers(frame));
  const inside = page.locator("iframe").contentFrame();
  await expect(inside.locator("[part=headline]")).toContainText("Silver");
  // Measure both sides each time, because the height changes while charts load.
  const cutOff = () =>
    inside
      .locator("partner-calculator")
      .evaluate((each) => each.getBoundingClientRect().bottom - window.innerHeight);
  await expect.poll(cutOff).toBeLessThanOrEqual(0);
});

test("the gallery and the builder work under the documented policy", async ({ page }) => {
  await serveOurs(page, "dist/site", headers(site));
  await page.goto(`${OURS}index.html`);
  await expectTypingWorks(page);
  await expectBuilderWorks(page);
});

test.describe("frame, gallery and builder", () => {
  // Chromium warns about the preloaded module, because no page can know that the policy forbids it.
  test.use({ expectsErrors: true });

  test("work under that policy without WebAssembly", async ({ page }) => {
    const warned: string[] = [];
    page.on("console", (message) => warned.push(message.text()));
    const files = requestedFiles(page);
    await serveOurs(page, "dist/site", headers(site.replace(" 'wasm-unsafe-eval'", "")));
    await page.goto(`${OURS}index.html`);
    await expectTypingWorks(page);
    await expectBuilderWorks(page);
    await page.goto(`${OURS}embed.html?calculator=event-roi`);
    await expectTypingWorks(page);
    // The builder, which comes second, also reads programs.
    const modules = files.filter(isPlainModule).map((file) => file.replace(/-[\w-]{7}\.js$/, ""));
    expect(modules.sort()).toEqual(["plain-answer", "plain-answer", "plain-answer", "plain-core"]);
    const unused = /\.wasm was preloaded using link preload but not used/;
    expect(warned.filter((text) => text !== WORKER_BLOCKED && !unused.test(text))).toEqual([]);
  });
});
