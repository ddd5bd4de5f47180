/** A program of one's own as a form: everything is entered without JSON. */
import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.js";
import { hashOf } from "./support/builder.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

/** Opens the form of a program that starts from a ready-made one. */
async function start(page: Page, from: string, settings: Record<string, unknown> = {}): Promise<void> {
  await page.goto(`builder.html${hashOf({ calculator: "tier-benefits", ...settings })}`);
  await page.getByRole("radio", { name: "Your own program" }).check();
  await page.getByRole("button", { name: from, exact: true }).click();
  await expect(page.getByLabel("Name of the program")).toHaveValue("Our partner program");
}

const advanced = (page: Page) => page.locator("#program-advanced > summary");
const text = (page: Page) => page.getByLabel("Program file (JSON)");

/** The data that the form has made. */
const data = async (page: Page) => JSON.parse(await text(page).inputValue());

const cell = (page: Page, label: string, row: string) => page.getByLabel(`${label}, ${row}`, { exact: true });

/** The settings in the page's address. */
const settingsIn = (page: Page) =>
  JSON.parse(Buffer.from(page.url().split("settings=")[1] ?? "e30", "base64url").toString());

/** A group by its title; opens it if it is folded. */
async function group(page: Page, title: string): Promise<Locator> {
  const found = page.locator("details.group", {
    has: page.getByRole("heading", { name: title, exact: true }),
  });
  if ((await found.getAttribute("open")) === null) await found.locator("> summary").click();
  return found;
}

test("three German tiers with funds of their own are entered as people type them", async ({ page }) => {
  await start(page, "Blank", { locale: "de" });
  await page.getByLabel("Name of the program").fill("Nordwind-Partner");
  await page.getByLabel("Currency", { exact: true }).fill("eur");
  await cell(page, "Tier", "Registered").fill("Basis");
  for (const [number, name, revenue, commission, fund] of [
    [2, "Silber", "20.000", "15 %", "2.500"],
    [3, "Gold", "75.000,50 €", "17,5", "10.000"],
  ] as const) {
    await page.getByRole("button", { name: "Add tier", exact: true }).click();
    await expect(cell(page, "Tier", `Tier ${number}`)).toBeFocused();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(name);
    await cell(page, "Revenue", name).fill(revenue);
    await cell(page, "Commission", name).fill(commission);
    await cell(page, "MDF a year", name).fill(fund);
    await cell(page, "MDF a quarter", name).fill(fund);
  }
  await cell(page, "Commission", "Gold").blur();
  await expect(cell(page, "Revenue", "Silber")).toHaveValue("20.000");
  await expect(cell(page, "Commission", "Gold")).toHaveValue("17,5");
  const program = await data(page);
  expect(program).toMatchObject({
    id: "our-partner-program",
    name: "Nordwind-Partner",
    currency: "EUR",
    tiers: [
      { id: "registered", name: "Basis" },
      {
        id: "silber",
        name: "Silber",
        requirements: { revenue: "20000" },
        commissionRate: "0.15",
        mdf: { annual: "2500" },
      },
      { id: "gold", requirements: { revenue: "75000.5" }, commissionRate: "0.175", mdf: { annual: "10000" } },
    ],
    benefits: [],
  });
  const widget = await Widget.on(page, "tier-benefits", "de").ready();
  await expect(widget.headline).toContainText("Silber");
});

test("a finding is shown beside its cell, and a button corrects it", async ({ page }) => {
  await start(page, "Standard");
  await cell(page, "Commission", "Gold").fill("5");
  const notes = page.locator(".rows tr.trouble", { hasText: "lower commission" });
  await expect(notes).toContainText("“Gold” has a lower commission than “Silver” below it");
  await expect(page.locator("#program-tiers > summary")).toContainText("1 warning");
  const described = await cell(page, "Commission", "Gold").getAttribute("aria-describedby");
  await expect(page.locator(`[id="${described}"]`)).toContainText("lower commission");
  await notes.getByRole("button", { name: "Use the value of the tier below" }).click();
  await expect(notes).toHaveCount(0);
  await expect(cell(page, "Commission", "Gold")).toHaveValue("15");
  await expect(page.locator(".program-status")).toHaveText("No problems found.");
});

test("text that is not a number stays as typed with an error, and the program keeps the value before", async ({
  page,
}) => {
  await start(page, "Standard");
  const revenue = cell(page, "Revenue", "Silver");
  await revenue.fill("a lot");
  await revenue.blur();
  await expect(revenue).toHaveValue("a lot");
  await expect(revenue).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("tr.trouble")).toContainText("This is not a number. Enter one such as 20,000.");
  expect((await data(page)).tiers[1].requirements.revenue).toBe("25000");
  await page.getByRole("button", { name: "Move Silver down" }).click();
  await expect(cell(page, "Revenue", "Silver")).toHaveValue("a lot");
  await expect
    .poll(() => settingsIn(page).drafts)
    .toEqual({ "program.tiers[2].requirements.revenue": "a lot" });
  await page.reload();
  await expect(cell(page, "Revenue", "Silver")).toHaveValue("a lot");
  await expect(cell(page, "Tier", "Silver")).toHaveId("cell-program-tiers-2-name");
});

