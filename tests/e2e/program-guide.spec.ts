import { unpackJson } from "../../www/src/shared/packed-json.js";
import { ACME, guideTo, openGuide } from "./support/guide.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

test("a ready-made program is described in the language of the address", async ({ page }) => {
  const guide = await openGuide(page, "program.html?program=starter&locale=de");
  await expect(page).toHaveTitle("Partnerprogramm für den Einstieg: Programmleitfaden");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(guide.getByRole("heading", { level: 1 })).toHaveText("Partnerprogramm für den Einstieg");
  const tiers = guide.getByRole("table", { name: "Stufen und Anforderungen" });
  await expect(tiers.getByRole("row", { name: /^Silber/ })).toContainText(
    "Umsatz von 10.000 $ oder 5 Empfehlungen",
  );
  await expect(tiers.getByRole("row", { name: /^Platin/ })).toContainText("zählt nicht");
  const terms = guide.getByRole("table", { name: "Konditionen der Stufen" });
  await expect(terms.getByRole("row", { name: /^Provision/ }).getByRole("cell")).toHaveText([
    /10\s%$/,
    /15\s%$/,
    /20\s%$/,
    /25\s%$/,
  ]);
  expect(await guide.innerText()).not.toMatch(/undefined|null|NaN|[{}]/);
});

test("without a program, the standard one is shown, and another one can be chosen", async ({ page }) => {
  await openGuide(page, "program.html?locale=en");
  await expect(page.getByRole("radio", { name: "Standard" })).toBeChecked();
  await page.getByRole("radio", { name: "Standard" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Starter partner program");
  expect(new URL(page.url()).searchParams.get("program")).toBe("starter");
  await page.reload();
  await expect(page.getByRole("radio", { name: "Starter" })).toBeChecked();
});

test("a link with a program shows the guide alone, without the owner’s figures", async ({ page }) => {
  const guide = await openGuide(page, guideTo(ACME, "?locale=en"));
  await expect(guide.getByRole("heading", { level: 1 })).toHaveText("Acme partners");
  await expect(guide).toContainText("Revenue of €50,000, and 2 certified team members");
  await expect(guide).toContainText("no limit");
  await expect(guide).toContainText("€25 for each new customer, paid once, and 30% of each monthly payment.");
  await expect(guide).toContainText("Only the contract counts.");
  await expect(page.getByRole("radio")).toHaveCount(0);
  await expect(page.getByText("For the program’s owner")).toHaveCount(0);
  // The economics of the tiers, and the target for using the funds.
  expect(await page.locator("body").innerText()).not.toMatch(/987,654|43\.21|123,457|777|78\.9/);
});

test("calculators load below the guide, with its program", async ({ page }) => {
  await openGuide(page, guideTo(ACME, "?locale=en&theme=dark"));
  await expect(page.locator("partner-calculator")).toHaveCount(0);
  await page.getByRole("heading", { name: "Your figures" }).scrollIntoViewIfNeeded();
  const widget = await Widget.on(page, "tier-benefits").ready();
  await expect(widget.headline).toContainText("Expert");
  await expect(widget.root).toHaveAttribute("theme", "dark");
  await page.locator(".foot").scrollIntoViewIfNeeded();
  await page.locator("[data-type=affiliate-earnings]").scrollIntoViewIfNeeded();
  await expect((await Widget.on(page, "affiliate-earnings").ready()).headline).toContainText("€");
});

test("the owner of a program sees what its tiers return", async ({ page }) => {
  await openGuide(page, "program.html?program=lean&locale=en");
  await page.getByText("For the program’s owner").click();
  await page.locator("[data-type=tier-roi]").scrollIntoViewIfNeeded();
  await Widget.on(page, "tier-roi").ready();
});

test("a file is read in the browser, and its link holds the program", async ({ page }) => {
  const sent: string[] = [];
  await openGuide(page, "program.html?locale=en");
  page.on("request", (request) => {
    if (request.method() !== "GET" || request.postData()) sent.push(request.url());
  });
  const file = { name: "acme.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(ACME)) };
  await page.getByLabel("Open your file").setInputFiles(file);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Acme partners");
  await expect(page.getByText("acme.json is shown.")).toBeVisible();
  await expect(page.getByText("For the program’s owner")).toBeVisible();
  const packed = unpackJson(new URL(page.url()).hash.replace("#program=", ""));
  expect(packed).toMatchObject({
    name: "Acme partners",
    disclaimer: ACME.disclaimer,
    benefits: ACME.benefits,
  });
  expect(JSON.stringify(packed), "what the tiers cost").not.toMatch(/economics|123457|0\.789/);
  expect(sent).toEqual([]);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Acme partners");
  await expect(page.getByRole("radio")).toHaveCount(0);
});

test("a file that is not JSON is refused with the place of the error", async ({ page }) => {
  await openGuide(page, "program.html?locale=en");
  const file = { name: "acme.json", mimeType: "application/json", buffer: Buffer.from('{\n  "id": acme }') };
  await page.getByLabel("Open your file").setInputFiles(file);
  await expect(page.getByRole("alert")).toContainText("acme.json could not be read as a program file.");
  await expect(page.getByRole("alert")).toContainText("Line 2, column 9:");
  await page.getByLabel("Open your file").setInputFiles({ ...file, buffer: Buffer.from('{ "id": "acme" }') });
  await expect(page.getByRole("article")).toBeVisible();
});

test("a program with errors is refused with a sentence for each", async ({ page }) => {
  const broken = { ...ACME, currency: "EURO", affiliate: { rate: "30" } };
  await page.goto(guideTo(broken, "?locale=en"));
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("This program cannot be shown, because its file has errors.");
  await expect(alert.getByRole("listitem")).toHaveText([
    /^program\.affiliate\.rate\s+\S/,
    /^program\.currency\s+\S/,
  ]);
  expect(await alert.getByRole("listitem").first().innerText()).not.toMatch(/undefined|[{}]/);
  await alert.getByRole("link", { name: "Show the standard program" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Standard partner program");
});

test("a link that was cut says so", async ({ page }) => {
  const whole = guideTo(ACME, "?locale=en");
  await page.goto(whole.slice(0, whole.length / 2));
  await expect(page.getByRole("alert")).toContainText("The address may be cut off");
});

test("a link to another program is followed in the same window", async ({ page }) => {
  await openGuide(page, guideTo(ACME, "?locale=en"));
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    new URL(guideTo({ ...ACME, name: "Globex partners" }), page.url()).hash,
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Globex partners");
});

test.describe("a missing file", () => {
  test.use({ expectsErrors: true });
  test("is reported with a retry button, which requests the file again", async ({ page }) => {
    await page.goto("program.html?locale=en&program=/partners/acme.json");
    await expect(page.getByRole("alert")).toContainText("This program could not be loaded.");
    await page.route("**/partners/acme.json", (route) => route.fulfill({ json: ACME }));
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Acme partners");
  });
});

test("the page works under a strict content policy", async ({ page }) => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html partner-calculators";
  await page.route("**/program.html*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await openGuide(page, "program.html?locale=en");
  await page.getByRole("heading", { name: "Your figures" }).scrollIntoViewIfNeeded();
  await Widget.on(page, "tier-benefits").ready();
});

test("an Arabic guide runs from right to left", async ({ page }) => {
  const guide = await openGuide(page, "program.html?locale=ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const [tier, requirement] = await guide
    .getByRole("row")
    .nth(1)
    .locator("th, td")
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
  expect(tier).toBeGreaterThan(requirement ?? Number.POSITIVE_INFINITY);
});
