import { expect, test } from "./support/test.js";

/** Controls that stand in a box: lists, and fields with or without a sign. */
const boxes = ".field .box:has(> :is(input, select))";

for (const width of [360, 1280]) {
  test(`a box is as high as what stands in it, ${width} pixels wide`, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height: 900 });
    const { root } = await calculator("event-roi");
    const heights = await root
      .locator(boxes)
      .filter({ visible: true })
      .evaluateAll((all) =>
        all.map((box) => {
          const control = box.querySelector("input, select")?.getBoundingClientRect().height ?? 0;
          return box.getBoundingClientRect().height - control;
        }),
      );
    expect(heights.length).toBeGreaterThan(3);
    for (const border of heights) expect(border).toBeLessThan(3);
  });
}

test("a press reaches its button although the field that it leaves is set anew", async ({ calculator }) => {
  const widget = await calculator("affiliate-earnings");
  await widget.enter("monthlyChurn", "0");
  await widget.enter("commissionMonths", "12");
  // Left, the field has its default again: its label becomes shorter, and what is beneath it moves up.
  await widget.reset.click();
  await expect(widget.field("monthlyChurn")).toHaveValue("5");
});
