import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.js";
import { openTool, panelOf } from "./support/tools.js";

/** Waits until a page has this many workers. */
const expectWorkers = (page: Page, count: number) =>
  expect.poll(() => page.workers().length, { message: "workers of the page" }).toBe(count);

test("the worker of the tools ends when the widget leaves the page, and starts again with it", async ({
  calculator,
  page,
}) => {
  const widget = await calculator("event-roi");
  const panel = await openTool(widget, "drivers");
  await expect(panel.getByRole("figure").first()).toBeVisible();
  await expectWorkers(page, 1);
  await page.evaluate(() => {
    const element = document.querySelector("partner-calculator");
    Object.assign(window, { element, place: element?.parentElement });
    element?.remove();
  });
  await expectWorkers(page, 0);
  await page.evaluate(() => {
    const { element, place } = window as unknown as { element: Element; place: Element };
    place.append(element);
  });
  await widget.field("qualifiedLeads").fill("150");
  await expect(panelOf(widget, "drivers").getByRole("figure").first()).toHaveAccessibleName(
    /9\.20× to 11\.25×/,
  );
  await expectWorkers(page, 1);
});

test("the worker of the tools ends when the widget starts again in another language", async ({
  calculator,
  page,
}) => {
  const widget = await calculator("event-roi");
  await expect((await openTool(widget, "drivers")).getByRole("figure").first()).toBeVisible();
  await expectWorkers(page, 1);
  await page.evaluate(() => document.querySelector("partner-calculator")?.setAttribute("locale", "de"));
  await expect(widget.root.getByText("Sponsoringgebühr").first()).toBeVisible();
  await expectWorkers(page, 0);
});

test("a canceled simulation lets the other tools have their answers", async ({ calculator, page }) => {
  const widget = await calculator("event-roi");
  const risk = await openTool(widget, "risk");
  await risk.getByText("1,000,000").click();
  const drivers = await openTool(widget, "drivers");
  await expect(drivers.getByRole("figure").first()).toBeVisible();
  await expect(risk.getByRole("button", { name: "Run 1,000,000 trials" })).toBeVisible();
  // In one turn of the page, because a fast machine completes a million trials between two clicks of a test.
  await widget.root.evaluate(async ({ shadowRoot }) => {
    const press = (id: string) => shadowRoot?.getElementById(id)?.click();
    press("risk-run");
    const change = shadowRoot?.getElementById("drivers-change") as HTMLInputElement;
    change.value = "20";
    change.dispatchEvent(new Event("input"));
    await new Promise((then) => setTimeout(then));
    press("risk-run");
  });
  await expect(risk.getByRole("button", { name: "Run 1,000,000 trials" })).toBeVisible();
  await expect(risk.getByRole("figure")).toHaveCount(0);
  await expect(drivers.getByRole("figure").first()).toHaveAccessibleName(/4\.09× to 6\.14×/);
  await expect(drivers.getByText("could not be calculated")).toHaveCount(0);
  await expectWorkers(page, 1);
});
