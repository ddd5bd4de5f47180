import { readFileSync } from "node:fs";
import { at } from "../../scripts/lib/paths.mjs";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { type Style, writings } from "./support/written.js";

const german: Style = { locale: "de-DE", currency: "USD", cents: 2 };

const words = (language: string, calculator: string) =>
  JSON.parse(readFileSync(at("www/locales", language, `${calculator}.json`), "utf8")) as {
    title: string;
    question: string;
    headline: { label: string };
  };

test("an Arabic calculator on a left-to-right page is right-to-left in form, answer and charts", async ({
  calculator,
}) => {
  const { root: widget } = await calculator("tier-benefits", { attributes: 'locale="ar"' });
  await expect(widget.locator("[part=calculator]")).toHaveAttribute("dir", "rtl");
  const form = await widget.locator("[part=form]").boundingBox();
  const answer = await widget.locator("[part=results]").boundingBox();
  expect(form?.x ?? 0).toBeGreaterThan(answer?.x ?? 0);
  await widget.locator(".charts").last().scrollIntoViewIfNeeded();
  await expect(widget.locator("svg[role=img]").first()).toHaveAttribute("direction", "rtl");
});

test("a change of the language leaves the reset button disabled", async ({ calculator, page }) => {
  const { root } = await calculator("event-roi");
  await root.evaluate((element) => element.setAttribute("locale", "de"));
  await expect(Widget.on(page, "event-roi", "de").reset).toBeDisabled();
});

test("the language of the page is followed when it changes, and a locale of the element is not given up", async ({
  embed,
  page,
}) => {
  await embed([
    { type: "event-roi" },
    { type: "tier-roi", attributes: 'locale="fr"' },
    { type: "deal-model", lang: "es" },
  ]);
  const widget = await Widget.on(page, "event-roi").ready();
  const title = (type: string) => Widget.on(page, type).root.locator("[part=title]");
  await Widget.on(page, "tier-roi", "fr").ready();
  await Widget.on(page, "deal-model", "es").ready();
  await widget.field("sponsorship").fill("40k");
  await page.evaluate(() => document.documentElement.setAttribute("lang", "de-DE"));
  await expect(title("event-roi")).toHaveText(words("de", "event-roi").title);
  await Widget.on(page, "event-roi", "de").expectFigure("investment", ...writings("27000", "money", german));
  await page.evaluate(() => document.querySelector("section")?.setAttribute("lang", "pt-BR"));
  await expect(title("deal-model")).toHaveText(words("pt-BR", "deal-model").title);
  await expect(title("tier-roi")).toHaveText(words("fr", "tier-roi").title);
  await page.evaluate(() =>
    document.querySelector("section")?.append(document.querySelector("[type=event-roi]") ?? ""),
  );
  await expect(title("event-roi")).toHaveText(words("pt-BR", "event-roi").title);
});

test("the language is followed across shadow roots", async ({ embed, page }) => {
  await embed([{ type: "event-roi" }]);
  await page.evaluate(() => {
    const host = document.body.appendChild(document.createElement("div"));
    host.attachShadow({ mode: "open" }).append(document.querySelector("partner-calculator") ?? "");
  });
  await Widget.on(page, "event-roi").ready();
  await page.evaluate(() => document.querySelector("div")?.setAttribute("lang", "ja"));
  const title = page.locator("partner-calculator").locator("[part=title]");
  await expect(title).toHaveText(words("ja", "event-roi").title);
});

test("a locale without words falls back to its language's variant, or to English", async ({
  page,
  embed,
}) => {
  await embed([
    { type: "tier-roi", attributes: 'locale="nl-NL"' },
    { type: "tier-roi", attributes: 'locale="pt-PT"' },
    { type: "tier-roi", attributes: 'locale="de-AT"' },
  ]);
  const titles = page.locator("partner-calculator").locator("[part=title]");
  await expect(titles).toHaveText(["en", "pt-BR", "de"].map((language) => words(language, "tier-roi").title));
});

test("a locale with an underscore is accepted, and only its language is fetched", async ({ page, embed }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await embed([{ type: "deal-model", attributes: 'locale="de_DE"' }]);
  const title = page.locator("partner-calculator").locator("[part=title]");
  await expect(title).toHaveText(words("de", "deal-model").title);
  expect(asked.filter((url) => url.includes("/locales/en/"))).toEqual([]);
});
