import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { build, type Rolldown } from "vite";
import config from "../../config/vite/site.mjs";
import { at } from "../../scripts/lib/paths.mjs";
import { CALCULATORS } from "../node/support/examples.js";
import { resultsOfEveryTool } from "./support/every-tool.js";
import { placeOf, scrollThrough } from "./support/gallery.js";
import { make } from "./support/one-file.js";
import { SiteCopy } from "./support/site-copy.js";
import { openEverything, openExplanation } from "./support/states.js";
import { Widget } from "./support/widget.js";

/**
 * A context with service workers, and a server that can be stopped, because Playwright's offline
 * mode does not affect service workers.
 */
const test = base.extend<{ site: SiteCopy; context: BrowserContext }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  site: async ({}, use) => {
    const site = await SiteCopy.serve();
    await use(site);
    site.remove();
  },
  context: async ({ browser, site }, use) => {
    const context = await browser.newContext({ serviceWorkers: "allow", baseURL: site.url });
    await use(context);
    await context.close();
  },
});

/** The names of all files in the cache of the served version. */
const kept = (page: Page, { url, cache }: SiteCopy): Promise<string[]> =>
  page.evaluate(
    async ([folder, name]) => {
      const requests = (await caches.has(name)) ? await (await caches.open(name)).keys() : [];
      const files = requests.map(({ url }) => url).filter((each) => each.startsWith(folder));
      const names = files.map((each) => each.slice(folder.length));
      return names.filter((each) => !each.startsWith("?")).sort();
    },
    [url, cache] as const,
  );

/** Caching starts after everything else, so allow it more time. */
const slowly = { timeout: 30_000 };

/** Waits until a service worker controls the page, because only then is the cache used. */
const expectWorker = (page: Page) =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), slowly).toBe("activated");

/** Waits until exactly the files of these parts are cached. */
async function expectKept(page: Page, site: SiteCopy, ...parts: string[]): Promise<void> {
  await expect.poll(() => kept(page, site), slowly).toEqual(site.partsOf(...parts));
  await expectWorker(page);
}

/** Waits until the browser has installed a new service worker, which waits to be activated. */
const expectWaiting = (page: Page) =>
  expect
    .poll(
      () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state),
      slowly,
    )
    .toBe("installed");

const inLanguage = (language: string, calculators: readonly string[]) => [
  language,
  ...calculators.flatMap((calculator) => [calculator, `${language}/${calculator}`]),
];

const germanFrame = ["embed.html", ...inLanguage("de", ["deal-model"])];

const wholeGallery = ["index.html", ...inLanguage("en", CALCULATORS)];

test("the gallery works offline after one visit, with charts and explanations", async ({ page, site }) => {
  test.slow();
  await page.goto("");
  await expectKept(page, site, ...wholeGallery);
  site.stop();
  await placeOf(page, "attribution").scrollIntoViewIfNeeded();
  await Widget.on(page, "attribution").ready();
  await page.reload();
  await scrollThrough(page);
  // The lazy parts are shared by all calculators. These calculators have number charts, word charts
  // and an input table, so together they use all parts.
  for (const type of ["deal-model", "tier-benefits", "attribution"])
    await openEverything(Widget.on(page, type));
});

test("every tool works offline after one visit, whether it was opened or not", async ({ page, site }) => {
  test.slow();
  await page.goto("");
  await expectKept(page, site, ...wholeGallery);
  expect((await kept(page, site)).filter((name) => name.startsWith("plain-"))).toEqual([]);
  site.stop();
  await page.reload();
  await placeOf(page, "tier-benefits").scrollIntoViewIfNeeded();
  await resultsOfEveryTool(page);
  expect(page.workers().length).toBeGreaterThan(0);
});

test("the page of a calculator works offline after one visit, at its address without a slash, too", async ({
  page,
  site,
}) => {
  await page.goto("deal-model/");
  await expectKept(page, site, "deal-model/index.html", ...inLanguage("en", ["deal-model"]));
  site.stop();
  await page.goto("deal-model?from=mail");
  expect(page.url()).toBe(`${site.url}deal-model/?from=mail`);
  await openExplanation(await Widget.on(page, "deal-model").ready());
});

test("a document works offline after one visit", async ({ page, site }) => {
  await page.goto("docs/programs.html");
  await expectKept(page, site, "docs/programs.html");
  site.stop();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A partner program of your own");
});