test("20.000 in an English form asks which number is meant", async ({ page }) => {
  await start(page, "Standard", { locale: "en" });
  await cell(page, "Revenue", "Silver").fill("30.000");
  await cell(page, "Revenue", "Silver").blur();
  const note = page.locator("tr.trouble", { hasText: "Read as $30." });
  await note.getByRole("button", { name: "Use $30,000 instead" }).click();
  await expect(cell(page, "Revenue", "Silver")).toHaveValue("30,000");
  expect((await data(page)).tiers[1].requirements.revenue).toBe("30000");
});

test("an empty requirement does not count, and an empty fund has no limit", async ({ page }) => {
  await start(page, "Standard");
  await cell(page, "Referrals", "Gold").fill("");
  await cell(page, "MDF a year", "Gold").fill("");
  const [, , gold] = (await data(page)).tiers;
  expect(gold.requirements.referrals).toBeNull();
  expect(gold.mdf.annual).toBeNull();
  await expect(cell(page, "MDF a year", "Gold")).toHaveAttribute("placeholder", "no limit");
});

test("a removed tier can be put back, with its benefits", async ({ page }) => {
  await start(page, "Starter");
  const before = await data(page);
  await page.getByRole("button", { name: "Remove Gold" }).click();
  await expect(page.locator(".program-status")).toContainText("“Gold” was removed.");
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  expect(JSON.stringify(await data(page))).not.toContain("gold");
  await page.keyboard.press("Enter");
  await expect(cell(page, "Tier", "Gold")).toBeVisible();
  expect(await data(page)).toEqual(before);
});

test("benefits are a grid over the tiers", async ({ page }) => {
  await start(page, "Starter");
  const benefits = await group(page, "Benefits");
  await benefits.getByRole("button", { name: "Add benefit" }).click();
  await page.keyboard.type("Sandbox");
  await benefits.getByLabel("Gold, Sandbox", { exact: true }).fill("One");
  await benefits.getByLabel("Platinum, Sandbox", { exact: true }).fill("Three");
  await benefits.getByLabel("Platinum, Sandbox", { exact: true }).fill("");
  expect((await data(page)).benefits.at(-1)).toEqual({
    name: "Sandbox",
    values: { gold: "One", platinum: null },
  });
  await expect(benefits).toContainText("“Platinum” does not get “Sandbox”");
  await benefits.getByRole("button", { name: "Add what the tier below has" }).click();
  await expect(benefits.getByLabel("Platinum, Sandbox", { exact: true })).toHaveValue("One");
});

test("a typed text comes back with the row that was removed", async ({ page }) => {
  await start(page, "Standard");
  await cell(page, "Revenue", "Gold").fill("a lot");
  await cell(page, "Revenue", "Platinum").fill("a lot more");
  await page.getByRole("button", { name: "Remove Gold" }).click();
  await expect(cell(page, "Revenue", "Platinum")).toHaveValue("a lot more");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cell(page, "Revenue", "Gold")).toHaveValue("a lot");
  await expect(cell(page, "Revenue", "Platinum")).toHaveValue("a lot more");
});

test("a button that swaps two tiers takes their typed texts along", async ({ page }) => {
  await start(page, "Standard");
  await cell(page, "Commission", "Gold").fill("much");
  await cell(page, "Revenue", "Gold").fill("20,000");
  await page.locator("tr.trouble").getByRole("button", { name: "Swap the two tiers" }).click();
  await expect(cell(page, "Tier", "Gold")).toHaveId("cell-program-tiers-1-name");
  await expect(cell(page, "Commission", "Gold")).toHaveValue("much");
  await expect(cell(page, "Commission", "Silver")).toHaveValue("15");
});

test("the guide is shown beside the form, with a link that has no costs", async ({ page }) => {
  await start(page, "Starter", { locale: "de", calculator: "tier-roi" });
  await page.getByLabel("Currency", { exact: true }).fill("EUR");
  await page.locator("#program-guide > summary").click();
  const guide = page.locator("#program-guide .guide");
  await expect(guide).toContainText("Umsatz von 10.000 € oder 5 Empfehlungen");
  await cell(page, "Revenue", "Silber").fill("12.000");
  await expect(guide).toContainText("Umsatz von 12.000 € oder 5 Empfehlungen");
  const address = await page.getByRole("link", { name: "Open the guide" }).getAttribute("href");
  expect(Buffer.from(address?.split("#program=")[1] ?? "", "base64url").toString()).not.toContain(
    "economics",
  );
  await page.goto(address ?? "");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Our partner program");
  await expect(page.locator(".guide")).toContainText("Umsatz von 12.000 € oder 5 Empfehlungen");
});

test("the guide of a ready-made program has the chosen currency", async ({ page }) => {
  await page.goto(`builder.html${hashOf({ source: "lean", currency: "GBP" })}`);
  await page.locator("#program-guide > summary").click();
  await expect(page.locator("#program-guide .guide")).toContainText("British pounds (GBP)");
  await page.getByRole("link", { name: "Open the guide" }).evaluate((link) => link.removeAttribute("target"));
  await page.getByRole("link", { name: "Open the guide" }).click();
  await expect(page.locator(".guide")).toContainText("British pounds (GBP)");
});

