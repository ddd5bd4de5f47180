import { expect, test } from "./support/test.js";

// A reused context would keep the fake clock for the next test.
test.use({ reuseContext: false });

test("the live region announces the headline after a pause in typing, not before", async ({
  calculator,
  page,
}) => {
  await page.clock.install({ time: 0 });
  const widget = await calculator("event-roi");
  await page.clock.pauseAt(100_000);
  const status = widget.root.getByRole("status");
  await expect(status).toHaveText("");
  await widget.field("sponsorship").fill("30000");
  await widget.field("sponsorship").press("End");
  await page.clock.runFor(100);
  await widget.field("sponsorship").press("0");
  await page.clock.runFor(100);
  await expect(status, "not on each keystroke").toHaveText("");
  await page.clock.runFor(2000);
  await expect(status).toHaveText(/\$157,000/);
  await expect(widget.root.getByText(await status.innerText(), { exact: true }).first()).toBeVisible();
});
