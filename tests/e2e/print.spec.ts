import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

/** The area between the usual margins of an A4 page, in pixels. */
const PAPER = { width: 720, height: 1000 };

/** Cells whose text is cut off by the page, or overlaps the next cell. */
const spilled = ({ root }: Widget, width: number) =>
  root.locator(".tables .result").evaluateAll((tables, width) => {
    const textOf = (cell: Element) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect();
    };
    const cells = tables.flatMap((table) => [...table.querySelectorAll("th, td")]);
    const isOut = (cell: Element) => {
      const [box, text] = [cell.getBoundingClientRect(), textOf(cell)];
      return text.left < Math.max(0, box.left - 0.5) || text.right > Math.min(width, box.right + 0.5);
    };
    return cells.filter(isOut).map((cell) => cell.textContent?.trim());
  }, width);

for (const locale of ["en", "fr", "ar"]) {
  test(`every column of a wide table fits the printed page, in ${locale}`, async ({ page, embed }) => {
    await page.setViewportSize(PAPER);
    await embed([
      { type: "tier-roi", attributes: `locale="${locale}"` },
      { type: "co-marketing-budget", attributes: `locale="${locale}"` },
    ]);
    const wide = await Widget.on(page, "tier-roi", locale).ready();
    const other = await Widget.on(page, "co-marketing-budget", locale).ready();
    for (const { root } of [wide, other]) await expect(root.locator(".tables .result").first()).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(wide.root.locator(".tables .result thead th")).toHaveCount(12);
    expect(await spilled(wide, PAPER.width)).toEqual([]);
    expect(await spilled(other, PAPER.width)).toEqual([]);
    await expect(wide.root.locator(".tables .scroll").first()).toHaveCSS("background-image", "none");
  });
}
