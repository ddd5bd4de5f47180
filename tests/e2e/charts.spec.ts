import { EXAMPLES } from "../node/support/examples.js";
import { drawCharts } from "./support/states.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { SLIPS } from "./support/words.js";

test("a chart says one thing in its title, and follows the inputs", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await drawCharts(widget);
  const funnel = widget.root.getByRole("figure").first();
  await expect(funnel).toHaveAccessibleName(/75 leads.*22\.5 opportunities.*4\.5 deals/);
  await expect(funnel.getByRole("img")).toHaveAccessibleName(/75 leads/);
  await widget.field("qualifiedLeads").fill("100");
  await expect(funnel).toHaveAccessibleName(/100 leads.*30 opportunities.*6 deals/);
});

test("the figures behind a chart are a click away", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await drawCharts(widget);
  const funnel = widget.root.getByRole("figure").first();
  await funnel.getByText(widget.words.charts.funnel?.data ?? "").click();
  await expect(funnel.getByRole("rowheader")).toHaveText(
    ["leads", "opportunities", "deals"].map((id) => widget.label(id)),
  );
  await expect(funnel.getByRole("cell")).toHaveText(["75", "22.5", "4.5"]);
});

test("a chart fits the room that it has", async ({ calculator, page }) => {
  const widget = await calculator("affiliate-economics");
  await drawCharts(widget);
  const picture = widget.root.getByRole("figure").first().getByRole("img");
  const before = (await picture.boundingBox())?.width ?? 0;
  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(async () => (await picture.boundingBox())?.width).not.toBe(before);
  expect((await picture.boundingBox())?.width).toBeLessThan(400);
});

for (const calculator of CALCULATORS) {
  test(`${calculator}: the charts of every worked example are drawn in numbers and words`, async ({
    calculator: open,
  }) => {
    const widget = await open(calculator);
    await drawCharts(widget);
    const figures = widget.root.getByRole("figure");
    for (const [, name, { inputs }] of EXAMPLES.filter(([id]) => id === calculator)) {
      await widget.root.evaluate((element, value) => {
        const told = new Promise((resolve) => {
          element.addEventListener("calculator-change", resolve, { once: true });
        });
        Object.assign(element, { inputs: value });
        return told.then(() => undefined);
      }, inputs);
      await drawCharts(widget);
      expect(await figures.count(), name).toBeGreaterThan(0);
      for (const figure of await figures.all()) {
        expect(await figure.innerText(), name).not.toMatch(SLIPS);
        const drawn = await figure.getByRole("img").evaluate((svg) => svg.outerHTML);
        expect(drawn, name).not.toMatch(/NaN|undefined|Infinity|(?:width|height)="-/);
      }
    }
  });
}
