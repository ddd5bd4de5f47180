import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { writings } from "./support/written.js";

test("text typed before the editing part has loaded is not lost", async ({ embed, page }) => {
  let goOn = () => {};
  const waiting = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let held = 0;
  const late = /\/(?!element|calculator|common|event-roi|directive|page)[\w-]+\.js$/;
  await page.route(late, async (route) => {
    held += 1;
    await waiting;
    await route.continue();
  });
  await embed([{ type: "event-roi" }]);
  const widget = Widget.on(page, "event-roi");
  await expect(widget.headline).toBeVisible();
  await expect.poll(() => held, "some files are delayed").toBeGreaterThan(0);
  await widget.field("sponsorship").fill("");
  await widget.field("sponsorship").pressSequentially("40k");
  await widget.field("averageDeal").fill("50k");
  goOn();
  await widget.ready();
  await widget.expectFigure("investment", ...writings("27000", "money"));
  await widget.expectFigure("revenue", ...writings("225000", "money"));
  await expect(widget.field("averageDeal")).toHaveValue("50k");
  await expect(widget.field("sponsorship")).toHaveValue("40,000");
});
