import { ACME, guideTo, openGuide } from "./support/guide.js";
import { expect, test } from "./support/test.js";

// Only Chromium gives tests the permission to read the clipboard, so this file is not in the list for Firefox.
test("the link to the guide is copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openGuide(page, guideTo(ACME, "?locale=en"));
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
