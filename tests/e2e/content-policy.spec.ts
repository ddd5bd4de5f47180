import type { Page } from "@playwright/test";
import { snippetUnder } from "../node/support/snippets.js";
import { answerOf } from "./support/gallery.js";
import { hosted, OURS, openHost, serveOurs } from "./support/hosted.js";
import { drawCharts, openEverything } from "./support/states.js";
import { CALCULATORS, expect, test, WORKER_BLOCKED } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { writings } from "./support/written.js";

const NAME = "content-security-policy";

/** A policy as the documentation has it. */
const documented = (index: number) =>
  snippetUnder("Strict content policies", "http", index)
    .replace(/^.*?: /, "")
    .trim();
const [strict, withoutWasm, trusted, frame, site] = [0, 1, 2, 3, 4].map(documented);

/** Of several policies for one page each has to hold. */
const headers = (...policies: (string | undefined)[]) => ({ [NAME]: policies.join(", ") });

const element = (type: string) => `<partner-calculator type="${type}"></partner-calculator>`;
const script = `<script type="module" src="${OURS}element.js"></script>`;

/** All calculators; in Firefox, where opening them takes three times as long, every third of them. */
const placedIn = (browserName: string) =>
  CALCULATORS.filter((_, at) => browserName === "chromium" || at % 3 === 0);
const pageWith = (types: readonly string[]) =>
  `${script}<h1>A page with calculators</h1>${types.map(element).join("")}`;

/** What is asked for at our address. */
function asked(page: Page): string[] {
  const files: string[] = [];
  page.on("request", (request) => {
    if (request.url().startsWith(OURS)) files.push(request.url().slice(OURS.length));
  });
  return files;
}

const ofPlainCore = (file: string) => file.startsWith("plain-core");
const ofModule = (file: string) => file.endsWith(".wasm");

/** Records what a policy stops, from the next page on. */
async function recordStopped(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const stopped: string[] = [];
    Object.assign(window, { stopped });
    addEventListener("securitypolicyviolation", ({ blockedURI }) => stopped.push(blockedURI));
  });
}

const stopped = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { stopped: string[] }).stopped);

/** Everything that each calculator shows, by calculator. */
async function shown(page: Page, types: readonly string[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const type of types) {
    const widget = await Widget.on(page, type).ready();
    // Those in sight come by themselves, sooner or later.
    await drawCharts(widget);
    texts[type] = await widget.root.evaluate(
      (each) => each.shadowRoot?.textContent?.replace(/\s+/g, " ") ?? "",
    );
  }
  return texts;
}

async function expectTyping(page: Page): Promise<void> {
  const widget = await Widget.on(page, "event-roi").ready();
  await widget.field("sponsorship").fill("40k");
  await widget.expectFigure("investment", ...writings("27000", "money"));
}

/** The builder, with another calculator than the one that it shows at first, in another colour. */
async function expectBuilder(page: Page): Promise<void> {
  await page.goto(`${OURS}builder.html`);
  await page.getByLabel("Which one").selectOption("Deal model");
  await page.getByLabel("Accent color", { exact: true }).fill("#7a2e4d");
  const widget = await Widget.on(page, "deal-model").ready();
  await expect(widget.headline).toHaveText(answerOf("deal-model"));
  await expect(widget.root).toHaveCSS("--pc-accent", "#7a2e4d");
}

// Whatever a policy stops is an error in the console, on which every test fails.
test("the documented policy is the one that was promised, and not a word more", () => {
  const own = OURS.slice(0, -1);
  expect(strict).toBe(
    `default-src 'none'; script-src ${own} 'wasm-unsafe-eval'; style-src ${own}; connect-src ${own}`,
  );
  expect(withoutWasm).toBe(strict?.replace(" 'wasm-unsafe-eval'", ""));
});