test("a frame caches only its own calculator in its own language", async ({ page, site }) => {
  await page.goto("embed.html?calculator=deal-model&locale=de&program=lean");
  await expectKept(page, site, ...germanFrame);
  const parts = (await kept(page, site)).map(
    (name) => /^(?:definitions|linked|locales)\/.*(?=-[\w-]{7}\.)/.exec(name)?.[0],
  );
  expect(parts.filter((name) => name && !name.startsWith("locales/de/"))).toEqual([
    "definitions/deal-model",
    "linked/lean/deal-model",
    "linked/standard/deal-model",
    "linked/starter/deal-model",
  ]);
  site.stop();
  await page.goto("embed.html?calculator=deal-model&locale=de&theme=dark");
  await openExplanation(await Widget.on(page, "deal-model", "de").ready());
  await page.goto("embed.html?calculator=deal-model&locale=fr");
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
});

/** The cached text of the program next to the site's folder. */
const keptProgram = (page: Page, site: SiteCopy) =>
  page.evaluate(
    async (address) => (await caches.match(address))?.text(),
    new URL("../acme.json", site.url).href,
  );

test("a program from an address is cached in its latest version", async ({ page, site }) => {
  const inEuros = '{ "currency": "EUR" }';
  const inYen = '{ "currency": "JPY" }';
  site.writeBeside("acme.json", inEuros);
  await page.goto("embed.html?calculator=deal-model&program=../acme.json");
  await expectKept(page, site, "embed.html", ...inLanguage("en", ["deal-model"]));
  await expect.poll(() => keptProgram(page, site), slowly).toBe(inEuros);
  site.writeBeside("acme.json", inYen);
  await page.reload();
  await expect.poll(() => keptProgram(page, site), slowly).toBe(inYen);
  site.stop();
  await page.reload();
  await expect((await Widget.on(page, "deal-model").ready()).headline).toContainText("¥");
});

test("a network that never answers does not delay a cached page", async ({ page, site }) => {
  const inEuros = '{ "currency": "EUR" }';
  site.writeBeside("acme.json", inEuros);
  const address = "embed.html?calculator=deal-model&program=../acme.json";
  await page.goto(address);
  await expectKept(page, site, "embed.html", ...inLanguage("en", ["deal-model"]));
  await expect.poll(() => keptProgram(page, site), slowly).toBe(inEuros);
  await site.hang();
  await page.goto(`${address}&theme=dark`);
  await expect((await Widget.on(page, "deal-model").ready()).headline).toContainText("€");
});

test("the builder works offline after one visit and lints programs", async ({ page, site }) => {
  await page.goto("builder.html");
  await expectKept(page, site, "builder.html", "rules", ...inLanguage("en", CALCULATORS));
  site.stop();
  await page.reload();
  await page.getByLabel("Calculator type").selectOption("Deal model");
  await Widget.on(page, "deal-model").ready();
  await page.getByRole("radio", { name: "Your own program" }).check();
  await page.getByText("Advanced: program file").click();
  await page.getByLabel("Program file (JSON)").fill('{ "affiliate": { "rate": "30" } }');
  await expect(page.locator("#findings")).toContainText("program.affiliate.rate");
});

test("the guide of a program works offline before anyone scrolled to a calculator", async ({
  page,
  site,
}) => {
  const program = '{ "name": "Acme partners" }';
  site.writeBeside("acme.json", program);
  await page.goto("program.html?locale=en&program=../acme.json");
  const calculators = ["tier-benefits", "affiliate-earnings", "tier-roi"];
  await expectKept(page, site, "program.html", ...inLanguage("en", calculators));
  await expect.poll(() => keptProgram(page, site), slowly).toBe(program);
  site.stop();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Acme partners");
  await page.getByRole("heading", { name: "Your figures" }).scrollIntoViewIfNeeded();
  await Widget.on(page, "tier-benefits").ready();
});

test("the builder makes one file offline after one visit", async ({ page, site }) => {
  await page.goto("builder.html");
  await expectKept(page, site, "builder.html", "rules", ...inLanguage("en", CALCULATORS));
  site.stop();
  const { text } = await make(page, { calculator: "deal-model", source: "lean", also: ["attribution"] });
  expect(text).toContain('type="attribution"');
});

test("the plain core is cached only in browsers without WebAssembly", async ({ page, site }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  await page.goto("embed.html?calculator=deal-model");
  await expectKept(page, site, "embed.html", "plain", ...inLanguage("en", ["deal-model"]));
  site.stop();
  await page.reload();
  await Widget.on(page, "deal-model").ready();
});

