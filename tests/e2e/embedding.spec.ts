import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { snippetUnder } from "../node/support/snippets.js";
import { hosted, OURS } from "./support/hosted.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { ui } from "./support/words.js";

for (const folder of ["dist/package", "dist/site"]) {
  test(`the element's snippet works on another site's page, from ${folder}`, async ({ page }) => {
    await hosted(page, folder, snippetUnder("1. The element", "html"));
    await expect(page.locator("partner-calculator")).toContainText("Deal model");
    await expect(page.locator("[part=headline]")).toContainText("17,500");
  });
}

test.describe("the frame's snippet", () => {
  const frames = (page: Page) => page.locator("iframe[data-partner-calculator]");
  const heightOf = async (page: Page, index: number): Promise<number> =>
    (await frames(page).nth(index).boundingBox())?.height ?? 0;
  const content = (page: Page, index: number) => frames(page).nth(index).contentFrame();
  const fits = async (page: Page, index: number) => {
    // A browser does not lay out a frame far from the viewport, so scroll to it.
    await frames(page).nth(index).scrollIntoViewIfNeeded();
    const element = content(page, index).locator("partner-calculator");
    // Wait for the figures and the charts, because they change the height.
    await expect(element.locator("[part=figures]").last()).toBeAttached();
    await element.locator(".charts").first().scrollIntoViewIfNeeded();
    await expect(element.locator(".charts.waiting, .chart-canvas:not(:has(svg))")).toHaveCount(0);
    const inner = () => element.evaluate((each) => Math.ceil(each.getBoundingClientRect().bottom + scrollY));
    await expect.poll(async () => (await heightOf(page, index)) - (await inner())).toBe(0);
  };
  /** How far the calculator is higher than the inside of its frame. */
  const cutOff = (page: Page) =>
    content(page, 0)
      .locator("partner-calculator [part=figures]")
      .last()
      .evaluate((part) => {
        const root = part.getRootNode() as ShadowRoot;
        return root.host.getBoundingClientRect().bottom - innerHeight;
      });
  /** Records each height that a frame gets from now on, and its time. */
  const watchHeights = (page: Page) =>
    frames(page)
      .first()
      .evaluateHandle((frame) => {
        const told: { height: number; at: number }[] = [];
        const note = () => told.push({ height: Number.parseFloat(frame.style.height), at: Date.now() });
        new MutationObserver(note).observe(frame, { attributeFilter: ["style"] });
        return told;
      });

  test("works twice on a page, with a stable height for each frame", async ({ page }) => {
    const one = snippetUnder("2. A frame", "html");
    await hosted(page, "dist/site", one + one.replace("tier-benefits", "budget-allocation"));
    await expect(content(page, 0).locator("[part=headline]")).toContainText("Silver");
    await expect(content(page, 1).locator("[part=headline]")).toContainText("500,000");
    await fits(page, 0);
    await fits(page, 1);
    const before = await heightOf(page, 0);
    expect(before).not.toBe(await heightOf(page, 1));
    await content(page, 1).getByRole("button", { name: "Add group" }).click();
    await fits(page, 1);
    expect(await heightOf(page, 0)).toBe(before);
  });

  test("grows at once and shrinks after a pause", async ({ page }) => {
    // In a narrow page the answer is below the form, so an open group makes the page higher.
    await page.setViewportSize({ width: 480, height: 900 });
    await hosted(page, "dist/site", snippetUnder("2. A frame", "html"));
    await fits(page, 0);
    const before = await heightOf(page, 0);
    const more = content(page, 0).locator("summary", { hasText: "More details" });
    await more.click();
    await expect.poll(() => heightOf(page, 0)).toBeGreaterThan(before);
    await fits(page, 0);
    const open = await heightOf(page, 0);
    const heights = await watchHeights(page);
    // Use the clock of the frame, because a call from the test takes time.
    const closed = await more.evaluate((summary) => {
      (summary as HTMLElement).click();
      return Date.now();
    });
    // A chart that is drawn again may be a pixel higher or lower in Firefox.
    await expect.poll(async () => Math.abs((await heightOf(page, 0)) - before)).toBeLessThanOrEqual(1);
    const lower = (await heights.jsonValue()).find(({ height }) => height < open);
    expect((lower?.at ?? 0) - closed, "milliseconds before the frame shrinks").toBeGreaterThan(500);
  });

  test("includes the page's border for frames in its height", async ({ page }) => {
    const style = "<style>iframe { box-sizing: border-box; border: 9px solid !important }</style>";
    await hosted(page, "dist/site", style + snippetUnder("2. A frame", "html"));
    await expect.poll(async () => Math.abs(await cutOff(page))).toBeLessThan(1);
  });

  test("includes the page's padding for frames in its height", async ({ page }) => {
    const style = "<style>iframe { box-sizing: border-box; padding: 20px }</style>";
    await hosted(page, "dist/site", style + snippetUnder("2. A frame", "html"));
    await expect.poll(async () => Math.abs(await cutOff(page))).toBeLessThan(1);
    await page.addStyleTag({ content: "iframe { box-sizing: content-box }" });
    await content(page, 0).locator("summary", { hasText: "More details" }).click();
    await expect.poll(async () => Math.abs(await cutOff(page))).toBeLessThan(1);
  });

  test("gets its height where its address redirects to another origin", async ({ page, baseURL }) => {
    const snippet = snippetUnder("2. A frame", "html");
    const body = snippet.replace(`src="${OURS}embed.html`, 'src="/embed.html').replace(OURS, baseURL ?? "");
    // A server of its own: redirects of a route are not followed in a frame.
    const server = createServer(({ url = "" }, response) => {
      if (url === "/")
        response
          .writeHead(200, { "content-type": "text/html" })
          .end(`<!doctype html><link rel="icon" href="data:,">${body}`);
      else response.writeHead(302, { location: new URL(url, baseURL).href }).end();
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    await fits(page, 0);
    server.close();
  });

  test("gets its height in a sandbox that allows nothing but scripts", async ({ page }) => {
    const snippet = snippetUnder("2. A frame", "html");
    await hosted(page, "dist/site", snippet.replace("<iframe", '<iframe sandbox="allow-scripts"'));
    await fits(page, 0);
    await content(page, 0).locator("summary", { hasText: "More details" }).click();
    await fits(page, 0);
  });

  test("allows its link to be copied", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await hosted(page, "dist/site", snippetUnder("2. A frame", "html"));
    await content(page, 0)
      .getByRole("button", { name: ui("share") })
      .click();
    await expect(content(page, 0).getByText(ui("shared"))).toBeVisible();
  });

  test("ignores messages from other windows and messages with invalid heights", async ({ page }) => {
    await hosted(page, "dist/site", snippetUnder("2. A frame", "html"));
    await fits(page, 0);
    const before = await heightOf(page, 0);
    const heights = await watchHeights(page);
    await page.evaluate(async () => {
      for (const data of [{ partnerCalculator: "height", height: 9999 }, null, "height", 5]) {
        window.postMessage(data, "*");
      }
      // Messages arrive in order, so the last one means that all have arrived.
      await new Promise((done) => {
        addEventListener("message", ({ data }) => data === "the last one" && done(undefined));
        window.postMessage("the last one", "*");
      });
    });
    const sensible = before + 7;
    await content(page, 0)
      .locator("partner-calculator")
      .evaluate((_, last) => {
        for (const height of [Number.NaN, Number.POSITIVE_INFINITY, "9999", last]) {
          window.parent.postMessage({ partnerCalculator: "height", height }, "*");
        }
      }, sensible);
    await expect.poll(() => heightOf(page, 0)).toBe(sensible);
    expect((await heights.jsonValue()).map(({ height }) => height)).toEqual([sensible]);
  });
});

test("the frame page accepts a color as its accent and ignores any other value", async ({ page }) => {
  const accent = async (query: string) => {
    await page.goto(`embed.html?calculator=budget-allocation&theme=dark&${query}`);
    const element = page.locator("partner-calculator");
    await expect(element).toContainText("Budget allocation");
    await expect(element).toHaveAttribute("theme", "dark");
    return element.evaluate((each) => (each as HTMLElement).style.getPropertyValue("--pc-accent"));
  };
  expect(await accent("accent=%237a2e4d")).toBe("#7a2e4d");
  expect(await accent("accent=url(https://elsewhere.example/a.png)")).toBe("");
  await expect(page).toHaveTitle("Budget allocation");
});

for (const type of CALCULATORS) {
  test(`${type}: nothing is below the calculator in a frame, so that nothing scrolls`, async ({ page }) => {
    for (const locale of ["en", "de", "ar"]) {
      await page.goto(`embed.html?calculator=${type}&locale=${locale}`);
      const { root } = await Widget.on(page, type, locale).ready();
      const below = () =>
        root.evaluate((element) => {
          const { scrollHeight } = document.documentElement;
          return (
            scrollHeight - Math.max(innerHeight, Math.ceil(element.getBoundingClientRect().bottom + scrollY))
          );
        });
      await expect.poll(below, locale).toBeLessThanOrEqual(0);
    }
  });
}
