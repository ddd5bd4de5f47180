import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { at } from "../../scripts/lib/paths.mjs";
import type { PartnerCalculatorElement } from "../../www/src/element/api.js";
import { needsScript } from "../../www/src/pages/builder/one-file/words.js";
import { expectAccessible } from "./support/axe.js";
import { catchDownload, type Made, make, onDisk } from "./support/one-file.js";
import { openEverything, openExplanation } from "./support/states.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

const HOST = "https://host.example/";

const PROGRAM = {
  id: "acme",
  name: "</script><script>alert(1)</script> $& <!-- Acme",
  currency: "EUR",
  disclaimer: "Ohne Gewähr – $& </script><b>",
  calculators: {
    "event-roi": {
      inputs: { grossMargin: { value: "0.8", hidden: true }, sponsorship: { value: "20000", fixed: true } },
    },
    "deal-model": { inputs: { dealValue: { value: "86753091" } } },
  },
};

const ACME = { calculator: "event-roi", source: "own", text: JSON.stringify(PROGRAM), locale: "de" };

/** Opens a file from a disk; returns a function that lists what else the page has asked for. */
async function openFromDisk(page: Page, made: Made): Promise<() => string[]> {
  const asked: string[] = [];
  const address = onDisk(made);
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(address);
  return () => asked.filter((url) => url.split("#")[0] !== address && !url.startsWith("data:"));
}

/** Serves pages on another site, and nothing else; returns what else is asked for. */
async function serve(page: Page, files: Record<string, string>): Promise<string[]> {
  const refused: string[] = [];
  await page.route(`${HOST}**`, async (route) => {
    const url = route.request().url();
    const text = files[url.slice(HOST.length)];
    if (text === undefined) {
      refused.push(url);
      await route.abort();
      return;
    }
    // Without an encoding, as a file library may serve it.
    const contentType = url.endsWith(".js") ? "text/javascript" : "text/html";
    await route.fulfill({ contentType, body: text });
  });
  return refused;
}

test("a page from a disk has the program, the settings and the looks, and asks for nothing", async ({
  page,
}) => {
  const made = await make(page, { ...ACME, theme: "dark", accent: "#7a2e4d" });
  expect(made.name).toBe("acme-event-roi.html");
  const asked = await openFromDisk(page, made);
  const widget = await Widget.on(page, "event-roi", "de").ready();
  await expect(page).toHaveTitle("Event-ROI");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
  await expect(widget.root).toHaveAttribute("theme", "dark");
  await expect(widget.root).toHaveCSS("--pc-accent", "#7a2e4d");
  // 50% of 20,000 and 7,000 of other costs; 4.5 deals of 25,000.
  await widget.expectFigure("investment", "17.000 €");
  await expect(widget.field("grossMargin")).toHaveCount(0);
  await expect(widget.root.getByText("20.000 €", { exact: true }).first()).toBeVisible();
  await expect(widget.root.getByText("Ohne Gewähr – $& </script><b>")).toBeVisible();
  await widget.field("qualifiedLeads").fill("viel");
  await expect(widget.root.locator("[part=problem]").first()).toHaveText(/\S/);
  await widget.field("qualifiedLeads").fill("150");
  await widget.expectFigure("revenue", "225.000 €");
  await openExplanation(widget);
  expect(asked()).toEqual([]);
});

test("everything opens and is accessible in a page from a disk", async ({ page }) => {
  test.slow();
  const made = await make(page, { calculator: "tier-benefits" });
  expect(made.name).toBe("tier-benefits.html");
  const asked = await openFromDisk(page, made);
  const widget = await Widget.on(page, "tier-benefits").ready();
  await openEverything(widget);
  await expectAccessible(page, "one file");
  expect(asked()).toEqual([]);
});

test("several calculators in one page, in the order of the gallery, with links to each", async ({ page }) => {
  const also = ["affiliate-earnings", "deal-model"];
  const made = await make(page, { calculator: "event-roi", source: "starter", locale: "ar", also });
  expect(made.name).toBe("starter-calculators.html");
  const asked = await openFromDisk(page, made);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  for (const type of ["event-roi", ...also]) await Widget.on(page, type, "ar").ready();
  await expect(page.locator("partner-calculator")).toHaveCount(3);
  const widget = Widget.on(page, "deal-model", "ar");
  await page.getByRole("link", { name: widget.words.title, exact: true }).click();
  await expect(widget.root).toBeInViewport();
  await expectAccessible(page, "one file with several");
  expect(asked()).toEqual([]);
});

