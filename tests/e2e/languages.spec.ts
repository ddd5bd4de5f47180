import { readFileSync } from "node:fs";
import { at } from "../../scripts/lib/paths.mjs";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

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
