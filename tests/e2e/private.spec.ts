import type { Request } from "@playwright/test";
import { openEverything } from "./support/states.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

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
