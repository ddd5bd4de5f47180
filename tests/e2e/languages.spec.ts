import { readFileSync } from "node:fs";
import { at } from "../../scripts/lib/paths.mjs";
import { CALCULATORS, expect, test } from "./support/test.js";

const LANGUAGES = ["en", "de", "fr", "es", "pt-BR", "ja", "ar"];

const words = (language: string, calculator: string) =>
  JSON.parse(readFileSync(at("www/locales", language, `${calculator}.json`), "utf8")) as {
    title: string;
    question: string;
    headline: { label: string };
  };

test("twelve calculators in seven languages share a page, and each keeps to its own", async ({
  page,
  embed,
}) => {
  const modules: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(".wasm")) modules.push(request.url());
  });
  const placed = Array.from({ length: 12 }, (_, index) => ({
    type: CALCULATORS[index % CALCULATORS.length] ?? "event-roi",
    language: LANGUAGES[index % LANGUAGES.length] ?? "en",
  }));
  await embed(placed.map(({ type, language }) => ({ type, attributes: `locale="${language}"` })));
  const widgets = page.locator("partner-calculator");
  for (const [index, { type, language }] of placed.entries()) {
    const own = words(language, type);
    await expect(widgets.nth(index).locator("[part=title]")).toHaveText(own.title);
    await expect(widgets.nth(index).locator(".question")).toHaveText(own.question);
    await expect(widgets.nth(index).locator("[part=calculator]")).toHaveAttribute("lang", language);
  }
  expect(modules).toHaveLength(1);
  const answers = () => widgets.locator("[part=headline]").allTextContents();
  const before = await answers();
  await widgets.nth(0).getByRole("textbox").first().fill("1234");
  await expect.poll(answers).not.toEqual(before);
  expect((await answers()).slice(1)).toEqual(before.slice(1));
});

test("Arabic is read from right to left, form and answer and charts, on a page that is not", async ({
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

test("a language that there are no words in is said in English, one of a family in its kin's", async ({
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