test("a visitor who saves data gets no service worker", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  await page.goto("embed.html?calculator=deal-model");
  await openEverything(await Widget.on(page, "deal-model").ready());
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test("a page with Trusted Types can register the service worker", async ({ page, site }) => {
  const policy = [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html partner-calculators",
  ].join("; ");
  await page.route("**/embed.html?*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await page.goto("embed.html?calculator=deal-model");
  await expectKept(page, site, "embed.html", ...inLanguage("en", ["deal-model"]));
});

/**
 * A page of the new version, which starts after the browser has noticed that all pages of the old
 * version are closed.
 */
async function afterTakingOver(context: BrowserContext, count: number): Promise<Page> {
  let page = await context.newPage();
  await expect(async () => {
    await page.close();
    page = await context.newPage();
    await page.goto("");
    expect(await page.evaluate(() => caches.keys())).toHaveLength(count);
  }).toPass();
  await expectWorker(page);
  return page;
}

test.describe("a new version", () => {
  const OLD_TITLE = "Event ROI";
  const TITLE = "Event ROI, second edition";
  const folder = mkdtempSync(path.join(tmpdir(), "second-"));

  /**
   * Builds the site with one changed word. All data gets another name, as it would if the word were changed in its
   * file, and so does each file that imports it.
   */
  test.beforeAll(async () => {
    // A busy machine takes a minute for a build.
    test.setTimeout(240_000);
    const changed = {
      name: "second-edition",
      enforce: "pre" as const,
      transform: (code: string, id: string) =>
        id.endsWith("/en/event-roi.json")
          ? code.replace(JSON.stringify(OLD_TITLE), JSON.stringify(TITLE))
          : null,
    };
    const renamed = {
      name: "second-edition-names",
      enforce: "post" as const,
      config: () => ({ define: { DATA_END: JSON.stringify("-edition.js") } }),
    };
    const output = config.build?.rolldownOptions?.output as Rolldown.OutputOptions;
    const named = output.chunkFileNames as (chunk: Rolldown.PreRenderedChunk) => string;
    const chunkFileNames = (chunk: Rolldown.PreRenderedChunk) =>
      named(chunk).replace(/^(\w+\/.*-)[\w-]{7}\.js$/, "$1edition.js");
    await build({
      ...config,
      configFile: false,
      logLevel: "error",
      root: at("www"),
      plugins: [changed, ...(config.plugins ?? []), renamed],
      build: {
        ...config.build,
        outDir: folder,
        rolldownOptions: { ...config.build?.rolldownOptions, output: { ...output, chunkFileNames } },
      },
    });
  });

  test.afterAll(() => rmSync(folder, { recursive: true }));

  test("replaces the old version and its cache without breaking an open page", async ({
    page,
    context,
    site,
  }) => {
    test.slow();
    const strangers = ["another-app", `partner-calculators ${site.url}deeper/ 1`];
    await page.goto("embed.html?calculator=deal-model&locale=de");
    await expectKept(page, site, ...germanFrame);
    await page.goto("");
    await expectKept(page, site, ...wholeGallery, ...germanFrame);
    await page.evaluate(async (names) => {
      for (const name of names) await caches.open(name);
    }, strangers);

    // The new page gets the new files; offline, the old version is still complete.
    site.publish(folder);
    const next = await context.newPage();
    await next.goto("");
    await expect(next.getByRole("heading", { name: TITLE })).toBeVisible();
    await expectWaiting(next);
    await next.goto("embed.html?calculator=attribution&locale=fr");
    await expectKept(next, site, ...wholeGallery, ...germanFrame, ...inLanguage("fr", ["attribution"]));
    site.stop();
    await next.goto("");
    await expect(next.getByRole("heading", { name: OLD_TITLE, exact: true })).toBeVisible();
    await site.start();

    // A page of the old version keeps working with its cached files, which no server has any
    // longer.
    await page.bringToFront();
    await scrollThrough(page);
    await openEverything(Widget.on(page, "attribution"));
    await expect(page.getByRole("heading", { name: TITLE })).toHaveCount(0);

    // When no page of the old version is open, the new version starts with the same parts in its
    // cache.
    await page.close();
    await next.close();
    const last = await afterTakingOver(context, 1 + strangers.length);
    expect(await last.evaluate(() => caches.keys())).toEqual(expect.arrayContaining(strangers));
    site.stop();
    await last.reload();
    await expect(last.getByRole("heading", { name: TITLE })).toBeVisible();
    await scrollThrough(last);
    await last.goto("embed.html?calculator=deal-model&locale=de");
    await Widget.on(last, "deal-model", "de").ready();
    await last.goto("embed.html?calculator=attribution&locale=fr");
    await Widget.on(last, "attribution", "fr").ready();
  });
});
