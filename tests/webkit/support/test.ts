import { test as base, expect } from "@playwright/test";
import { needWebKit } from "../../../scripts/browsers/webkit.mjs";
import { CALCULATORS } from "../../node/support/examples.js";
import type { Engine } from "./engine.js";
import { servePages } from "./pages.js";
import { openByPlaywright } from "./playwright.js";
import { Visitor } from "./visitor.js";
import { openByDriver } from "./webdriver.js";

export { CALCULATORS, expect };

interface Fixtures {
  /** A visitor with a wide window. The test fails if a page reports an error. */
  visitor: Visitor;
}

interface WorkerFixtures {
  engine: Engine;
  host: string;
}

/** Playwright's test with a WebKit window: Playwright's own build, or the one of the system. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const found = needWebKit();
      const engine =
        "driver" in found
          ? await openByDriver(found.driver, found.screen)
          : await openByPlaywright(found.executablePath);
      console.log(`[browser] ${engine.name}`);
      await use(engine);
      await engine.close();
    },
    { scope: "worker" },
  ],
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const { url, stop } = await servePages(CALCULATORS);
      await use(url);
      stop();
    },
    { scope: "worker" },
  ],
  visitor: async ({ engine, host }, use, info) => {
    const visitor = new Visitor(engine, host);
    await engine.goto("about:blank");
    await engine.resize(1280, 900);
    await use(visitor);
    if (info.status !== info.expectedStatus)
      await info.attach("screenshot", { body: await engine.screenshot(), contentType: "image/png" });
    expect(await visitor.errors(), "errors in the page").toEqual([]);
  },
});