test("a page has nothing of other languages, calculators and programs", async ({ page }) => {
  const { text } = await make(page, ACME);
  const locales = at("www/locales");
  /** The sentences of words; a quote would be escaped in the page. */
  const sentences = (file: string): string[] => {
    const found: string[] = [];
    JSON.parse(readFileSync(`${locales}/${file}`, "utf8"), (_, value) => {
      if (typeof value === "string" && value.length > 30 && !/["'\\<{]/.test(value)) found.push(value);
      return value;
    });
    return found;
  };
  const inside = ["common", "editing", "event-roi"].flatMap((name) => sentences(`de/${name}.json`));
  expect(inside.filter((each) => !text.includes(each)).length).toBeLessThan(inside.length / 5);
  const others = CALCULATORS.filter((id) => id !== "event-roi").map((id) => `de/${id}.json`);
  const foreign = readdirSync(locales)
    .filter((language) => language !== "de" && !language.includes("."))
    .flatMap((language) => ["editing", "explain", ...CALCULATORS].map((name) => `${language}/${name}.json`));
  const strange = [...others, ...foreign].flatMap(sentences);
  expect(strange.length).toBeGreaterThan(1000);
  expect(strange.filter((each) => text.includes(each) && !inside.some((own) => own.includes(each)))).toEqual(
    [],
  );
  expect(text).not.toContain("86753091");
  for (const id of CALCULATORS.filter((each) => each !== "event-roi")) expect(text).not.toContain(`"${id}"`);
  for (const name of ["Partenaires", "Lean", "Starter"]) expect(text).not.toContain(name);
});

test("a page works in a frame that may only run scripts", async ({ page }) => {
  const { text } = await make(page, ACME);
  const refused = await serve(page, {
    "page.html": `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
      <iframe title="frame" sandbox="allow-scripts" src="file.html" style="width: 100%; height: 2000px"></iframe>`,
    "file.html": text,
  });
  await page.goto(`${HOST}page.html`);
  const root = page.frameLocator("iframe").locator("partner-calculator");
  const widget = await new Widget(root, "event-roi", "de").ready();
  await widget.field("qualifiedLeads").fill("150");
  await widget.expectFigure("revenue", "225.000 €");
  await openExplanation(widget);
  expect(refused).toEqual([]);
});

test("a frame with the page gets its height from the script for frames", async ({ page }) => {
  const { text } = await make(page, ACME);
  await serve(page, {
    "page.html": `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
      <iframe title="frame" data-partner-calculator src="file.html" style="height: 100px"></iframe>
      <script async src="embed.js"></script>`,
    "file.html": text,
    "embed.js": readFileSync(at("dist/site/embed.js"), "utf8"),
  });
  await page.goto(`${HOST}page.html`);
  const frame = page.locator("iframe");
  await expect.poll(() => frame.evaluate((element) => element.clientHeight)).toBeGreaterThan(1000);
});

test("the script brings the element with everything into a page", async ({ page }) => {
  const also = ["deal-model"];
  const made = await make(page, { ...ACME, accent: "#7a2e4d", compact: true, also }, "script");
  expect(made.name).toBe("acme-calculators.js");
  const lines = await page.getByRole("region", { name: "Download as one file" }).textContent();
  expect(lines).toContain(`<script src="${made.name}"></script>`);
  const refused = await serve(page, {
    // In another language than the file, and in an encoding that is not the file's.
    "page.html": `<!doctype html><html lang="fr"><meta charset="windows-1252"><title>Host</title>
      <link rel="icon" href="data:,"><style>#own { --pc-accent: #123456 }</style>${lines}
      <partner-calculator id="own" theme="dark" currency="JPY"></partner-calculator>`,
    [made.name]: made.text,
  });
  await page.goto(`${HOST}page.html`);
  const [event, deal, own] = ["[type=event-roi]:not(#own)", "[type=deal-model]", "#own"].map((selector) =>
    page.locator(`partner-calculator${selector}`),
  );
  if (!event || !deal || !own) throw new Error("There are three calculators.");
  const widget = await new Widget(event, "event-roi", "de").ready();
  await event.getByText(widget.ui("results")).click();
  await widget.expectFigure("investment", "17.000 €");
  await expect(event.getByText("Ohne Gewähr – $& </script><b>")).toBeVisible();
  await expect(event).toHaveAttribute("compact", "");
  await expect(event).toHaveCSS("--pc-accent", "#7a2e4d");
  await expect((await new Widget(deal, "deal-model", "de").ready()).field("dealValue")).toHaveValue(
    "86.753.091",
  );
  await new Widget(own, "event-roi", "de").ready();
  await expect(own).toHaveCSS("--pc-accent", "#123456");
  await expect(own).toContainText("¥");
  await own.evaluate((element) => {
    (element as PartnerCalculatorElement).locale = "fr-CH";
  });
  await expect(own).toContainText(widget.words.title);
  expect(
    await page.evaluate(() => Object.keys(window).filter((name) => /^INSIDE|partner/i.test(name))),
  ).toEqual([]);
  expect(refused).toEqual([]);
});

test.describe("two files in one page", () => {
  test.use({ expectsErrors: /is defined already, so the file with deal-model is not used/ });

  test("the second script does nothing, and the console says so", async ({ page }) => {
    const one = await make(page, { calculator: "event-roi" }, "script");
    const other = await make(page, { calculator: "deal-model" }, "script");
    const told: string[] = [];
    page.on("console", (message) => told.push(message.text()));
    await serve(page, {
      "page.html": `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
        <script src="one.js"></script><script src="other.js"></script><partner-calculator></partner-calculator>`,
      "one.js": one.text,
      "other.js": other.text,
    });
    await page.goto(`${HOST}page.html`);
    await Widget.on(page, "event-roi").ready();
    await expect.poll(() => told.join()).toContain("the file with deal-model is not used");
  });
});

test("where its script does not run, a page says what it needs, in its own language", async ({ page }) => {
  const { name, text } = await make(page, ACME);
  // Previews in mail programs and file libraries remove scripts.
  await page.goto(onDisk({ name, text: text.replace(/<script>[\s\S]*<\/script>/, "") }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Event-ROI");
  await expect(page.getByText(needsScript.de ?? "")).toBeVisible();
});

test("the builder downloads the page, and offers no download while a setting is invalid", async ({
  page,
}) => {
  await page.goto("builder.html");
  const part = page.locator(".way", { has: page.getByRole("heading", { name: "Download as one file" }) });
  await part.getByLabel("Deal model").check();
  await expect(part.locator("pre")).toContainText(
    '<partner-calculator type="deal-model"></partner-calculator>',
  );
  const button = part.getByRole("button", { name: "Download the page" });
  const downloading = page.waitForEvent("download");
  await button.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("calculators.html");
  expect(readFileSync(await download.path(), "utf8")).toMatch(/^<!doctype html>\n<html lang="en"/);
  await page.getByLabel("Currency").fill("EU");
  await expect(button).toBeDisabled();
  await expect(part.getByText("Fix the problems above to get the file.").first()).toBeVisible();
});

test.describe("while a part of the file cannot be loaded", () => {
  test.use({ expectsErrors: /one-file-engine|Failed to (?:fetch|load)/ });

  test("the builder says so, and the next attempt succeeds", async ({ page }) => {
    await page.goto("builder.html");
    const button = page.getByRole("button", { name: "Download the page" });
    await expect(button).toBeEnabled();
    await page.evaluate(catchDownload);
    await page.route("**/one-file-engine-*.js", (route) => route.fulfill({ status: 503 }), { times: 1 });
    await button.click();
    await expect(page.getByText("A part of the file could not be loaded. Try again.")).toBeVisible();
    await button.click();
    await expect.poll(() => page.evaluate(async () => (await window.began)?.name)).toBe("event-roi.html");
  });
});
