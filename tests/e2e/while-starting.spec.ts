import type { Page } from "@playwright/test";
import type { PartnerCalculatorElement } from "../../www/src/element/api.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { AMERICAN, type Style, writings } from "./support/written.js";

const euros: Style = { ...AMERICAN, currency: "EUR" };

/** Delays a response until the returned function is called. */
async function delayed(page: Page, files: string): Promise<() => void> {
  let release: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(files, async (route) => {
    await wait;
    await route.fulfill({ json: { currency: "EUR" } });
  });
  return release;
}

/**
 * Sets properties of a calculator, and waits a frame after each set, so that the element notices
 * them.
 */
const change = (widget: Widget, ...changes: Record<string, unknown>[]) =>
  widget.root.evaluate(async (element, all) => {
    for (const properties of all) {
      Object.assign(element, properties);
      await new Promise((then) => requestAnimationFrame(then));
    }
  }, changes);

test("text typed while a new program loads is kept", async ({ calculator, page }) => {
  const release = await delayed(page, "**/slow.json");
  const widget = await calculator("event-roi");
  await change(widget, { program: "/slow.json" });
  await widget.field("sponsorship").fill("40k");
  release();
  await widget.expectFigure("investment", ...writings("27000", "money", euros));
  await expect(widget.field("sponsorship")).toHaveValue("40k");
});

test("inputs set by the page are kept when another property changes before they are shown", async ({
  calculator,
  page,
}) => {
  const release = await delayed(page, "**/slow.json");
  const widget = await calculator("event-roi");
  await widget.field("sponsorship").fill("11k");
  await widget.expectFigure("investment", ...writings("12500", "money"));
  await change(widget, { program: "/slow.json", inputs: { sponsorship: "40000" } });
  await change(widget, { currency: "EUR" });
  release();
  await widget.expectFigure("investment", ...writings("27000", "money", euros));
  await expect(widget.field("sponsorship")).toHaveValue("40,000");
});

test("a stale start is discarded, and its styles are removed", async ({ calculator, page }) => {
  const release = await delayed(page, "**/slow.json");
  const widget = await calculator("event-roi");
  const styles = async () => {
    // Charts that load later would add their style sheet.
    await widget.settled();
    return widget.root.evaluate(({ shadowRoot }) => shadowRoot?.adoptedStyleSheets.length);
  };
  const before = await styles();
  const title = widget.words.title;
  await change(
    widget,
    { type: "co-marketing-budget", program: "/slow.json" },
    { type: "event-roi", program: { currency: "GBP" } },
  );
  const pounds: Style = { ...AMERICAN, currency: "GBP" };
  await widget.expectFigure("investment", ...writings("22000", "money", pounds));
  const late = page.waitForResponse("**/slow.json");
  release();
  await (await late).finished();
  // The stale start has all its files now, so it ends within a few turns of the event loop.
  await page.evaluate(() => new Promise((then) => setTimeout(then, 300)));
  await expect(widget.root.getByRole("heading", { level: 2 }).first()).toHaveText(title);
  await widget.expectFigure("investment", ...writings("22000", "money", pounds));
  expect(await styles(), "no table styles, because event-roi has no table").toBe(before);
});

test("a link requested before the first answer, or after a change, has the current values", async ({
  calculator,
  page,
}) => {
  const widget = await calculator("event-roi");
  await widget.field("sponsorship").fill("40k");
  const links = await page.evaluate(async () => {
    const there = document.querySelector("partner-calculator") as PartnerCalculatorElement;
    const early = document.createElement("partner-calculator") as PartnerCalculatorElement;
    Object.assign(early, { type: "tier-roi", inputs: { promotionUplift: "0.5" } });
    document.body.append(early);
    const link = early.toLink();
    there.type = "deal-model";
    return Promise.all([link, there.toLink()]);
  });
  const [early, changed] = links.map((link) => new URLSearchParams(new URL(link).hash.slice(1)));
  expect(early?.get("figures")).toBe("tier-roi");
  expect(early?.get("promotionUplift")).toBe("0.5");
  expect(changed?.get("figures")).toBe("deal-model");
  expect(changed?.get("dealValue")).toBe("50000");
  expect(changed?.has("sponsorship"), "no input of the previous calculator").toBe(false);
});

test.describe("with a program that does not exist", () => {
  test.use({ expectsErrors: /could not be loaded/ });

  test("a failure keeps the entered values and does not apply the link again", async ({ embed, page }) => {
    await embed([{ type: "event-roi" }], { hash: "#figures=event-roi&v=0.1.0&sponsorship=40000" });
    const widget = await Widget.on(page, "event-roi").ready();
    await widget.field("sponsorship").fill("11k");
    await change(widget, { program: "nonsense" });
    await expect(widget.root.getByRole("alert")).toBeVisible();
    const link = await widget.root.evaluate((element) => (element as PartnerCalculatorElement).toLink());
    expect(new URL(link).hash, "the link has no entered values").not.toContain("sponsorship=11000");
    await change(widget, { program: "starter" });
    await expect(widget.field("sponsorship")).toHaveValue("11,000");
  });
});

test("a listener on the page receives the events of a calculator that became ready while detached", async ({
  embed,
  page,
}) => {
  await embed([]);
  const heard = await page.evaluate(async () => {
    const heard: string[] = [];
    for (const name of ["ready", "change"] as const)
      document.addEventListener(`calculator-${name}`, () => heard.push(name));
    const element = document.createElement("partner-calculator") as PartnerCalculatorElement;
    element.type = "event-roi";
    document.body.append(element);
    await Promise.resolve();
    element.remove();
    while (!element.shadowRoot?.querySelector("[part=headline]")) await new Promise(requestAnimationFrame);
    await new Promise((then) => setTimeout(then, 100));
    document.body.append(element);
    return heard;
  });
  expect(heard).toEqual(["ready", "change"]);
});

test("a page can call reset in a change handler", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.root.evaluate((element) => {
    element.addEventListener("calculator-change", () => (element as PartnerCalculatorElement).reset());
  });
  await widget.field("sponsorship").fill("40k");
  await widget.expectFigure("investment", ...writings("22000", "money"));
});

test("a calculator is updated before its events are fired", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.root.evaluate((root) => {
    const element = root as PartnerCalculatorElement;
    const shown: string[] = [];
    Object.assign(element, { shown });
    const headline = () =>
      element.shadowRoot?.querySelector("[part=headline] .headline")?.textContent?.trim();
    element.addEventListener("calculator-change", ({ detail }) => {
      shown.push(`${detail.values.returnMultiple} ${headline()}`);
    });
    element.addEventListener("calculator-problem", ({ detail }) => {
      shown.push(`${detail.problems[0]?.path} ${element.shadowRoot?.querySelector("[part=problem]")?.id}`);
    });
  });
  const shown = () => widget.root.evaluate((element) => (element as unknown as { shown: string[] }).shown);
  await widget.field("sponsorship").fill("31000");
  await expect.poll(shown).toEqual(["5 about 5×"]);
  await widget.field("sponsorship").fill("much");
  await expect.poll(shown).toContain("sponsorship sponsorship-problem");
});

test("inputs can be removed with null, as frameworks do", async ({ calculator }) => {
  const widget = await calculator("event-roi", { inputs: { sponsorship: "40000" } });
  await widget.root.evaluate((element) => Object.assign(element, { inputs: null }));
  await widget.expectFigure("investment", ...writings("22000", "money"));
});
