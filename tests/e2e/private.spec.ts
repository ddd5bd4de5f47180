import type { Page, Request } from "@playwright/test";
import { at } from "../../scripts/lib/paths.mjs";
import { exportEverything, exportScenarios, withoutDialogs } from "./support/every-export.js";
import { resultsOfEveryTool, TOOLED } from "./support/every-tool.js";
import { openEverything } from "./support/states.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { openServer } from "./vendors/server.js";

test("the gallery sends requests to its own server only, and none while typing", async ({
  page,
  baseURL,
}) => {
  test.slow();
  const requests: { url: string; method: string }[] = [];
  page.on("request", (request) => requests.push({ url: request.url(), method: request.method() }));
  const open = new Set<Request>();
  page.on("request", (request) => open.add(request));
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
  page.on("websocket", (socket) => requests.push({ url: socket.url(), method: "websocket" }));
  await page.goto("/");
  for (const type of CALCULATORS) {
    await page.locator(`#${type}`).first().scrollIntoViewIfNeeded();
    await openEverything(await Widget.on(page, type).ready());
  }
  await expect.poll(() => open.size, "pending requests").toBe(0);
  const before = requests.length;
  const widget = Widget.on(page, "event-roi");
  await widget.field("sponsorship").fill("41k");
  await widget.field("sponsorship").blur();
  await widget.headline.click();
  await widget.headline.click();
  expect(requests.slice(before), "requests caused by typing").toEqual([]);
  const origin = new URL(baseURL ?? "").origin;
  const foreign = requests.filter(({ url }) => !/^(data|blob):/.test(url) && new URL(url).origin !== origin);
  expect(foreign).toEqual([]);
  expect(requests.filter(({ method }) => method !== "GET")).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))).toEqual({});
});

declare global {
  interface Window {
    violations: string[];
  }
}

/** Uses everything of two calculators that could send something. */
async function useEverything(page: Page): Promise<void> {
  await resultsOfEveryTool(page);
  const widget = Widget.on(page, "event-roi");
  await exportScenarios(widget);
  await exportEverything(widget);
  await openEverything(Widget.on(page, "tier-benefits"));
}

const elements = TOOLED.map((type) => `<partner-calculator type="${type}"></partner-calculator>`).join("");

/** A file of the package: under a name with a hash, or in a folder of definitions or words. */
const OWN_FILE = /^GET \/(?:element\.js|[\w./-]+-[\w-]{7}\.(?:js|wasm|json))$/;

for (const { what, folder, script, connect } of [
  { what: "the element", folder: "dist/package", script: "element.js", connect: "'self'" },
  { what: "one file", folder: "dist/single", script: "partner-calculators.js", connect: "'none'" },
]) {
  test(`${what} sends nothing, whatever a visitor does, where a policy allows connect-src ${connect} alone`, async ({
    page,
    context,
  }) => {
    test.slow();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await withoutDialogs(page);
    await page.addInitScript(() => {
      window.violations = [];
      addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
        window.violations.push(`${effectiveDirective} ${blockedURI}`);
      });
    });
    const policy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; connect-src ${connect}`;
    const server = await openServer(at(folder), { "content-security-policy": policy });
    server.pages.set(
      "/page.html",
      `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
        <script type="module" src="${script}"></script>${elements}`,
    );
    const asked: string[] = [];
    page.context().on("request", (request) => asked.push(request.url()));
    page.on("websocket", (socket) => asked.push(socket.url()));
    await page.goto(`${server.url}page.html`);
    await useEverything(page);
    expect(await page.evaluate(() => window.violations)).toEqual([]);
    // What a page sends while it is left.
    await page.goto("about:blank");
    server.stop();
    const own = (url: string) => url.startsWith(server.url) || /^(?:data|blob|about):/.test(url);
    expect(asked.filter((url) => !own(url))).toEqual([]);
    const files = server.requested.filter((request) => request !== "GET /page.html");
    if (connect === "'none'") expect(files).toEqual([`GET /${script}`]);
    else expect(files.filter((request) => !OWN_FILE.test(request))).toEqual([]);
  });
}
