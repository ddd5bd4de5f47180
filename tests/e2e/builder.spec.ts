import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.js";
import { hashOf } from "./support/builder.js";
import { drawn } from "./support/colors.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { ui } from "./support/words.js";

const lines = (page: Page, name: string) => page.getByRole("region", { name, exact: true }).locator("code");
const preview = (page: Page, type: string) => Widget.on(page, type);

/** Opens the builder, with or without settings in its address. */
async function open(page: Page, settings?: Record<string, unknown>): Promise<void> {
  await page.goto(`builder.html${settings ? hashOf(settings) : ""}`);
}

test("the settings appear in the code snippets, which can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await page.getByLabel("Calculator type").selectOption("Deal model");
  await page.getByRole("radio", { name: "Starter" }).check();
  await page.getByLabel("Accent color", { exact: true }).fill("#7a2e4d");
  await page.getByRole("radio", { name: "Dark" }).last().check({ force: true });
  const element =
    '<partner-calculator type="deal-model" program="starter" theme="dark" style="--pc-accent: #7a2e4d">';
  await expect(lines(page, "Element")).toContainText(element);
  await expect(lines(page, "npm import")).toContainText(element);
  await expect(lines(page, "Frame")).toContainText(
    "embed.html?calculator=deal-model&program=starter&theme=dark&accent=%237a2e4d",
  );
  const { root } = preview(page, "deal-model");
  await expect(root).toHaveAttribute("theme", "dark");
  await expect(root).toHaveCSS("--pc-accent", "#7a2e4d");
  await page.getByRole("button", { name: "Copy element" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await lines(page, "Element").textContent());
});

test("values, fixed fields and hidden fields appear in the preview and the file", async ({ page }) => {
  await open(page);
  await page.locator("summary", { hasText: "17 fields" }).click();
  await page.getByLabel("Show or hide Gross margin").selectOption("Hidden");
  await page.getByLabel("Value of Gross margin").fill("80");
  await page.getByLabel("Show or hide Sponsorship fee").selectOption("Fixed");
  await page.getByLabel("Currency").fill("eur");
  const widget = preview(page, "event-roi");
  await expect(widget.root.getByText("€30,000", { exact: true }).first()).toBeVisible();
  await expect(widget.field("sponsorship")).toHaveCount(0);
  await expect(widget.field("grossMargin")).toHaveCount(0);
  await page.getByLabel("Value of Your share of the fee").fill("180");
  await expect(page.getByText("Enter 0% to 100%")).toBeVisible();
  await page.getByRole("button", { name: "Reset all fields" }).focus();
  await page.getByLabel("Value of Your share of the fee").fill("40");
  await expect(widget.field("ourShare")).toHaveValue("40");
  await page.getByLabel("Name of the program").fill("Acme partners");
  await expect(lines(page, "Element")).toContainText('"id":"acme-partners"');
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download program file" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("acme-partners.json");
  expect(JSON.parse(readFileSync(await download.path(), "utf8"))).toMatchObject({
    name: "Acme partners",
    currency: "EUR",
    calculators: {
      "event-roi": {
        inputs: {
          grossMargin: { value: "0.8", hidden: true },
          sponsorship: { fixed: true },
          ourShare: { value: "0.4" },
        },
      },
    },
  });
});

