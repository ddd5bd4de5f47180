import { expect, test } from "./support/test.js";

/** Boxes around a single control: a list, or a field with or without a sign. */
const boxes = ".field .box:has(> :is(input, select))";

for (const width of [360, 1280]) {
  test(`a box has the height of its control, on a page ${width} pixels wide`, async ({
    calculator,
    page,
  }) => {
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

test("a button receives its click although the field that loses the focus changes the layout", async ({
  calculator,
}) => {
  const widget = await calculator("affiliate-economics");
  await widget.enter("monthlyChurn", "0");
  await widget.enter("commissionMonths", "12");
  // On blur the field gets its default again. Its label becomes shorter, so the content below moves
  // up.
  await widget.reset.click();
  await expect(widget.field("monthlyChurn")).toHaveValue("5");
});

test("a row of a table is chosen by its name, also after the name was changed", async ({ calculator }) => {
  const widget = await calculator("tier-roi");
  const names = async () =>
    (await widget.field("fromTier").locator("option").allTextContents()).map((text) => text.trim());
  expect(await names()).toEqual(["Registered", "Silver", "Gold", "Platinum"]);
  await widget.root.getByRole("textbox", { name: /^Tier/ }).nth(1).fill("Bronze");
  await expect.poll(names).toEqual(["Registered", "Bronze", "Gold", "Platinum"]);
});
