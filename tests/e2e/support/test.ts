import { test as base, expect, type Page } from "@playwright/test";
import { at } from "../../../scripts/lib/paths.mjs";
import { serveFolder } from "../../../scripts/lib/static-server.mjs";
import type { Inputs, Program } from "../../../www/src/core/contract/index.js";
import { Widget } from "./widget.js";

export { CALCULATORS } from "../../node/support/examples.js";
export { expect };

/** A calculator on a test page. */
export interface Placed {
  type: string;
  /** Attributes as HTML. */
  attributes?: string;
  /** The language of a section around the element. */
  lang?: string;
  /** The content of the element, which is shown if the calculator cannot be shown. */
  inside?: string;
  inputs?: Inputs;
  /** The `program` property; use `attributes` for the attribute. */
  program?: Program | string;
}

export interface PageOptions {
  /** HTML for the page's head. */
  head?: string;
  /** HTTP headers of the page. */
  headers?: Record<string, string>;
  lang?: string;
  /** The hash of the page's address. */
  hash?: string;
}

/** A minimal page that embeds calculators: the script and the elements. */
function pageOf(placed: readonly Placed[], { head = "", lang = "en" }: PageOptions): string {
  const properties = placed.map(({ inputs, program }) => ({ inputs, program }));
  const elements = placed.map(({ type, attributes = "", inside = "", lang: own }) => {
    const element = `<partner-calculator type="${type}" ${attributes}>${inside}</partner-calculator>`;
    return own ? `<section lang="${own}">${element}</section>` : element;
  });
  const hasProperties = properties.some(({ inputs, program }) => inputs ?? program);
  const script = `const given = ${JSON.stringify(properties)};
    document.querySelectorAll("partner-calculator").forEach((each, at) => Object.assign(each, given[at]));`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A page with calculators</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">${head}<script type="module" src="/element.js"></script></head>
    <body><main><h1>A page with calculators</h1>${elements.join("\n")}</main>
    ${hasProperties ? `<script>${script}</script>` : ""}</body></html>`;
}

/**
 * Playwright logs this message instead of registering the service worker, which only
 * `offline.spec.ts` allows.
 */
export const WORKER_BLOCKED = "Service Worker registration blocked by Playwright";

/** The data of calculators that tests name although they do not exist: it is asked for by its name. */
const NO_CALCULATOR = /\/(?:none|no-such-calculator)-\w+\.js\b/;

interface Fixtures {
  /** Whether a test causes errors in the console on purpose, or a pattern for these errors. */
  expectsErrors: boolean | RegExp;
  /** Opens a page with these calculators from the built package. */
  embed(placed: readonly Placed[], options?: PageOptions): Promise<void>;
  /** Opens a page with one calculator, and waits for its answer. */
  calculator(type: string, placed?: Omit<Placed, "type">, options?: PageOptions): Promise<Widget>;
  noErrors: undefined;
}

interface WorkerFixtures {
  /** The address of the built package. */
  host: string;
}

async function place(page: Page, host: string, body: string, options: PageOptions): Promise<void> {
  const { headers = {}, hash = "" } = options;
  const address = `${host}page.html`;
  // Handle the route once, because each request of a page with active routes goes through the test
  // process.
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", headers, body }), {
    times: 1,
  });
  // A navigation that changes only the hash would not reload the page.
  if (hash && page.url().startsWith(address)) await page.goto("about:blank");
  await page.goto(address + hash);
}

/** Playwright's test with test pages; it fails if a page reports an error. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const { url, stop } = await serveFolder(at("dist/package"), 0);
      await use(url);
      stop();
    },
    { scope: "worker" },
  ],
  expectsErrors: [false, { option: true }],
  noErrors: [
    async ({ page, expectsErrors }, use) => {
      const errors: string[] = [];
      // Firefox reports a missing module as an error of the page, and names its file in the message.
      page.on("pageerror", (error) => {
        if (!NO_CALCULATOR.test(error.message)) errors.push(String(error.stack ?? error));
      });
      page.on("console", (message) => {
        const isProblem = message.type() === "error" || message.type() === "warning";
        const isOurs = message.text() === WORKER_BLOCKED || NO_CALCULATOR.test(message.location().url);
        if (isProblem && !isOurs) errors.push(message.text());
      });
      await use(undefined);
      if (expectsErrors === true) return;
      const isExpected = (error: string) => expectsErrors instanceof RegExp && expectsErrors.test(error);
      expect(
        errors.filter((error) => !isExpected(error)),
        "errors in the console",
      ).toEqual([]);
    },
    { auto: true },
  ],
  embed: async ({ page, host }, use) => {
    await use((placed, options = {}) => place(page, host, pageOf(placed, options), options));
  },
  calculator: async ({ page, embed }, use) => {
    await use(async (type, placed = {}, options = {}) => {
      await embed([{ type, ...placed }], options);
      const said = /locale="([\w-]+)"/.exec(placed.attributes ?? "")?.[1] ?? options.lang ?? "en";
      const language = said || (await page.evaluate(() => navigator.language));
      return Widget.on(page, type, language).ready();
    });
  },
});