test("names and benefits have a text for each language", async ({ page }) => {
  await start(page, "Blank");
  await page.getByLabel("Language of texts").selectOption("Deutsch");
  const name = page.getByLabel("Name of the program");
  await expect(name).toHaveAttribute("placeholder", "Our partner program");
  await name.fill("Unser Partnerprogramm");
  expect((await data(page)).name).toEqual({ en: "Our partner program", de: "Unser Partnerprogramm" });
  await page.getByLabel("Language of texts").selectOption("English");
  await expect(name).toHaveValue("Our partner program");
});

test("values that a file omits are shown as inherited, until they are changed", async ({ page }) => {
  await page.goto(
    `builder.html${hashOf({ source: "own", text: '{ "id": "acme", "deal": { "referralRate": 0.2 } }' })}`,
  );
  const tiers = page.locator("#program-tiers");
  await expect(tiers).toContainText("As in the Standard program: Registered, Silver, Gold, Platinum.");
  const deals = await group(page, "Deals");
  await expect(deals.getByLabel("Revenue share", { exact: true })).toHaveAttribute("placeholder", "15");
  await expect(deals.getByLabel("Referral fee")).toHaveValue("20");
  await tiers.getByRole("button", { name: "Change them" }).first().click();
  const own = await data(page);
  expect(own.tiers).toHaveLength(4);
  expect(own.benefits.length).toBeGreaterThan(10);
  expect(own.deal).toMatchObject({ referralRate: 0.2, registrationMargin: "0.05" });
  await deals.getByLabel("Referral fee").fill("");
  expect((await data(page)).deal).not.toHaveProperty("referralRate");
});

test("the form and the file are the same program, both ways", async ({ page }) => {
  await start(page, "Blank");
  await advanced(page).click();
  const own = { ...(await data(page)), currency: "JPY", "x-note": 1 };
  await text(page).fill(JSON.stringify(own));
  await expect(page.getByLabel("Currency", { exact: true })).toHaveValue("JPY");
  await expect(page.locator(".others")).toContainText("program.x-note");
  await page.getByLabel("Name of the program").fill("Ours");
  expect(await data(page)).toEqual({ ...own, name: "Ours" });
  await page.locator(".others").getByRole("button", { name: "Remove it" }).click();
  expect(await data(page)).not.toHaveProperty("x-note");
});

test("a text area keeps the caret while its text becomes a program", async ({ page }) => {
  await page.goto(`builder.html${hashOf({ source: "own" })}`);
  await advanced(page).click();
  await text(page).click();
  await page.keyboard.type('{ "name": "A" }');
  await expect(page.getByLabel("Name of the program")).toHaveValue("A");
  await expect(text(page)).toBeFocused();
  await page.keyboard.type("\n");
  await expect(text(page)).toHaveValue('{ "name": "A" }\n');
});

test("starting again replaces the program, and can be undone", async ({ page }) => {
  await start(page, "Blank");
  const before = await data(page);
  await advanced(page).click();
  await page.getByRole("button", { name: "Lean", exact: true }).click();
  await expect(page.locator(".program-status")).toContainText("The program was replaced.");
  expect((await data(page)).tiers).toHaveLength(4);
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await data(page)).toEqual(before);
});

test("small print is worded or removed", async ({ page }) => {
  await start(page, "Blank");
  await page.getByLabel("Small print", { exact: true }).fill("Ask your partner manager.");
  expect(await data(page)).toHaveProperty("disclaimer", "Ask your partner manager.");
  const widget = await Widget.on(page, "tier-benefits").ready();
  await expect(widget.root).toContainText("Ask your partner manager.");
  await page.getByLabel("Show no small print").check();
  expect(await data(page)).toHaveProperty("disclaimer", false);
  await page.getByLabel("Show no small print").uncheck();
  expect(await data(page)).not.toHaveProperty("disclaimer");
});

test("the costs of tiers stay out of the code, unless the calculator shows them", async ({ page }) => {
  await start(page, "Starter");
  const code = page.getByRole("region", { name: "Element", exact: true }).locator("code");
  await expect(code).toContainText("Our partner program");
  await expect(code).not.toContainText("economics");
  expect(JSON.stringify(await data(page))).toContain("economics");
  await page.getByLabel("Calculator type").selectOption("Tier ROI");
  await expect(code).toContainText("economics");
  await expect(page.getByText("This code contains the costs of your tiers")).toBeVisible();
});

for (const [scheme, width, title] of [
  ["light", 1280, "Benefits"],
  ["dark", 360, "Deals"],
] as const) {
  test(`the form is accessible with findings, in ${scheme} at ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 800 });
    await start(page, "Standard");
    await cell(page, "Commission", "Gold").fill("500");
    await cell(page, "Revenue", "Silver").fill("a lot");
    await expect(page.locator("tr.trouble")).toHaveCount(2);
    await group(page, title);
    await expectAccessible(page, scheme);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}