test("calculators work under the documented policy, with Trusted Types", async ({ page, browserName }) => {
  test.slow();
  const types = placedIn(browserName);
  const files = asked(page);
  await hosted(page, "dist/package", pageWith(types), headers(strict, trusted));
  for (const type of types) await openEverything(await Widget.on(page, type).ready());
  await expectTyping(page);
  expect(files.filter(ofPlainCore)).toEqual([]);
  expect(files.filter(ofModule)).toHaveLength(1);
});

test("Trusted Types may be required without a list, and with Lit's policy made twice", async ({ page }) => {
  await serveOurs(page, "dist/package");
  const body = `${script}${element("event-roi")}`;
  await openHost(page, body, headers(strict, "require-trusted-types-for 'script'"));
  await expectTyping(page);
  const twice = `<script>trustedTypes.createPolicy("lit-html", { createHTML: (html) => html })</script>`;
  await openHost(page, `${twice}${body}`, headers(`${trusted} 'allow-duplicates'`));
  await expectTyping(page);
});

test.describe("where a policy forbids WebAssembly", () => {
  // Firefox writes what a policy stops into the console.
  test.use({ expectsErrors: /blocked WebAssembly/ });

  test("the same calculators show the same, and are typed into", async ({ page, browserName }) => {
    test.slow();
    const types = placedIn(browserName);
    await hosted(page, "dist/package", pageWith(types), headers(strict));
    const compiled = await shown(page, types);
    const files = asked(page);
    await recordStopped(page);
    await openHost(page, pageWith(types), headers(withoutWasm, trusted));
    expect(await shown(page, types)).toEqual(compiled);
    await expectTyping(page);
    await openEverything(Widget.on(page, "event-roi"));
    expect(files.filter(ofPlainCore)).toHaveLength(1);
    expect(files.filter(ofModule)).toEqual([]);
    // That compiling was tried, once for all: there is no other way to know.
    expect(await stopped(page)).toEqual(["wasm-eval"]);
  });
});

test("where there is no WebAssembly the plain core answers, and nothing is said", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  const files = asked(page);
  await hosted(page, "dist/package", `${script}${element("event-roi")}`);
  await expectTyping(page);
  expect(files.filter(ofPlainCore)).toHaveLength(1);
  expect(files.filter(ofModule)).toEqual([]);
});

test("a frame works in a page with a strict policy, served with the documented one itself", async ({
  page,
}) => {
  await serveOurs(page, "dist/site", headers(site));
  // The policy takes no `style` attribute, which the documentation says.
  const body = snippetUnder("2. A frame", "html").replace(/\s+style="[^"]*"/, "");
  await openHost(page, body, headers(frame));
  const inside = page.locator("iframe").contentFrame();
  await expect(inside.locator("[part=headline]")).toContainText("70");
  // Both sides are measured anew each time, because charts change the height while they load.
  const cutOff = () =>
    inside
      .locator("partner-calculator")
      .evaluate((each) => each.getBoundingClientRect().bottom - window.innerHeight);
  await expect.poll(cutOff).toBeLessThanOrEqual(1);
});

test("gallery and builder work under the documented policy", async ({ page }) => {
  await serveOurs(page, "dist/site", headers(site));
  await page.goto(`${OURS}index.html`);
  await expectTyping(page);
  await expectBuilder(page);
});

test.describe("frame, gallery and builder", () => {
  // Chromium warns that the module, which a page cannot know to be forbidden, was preloaded.
  test.use({ expectsErrors: true });

  test("work under that policy without WebAssembly", async ({ page }) => {
    const warned: string[] = [];
    page.on("console", (message) => warned.push(message.text()));
    const files = asked(page);
    await serveOurs(page, "dist/site", headers(site?.replace(" 'wasm-unsafe-eval'", "")));
    await page.goto(`${OURS}index.html`);
    await expectTyping(page);
    await expectBuilder(page);
    await page.goto(`${OURS}embed.html?calculator=event-roi`);
    await expectTyping(page);
    expect(files.filter(ofPlainCore)).toHaveLength(3);
    const unused = /\.wasm was preloaded using link preload but not used/;
    expect(warned.filter((text) => text !== WORKER_BLOCKED && !unused.test(text))).toEqual([]);
  });
});