test("a pasted program is linted, and its text survives a change of the source", async ({ page }) => {
  await open(page, { calculator: "affiliate-earnings" });
  await page.getByRole("radio", { name: "Your own program" }).check();
  await page.getByText("Advanced: program file").click();
  const text = page.getByLabel("Program file (JSON)");
  await text.fill('{\n  "id": "acme",\n}');
  const findings = page.locator("#findings");
  await expect(findings).toContainText("There is one comma too many before this bracket.");
  await findings.getByRole("button", { name: "line 3, column 1" }).click();
  expect(await text.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(18);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Backspace");
  await expect(findings).toContainText("No problems found.");
  await expect(lines(page, "Element")).toContainText(`program='{"id":"acme"}'`);
  await text.fill('{ "id": "acme", "affiliate": { "rate": "30" }, "color": "red" }');
  await expect(findings).toContainText("2 errors");
  await expect(findings).toContainText("program.affiliate.rate");
  await expect(findings).toContainText("shares are fractions, so 15% is 0.15");
  await page.getByRole("radio", { name: /^Standard/ }).check();
  await page.getByRole("radio", { name: "Your own program" }).check();
  await expect(text).toHaveValue(/"color": "red"/);
});

test("an unreadable file is reported, and the previous text stays", async ({ page }) => {
  const errors: Error[] = [];
  page.on("pageerror", (error) => errors.push(error));
  await open(page, { source: "own", text: '{ "id": "acme" }' });
  await page.getByText("Advanced: program file").click();
  const findings = page.locator("#findings");
  await expect(findings).toContainText("No problems found.");
  await page.evaluate(() => {
    File.prototype.text = () => Promise.reject(new DOMException("Gone", "NotReadableError"));
  });
  const buffer = Buffer.from('{ "id": "other" }');
  await page
    .getByLabel("Open a program file")
    .first()
    .setInputFiles({ name: "other.json", mimeType: "application/json", buffer });
  await expect(findings).toContainText("could not be read");
  const text = page.getByLabel("Program file (JSON)");
  await expect(text).toHaveValue('{ "id": "acme" }');
  expect(errors).toEqual([]);
  await text.fill('{ "id": "new" }');
  await expect(findings).toContainText("No problems found.");
});

test("an address restores all settings", async ({ page }) => {
  await open(page, {
    calculator: "tier-benefits",
    source: "own",
    text: '{ "id": "ä" }',
    width: 360,
    compact: true,
  });
  await expect(page.getByLabel("Calculator type")).toHaveValue("tier-benefits");
  await expect(page.getByLabel("Program file (JSON)")).toHaveValue('{ "id": "ä" }');
  await expect(page.getByRole("radio", { name: "Phone" })).toBeChecked();
  await expect(preview(page, "tier-benefits").root).toHaveAttribute("compact", "");
  await expect(page.getByText("360 px wide")).toBeVisible();
  await page.getByLabel("Currency").fill("JPY");
  await expect(preview(page, "tier-benefits").root).toContainText("¥");
  await expect(lines(page, "Element")).toContainText('{"id":"ä","currency":"JPY"}');
  // A change is written to the address, and a new address in the same tab is applied.
  const changed = new URL(page.url()).hash;
  await page.evaluate((hash) => location.assign(hash), hashOf({ source: "lean", currency: "EUR" }));
  await expect(page.getByLabel("Currency")).toHaveValue("EUR");
  await expect(page.getByRole("radio", { name: "Lean" })).toBeChecked();
  await expect(lines(page, "Element")).toContainText('currency="EUR"');
  await expect(lines(page, "Frame")).toContainText("currency=EUR");
  await page.evaluate((hash) => location.assign(hash), changed);
  await expect(page.getByLabel("Currency")).toHaveValue("JPY");
  await expect(page.getByLabel("Program file (JSON)")).toHaveValue(/"ä",\s+"currency": "JPY"/);
});

test("a link copied in the preview restores the settings and the inputs", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, { calculator: "deal-model", source: "lean" });
  const widget = await preview(page, "deal-model").ready();
  await widget.field("dealValue").fill("77000");
  await widget.root.getByRole("button", { name: ui("share") }).click();
  await expect(widget.root.getByText(ui("shared"))).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto("about:blank");
  await page.goto(link);
  await expect(page.getByRole("radio", { name: "Lean" })).toBeChecked();
  await expect(preview(page, "deal-model").field("dealValue")).toHaveValue("77,000");
  // A change of the settings removes the link's inputs from the address.
  await page.getByLabel("Calculator type").selectOption("Event ROI");
  await expect.poll(() => page.url()).not.toContain("figures=");
});

