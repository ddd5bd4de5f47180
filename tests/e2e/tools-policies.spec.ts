import type { Page } from "@playwright/test";
import { resultsOfEveryTool, TOOLED } from "./support/every-tool.js";
import { hosted, OURS, serveOurs } from "./support/hosted.js";
import { documented, headers } from "./support/policies.js";
import { expect, test } from "./support/test.js";

const placed = TOOLED.map((type) => ({ type }));
const script = `<script type="module" src="${OURS}element.js"></script>`;
const elements = TOOLED.map((type) => `<partner-calculator type="${type}"></partner-calculator>`).join("");
const body = `${script}<h1>A page with calculators</h1>${elements}`;

/** The policy of a page that serves the files itself. */
const own =
  "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";

/** The names of the analyses' files that are requested, without hashes. */
function requestedAnalyses(page: Page): string[] {
  const names: string[] = [];
  page.context().on("request", (request) => {
    const [, name] = /\/((?:plain-)?analyses(?:_bg)?|worker)-[\w-]{7}\.\w+$/.exec(request.url()) ?? [];
    if (name) names.push(name);
  });
  return names;
}

/** The results on a page without a policy, which starts a worker. */
async function usualResults(page: Page, embed: (given: typeof placed) => Promise<void>): Promise<string[]> {
  await embed(placed);
  const results = await resultsOfEveryTool(page);
  expect(page.workers().length).toBeGreaterThan(0);
  await page.evaluate(() => localStorage.clear());
  return results;
}

// Every test fails on an error in the console, so anything that a policy blocks is noticed.
test("every tool gives the same results in the page of another origin under the documented policy with Trusted Types", async ({
  page,
  embed,
}) => {
  test.slow();
  const results = await usualResults(page, embed);
  const requested = requestedAnalyses(page);
  await hosted(page, "dist/package", body, headers(documented.strict, documented.trusted));
  expect(await resultsOfEveryTool(page)).toEqual(results);
  expect(page.workers()).toEqual([]);
  expect(new Set(requested)).toEqual(new Set(["analyses_bg"]));
});

test.describe("a policy that forbids WebAssembly", () => {
  // Firefox reports blocked WebAssembly in the console.
  test.use({ expectsErrors: /blocked WebAssembly/ });

  test("leaves every tool with the same results", async ({ page, embed }) => {
    test.slow();
    const results = await usualResults(page, embed);
    const requested = requestedAnalyses(page);
    await hosted(page, "dist/package", body, headers(documented.withoutWasm, documented.trusted));
    expect(await resultsOfEveryTool(page)).toEqual(results);
    expect(new Set(requested)).toEqual(new Set(["plain-analyses"]));
  });
});

test("a page that serves the files itself starts a worker under the same policy", async ({ page, embed }) => {
  await embed(placed, { headers: headers(own) });
  await resultsOfEveryTool(page);
  expect(page.workers().length).toBeGreaterThan(0);
});

test.describe("a page that forbids workers", () => {
  // Browsers report what a policy forbids; nothing else tells whether a worker may start.
  test.use({ expectsErrors: /Creating a worker|Content[- ]Security[- ]Policy|worker-src/ });

  test("runs the analyses itself", async ({ page, embed }) => {
    await embed(placed, { headers: headers(`${own}; worker-src 'none'`) });
    await resultsOfEveryTool(page);
    expect(page.workers()).toEqual([]);
  });
});

test.describe("a page that serves the files itself and requires Trusted Types", () => {
  test.use({ expectsErrors: /TrustedScriptURL|[Tt]rusted[- ][Tt]ypes/ });

  test("runs the analyses itself", async ({ page, embed }) => {
    await embed(placed, { headers: headers(own, documented.trusted) });
    await resultsOfEveryTool(page);
    expect(page.workers()).toEqual([]);
  });
});

test("the site's pages start a worker under their documented policy", async ({ page }) => {
  await serveOurs(page, "dist/site", headers(documented.site));
  await page.goto(`${OURS}index.html`);
  await page.locator("#tier-benefits, [type=tier-benefits]").first().scrollIntoViewIfNeeded();
  await resultsOfEveryTool(page);
  expect(page.workers().length).toBeGreaterThan(0);
});

test.describe("a worker that cannot fetch the module", () => {
  test.use({ expectsErrors: /Failed to load resource|ERR_FAILED|NetworkError|Load failed/ });

  test("leaves the analyses to the page", async ({ page, embed }) => {
    await embed(placed);
    let failed = 0;
    await page.route("**/analyses_bg-*.wasm", (route) => {
      failed += 1;
      return failed === 1 ? route.abort() : route.continue();
    });
    await resultsOfEveryTool(page);
    expect(failed).toBeGreaterThan(1);
  });
});
