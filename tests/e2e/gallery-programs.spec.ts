import { readFileSync } from "node:fs";
import { load } from "partner-calculators";
import { at } from "../../scripts/lib/paths.mjs";
import type { Program } from "../../www/src/core/contract/index.js";
import { placeOf } from "./support/gallery.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

interface Tiers {
  tiers: { name: { en: string } }[];
}

const tiersOf = (id: string): string[] =>
  (JSON.parse(readFileSync(at(`www/programs/${id}.json`), "utf8")) as Tiers).tiers.map(({ name }) => name.en);

test("the gallery shows a calculator with each ready-made program", async ({ page }) => {
  await page.goto("/#tier-benefits");
  const widget = await Widget.on(page, "tier-benefits").ready();
  const choice = placeOf(page, "tier-benefits").getByRole("group", { name: "Program" });
  const core = await load();
  for (const id of ["starter", "lean", "standard"]) {
    await choice.getByRole("radio", { name: id }).check({ force: true });
    const program = JSON.parse(readFileSync(at(`www/programs/${id}.json`), "utf8")) as Program;
    const { values } = core.calculate("tier-benefits", {}, program);
    expect(tiersOf(id)).toContain(values.qualifiedTier);
    await widget.expectFigure("qualifiedTier", String(values.qualifiedTier));
    await expect(widget.headline).toHaveText(String(values.qualifiedTier));
  }
});

test("a program can be selected before the calculator has loaded", async ({ page }) => {
  await page.goto("/");
  const choice = page.getByRole("group", { name: "Program" });
  // Click without scrolling, because scrolling would load the calculator.
  await choice.getByRole("radio", { name: "Lean" }).evaluate((radio) => (radio as HTMLInputElement).click());
  await expect(page.locator(`[data-type="tier-benefits"]`)).toHaveAttribute("data-program", "lean");
  await placeOf(page, "tier-benefits").scrollIntoViewIfNeeded();
  const { root } = await Widget.on(page, "tier-benefits").ready();
  await expect(root).toHaveAttribute("program", "lean");
});

test("the arrow keys change the program", async ({ page }) => {
  await page.goto("/#tier-benefits");
  const { root } = await Widget.on(page, "tier-benefits").ready();
  await page.getByRole("radio", { name: "Standard" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(root).toHaveAttribute("program", "starter");
});

test("the sample program on the page has no problems and no warnings", async ({ page }) => {
  await page.goto("/");
  const program = JSON.parse((await page.locator("[data-program-file]").textContent()) ?? "") as Program;
  const core = await load();
  expect(core.lint(program)).toEqual([]);
  const { currency, inputs } = core.describe("affiliate-earnings", program);
  expect(currency).toBe("EUR");
  expect(inputs.filter(({ fixed }) => fixed).map(({ id }) => id)).toContain("rate");
  expect(inputs.filter(({ hidden }) => hidden).map(({ id }) => id)).toEqual(["refundRate"]);
});

test("the linked schema exists", async ({ page, request }) => {
  await page.goto("/");
  const address = await page
    .getByRole("link", { name: "JSON Schema" })
    .evaluate((link) => (link as HTMLAnchorElement).href);
  const response = await request.get(address);
  expect(response.status()).toBe(200);
  expect(await response.json()).toHaveProperty("$schema");
});
