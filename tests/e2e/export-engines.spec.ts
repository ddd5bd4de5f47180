import { catchExports, expectExports, FILES } from "./support/caught.js";
import { exportButton, exportWord, openExports } from "./support/exports.js";
import { expect, test } from "./support/test.js";

// Runs in Chromium and Firefox; WebKit has the same test in tests/webkit.
test("texts, tables, charts and spreadsheets are exported", async ({ calculator, page }) => {
  const widget = await calculator("event-roi");
  await widget.field("sponsorship").fill("40000");
  await widget.expectFigure("investment", "$27,000");
  const panel = await openExports(widget);
  await page.evaluate(catchExports);
  await exportButton(widget, "asText").click();
  const said = panel.getByText(exportWord(widget, "textCopied"));
  await expect(said.or(panel.getByText(exportWord(widget, "byHand"))).first()).toBeVisible();
  await exportButton(widget, "csv").click();
  await exportButton(widget, "spreadsheet").click();
  for (const kind of ["SVG", "PNG"]) {
    await panel
      .getByRole("button", { name: new RegExp(`^${kind}: `) })
      .first()
      .click();
  }
  await exportButton(widget, "savePost").click();
  await expect.poll(() => page.evaluate(() => window.caught.files.length)).toBe(FILES);
  await expectExports(await page.evaluate(() => window.caught));
});