test("an invalid address is reported, and the builder works with its default settings", async ({ page }) => {
  await page.goto("builder.html#settings=eyJ2IjoxLCJzb3VyY2Ui");
  await expect(page.getByRole("alert")).toContainText("could not be read");
  await expect(preview(page, "event-roi").headline).toHaveText(/5\.1×/);
  await page.getByRole("radio", { name: "Lean" }).check();
  await expect(page.getByRole("alert")).toBeEmpty();
  await expect(lines(page, "Element")).toContainText('program="lean"');
});

test("axe reports no violations in light and in dark", async ({ page }) => {
  await open(page, {
    calculator: "attribution",
    compact: true,
    source: "own",
    text: '{ "affiliate": { "rate": "30" } }',
    inputs: { attribution: { dealValue: { text: "half", mode: "fixed" } } },
  });
  await page.locator("summary", { hasText: "1 changed" }).click();
  await expect(page.getByText("This is not a number")).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, colorScheme);
  }
});

test("an accent with too little contrast is replaced, and the builder reports it", async ({ page }) => {
  await open(page, { theme: "light" });
  await page.getByLabel("Accent color", { exact: true }).fill("#ffcc00");
  const [, shown = ""] = /darker, as (#\w+)/.exec(await page.getByText("darker, as").innerText()) ?? [];
  const { root } = await preview(page, "event-roi").ready();
  expect(await drawn(root, "var(--pc-accent)")).toEqual(await drawn(root, shown));
  await page.getByLabel("Accent color", { exact: true }).fill("#7a2e4d");
  await expect(page.getByText("darker, as")).toHaveCount(0);
});

test("a table starts with the rows from the preview", async ({ page }) => {
  await open(page, { calculator: "budget-allocation" });
  await page.locator("summary", { hasText: "fields ·" }).click();
  const take = page.getByRole("button", { name: "Use the preview’s rows for" });
  const widget = await preview(page, "budget-allocation").ready();
  await expect(take, "the rows are the program's own").toHaveCount(0);
  await widget.table("groups").cell(0, "name").fill("Founders");
  await take.click();
  await expect(take).toHaveCount(0);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download program file" }).click();
  const { calculators } = JSON.parse(readFileSync(await (await downloading).path(), "utf8"));
  const { value } = calculators["budget-allocation"].inputs.groups;
  expect(value.map(({ name }: { name: string }) => name)).toEqual(["Founders", "Silver", "Experimental"]);
  // Another visitor who opens the address gets the same rows.
  const { hash } = new URL(page.url());
  await page.goto("about:blank");
  await page.goto(`builder.html${hash}`);
  await (await preview(page, "budget-allocation").ready())
    .table("groups")
    .expectColumn("name", ["Founders", "Silver", "Experimental"]);
});

test("a link with another server asks whose it is before it shows lines", async ({ page }) => {
  const server = "https://stranger.example/files/";
  await open(page, { server });
  const question = page.getByRole("group", { name: "Whose server is this?" });
  await expect(question).toContainText(server);
  await expect(lines(page, "Element")).toHaveCount(0);
  await expect(page.getByText(`${server}element.js`)).toHaveCount(0);
  await question.getByRole("button", { name: "Use this server" }).click();
  await expect(lines(page, "Element")).toContainText(`${server}element.js`);
  await open(page, { server, theme: "dark" });
  await page.reload();
  await question.getByRole("button", { name: "Remove it" }).click();
  await expect(lines(page, "Element")).toContainText(new URL("element.js", page.url()).href);
  // An address that a person types needs no confirmation, and neither does a path on this site.
  await page.getByLabel("Where the files are hosted").fill(server);
  await expect(lines(page, "Element")).toContainText(`${server}element.js`);
  await open(page, { server: "/files" });
  await page.reload();
  await expect(lines(page, "Element")).toContainText('src="/files/element.js"');
});
