import { ACME, guideTo, LADDER, openGuide } from "./support/guide.js";
import { countPages, PAPER, unreadable } from "./support/paper.js";
import { expect, test } from "./support/test.js";

for (const program of ["standard", "starter"]) {
  test(`${program}: the guide is printed alone, on at most three sheets`, async ({ page }) => {
    await openGuide(page, `program.html?program=${program}&locale=de`);
    await page.emulateMedia({ media: "print" });
    for (const part of [".bar", ".live"]) await expect(page.locator(part)).toBeHidden();
    await expect(page.locator(".foot")).toContainText(`program=${program}`);
    expect(await countPages(page, "A4")).toBeLessThanOrEqual(3);
  });
}

test("ten tiers are readable on paper", async ({ page }) => {
  await page.setViewportSize(PAPER);
  const guide = await openGuide(page, guideTo(LADDER));
  await page.emulateMedia({ media: "print" });
  expect(await unreadable(guide)).toEqual([]);
});

test("an address that holds a program is not printed", async ({ page }) => {
  await openGuide(page, guideTo(ACME));
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".foot")).toContainText("Acme partners");
  await expect(page.locator(".foot")).not.toContainText("http");
});
