import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { languages } from "../../scripts/lib/languages.mjs";
import { at } from "../../scripts/lib/paths.mjs";
import type { Program } from "../../www/src/core/contract/index.js";
import { examples } from "../node/support/examples.js";
import { calculate } from "./support/core.js";
import { expectAnswer } from "./support/screen.js";
import { expect, type Placed, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

/** A calculator on the page, with its language and its program. */
interface Spoken {
  type: string;
  locale: string;
  /** The source of the language: an attribute of the element, a section around it, or the page. */
  by: "attribute" | "section" | "page";
  /** The currency of a custom program, or the id of a ready-made one. */
  program: "standard" | "starter" | "lean" | { currency: string };
}

const PAGE = "de";

const SPOKEN: readonly Spoken[] = [
  { type: "event-roi", locale: "de", by: "page", program: "standard" },
  { type: "co-marketing-budget", locale: "fr", by: "attribute", program: { currency: "EUR" } },
  { type: "affiliate-economics", locale: "ja", by: "section", program: { currency: "JPY" } },
  { type: "tier-roi", locale: "ar", by: "attribute", program: { currency: "SAR" } },
  { type: "tier-benefits", locale: "pt-BR", by: "attribute", program: { currency: "BRL" } },
  { type: "affiliate-earnings", locale: "es", by: "section", program: { currency: "MXN" } },
  { type: "deal-model", locale: "en", by: "attribute", program: "starter" },
  { type: "budget-allocation", locale: "ar", by: "section", program: { currency: "KWD" } },
  { type: "attribution", locale: "ja", by: "attribute", program: "lean" },
  { type: "event-roi", locale: "en", by: "section", program: { currency: "GBP" } },
  { type: "deal-model", locale: "fr", by: "attribute", program: { currency: "CHF" } },
  { type: "tier-benefits", locale: "de", by: "page", program: "starter" },
];

const readyMade = (id: string) => JSON.parse(readFileSync(at(`www/programs/${id}.json`), "utf8")) as Program;

function programOf({ program }: Spoken): Program | undefined {
  if (typeof program === "object") return { id: "own", name: "Own program", ...program };
  return program === "standard" ? undefined : readyMade(program);
}

function placedAs(spoken: Spoken): Placed {
  const { type, locale, by, program: source } = spoken;
  const program = typeof source === "object" ? programOf(spoken) : undefined;
  const named = typeof source === "string" ? `program="${source}"` : "";
  return {
    type,
    attributes: by === "attribute" ? `${named} locale="${locale}"` : named,
    ...(by === "section" ? { lang: locale } : {}),
    ...(program ? { program } : {}),
    inputs: inputsOf(spoken),
  };
}

/**
 * The inputs of the first worked example for the standard program, so that calculators show
 * different figures.
 */
const inputsOf = ({ type }: Spoken) =>
  examples(type).find(({ program }) => program === undefined)?.inputs ?? {};

/** The result that the package computes in Node: missing values are null and have reasons. */
function answerOf(spoken: Spoken) {
  const program = programOf(spoken);
  const { values, lines, notices } = calculate(spoken.type, inputsOf(spoken), program, spoken.locale);
  const reasons = Object.fromEntries(lines.flatMap(({ id, reason }) => (reason ? [[id, reason]] : [])));
  return { values, reasons, notices: notices.map(({ code }) => code), ...(program ? { program } : {}) };
}

/** Counts the calls of the core on a page. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { calls: 0, shift: 0, drawn: [] as number[] };
    Object.assign(window, { seen });
    const { Instance } = WebAssembly;
    WebAssembly.Instance = new Proxy(Instance, {
      construct(target, given: ConstructorParameters<typeof Instance>) {
        const exports: WebAssembly.Exports = { ...new target(...given).exports };
        const { calculator_calculate: calculate } = exports;
        exports.calculator_calculate = (...all: unknown[]) => {
          seen.calls += 1;
          return (calculate as (...all: unknown[]) => unknown)(...all);
        };
        return { exports };
      },
    });
  });
}

interface Seen {
  calls: number;
  shift: number;
  drawn: number[];
}

const seen = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

/** Observes, from now on, which calculators are drawn again, and the layout shift. */
const watchDrawing = (page: Page) =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: Seen };
    seen.calls = 0;
    for (const [at, { shadowRoot }] of document.querySelectorAll("partner-calculator").entries()) {
      const all = { attributes: true, characterData: true, childList: true, subtree: true };
      if (shadowRoot) new MutationObserver(() => seen.drawn.push(at)).observe(shadowRoot, all);
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift" });
  });

/** The words files that the page may fetch: those of each calculator in its language. */
const wordsNeeded = new Set(
  SPOKEN.flatMap(({ type, locale }) =>
    [type, "common", "editing", "tables"].map((name) => `${locale}/${name}`),
  ),
);

test("a dozen calculators in all languages are correct, share files and do not redraw each other", async ({
  page,
  embed,
}) => {
  test.slow();
  const files: string[] = [];
  const messages: string[] = [];
  page.on("request", (request) => files.push(new URL(request.url()).pathname));
  page.on("console", (message) => messages.push(message.text()));
  await watch(page);
  await embed(SPOKEN.map(placedAs), { lang: PAGE });

  const place = page.locator("partner-calculator");
  const widgets = SPOKEN.map(({ type, locale }, index) => new Widget(place.nth(index), type, locale));
  for (const widget of widgets) await widget.ready();
  // The range beside the headline takes two more: one for each end of the published range.
  const ranged = SPOKEN.filter(({ type }) => type === "affiliate-earnings").length;
  await expect
    .poll(async () => (await seen(page)).calls, "one calculation for each calculator")
    .toBe(SPOKEN.length + 2 * ranged);

  // Scrolling draws the charts that come near, so load all of them before observing.
  const first = widgets[0] as Widget;
  for (const place of [first.reset, first.field("sponsorship")]) {
    await place.scrollIntoViewIfNeeded();
    for (const widget of widgets) await widget.settled();
  }
  await watchDrawing(page);
  await first.field("sponsorship").click();
  await page.keyboard.type("123");
  await expect.poll(async () => (await seen(page)).calls, "a calculation for each key").toBe(3);
  await first.reset.click();
  await expect.poll(async () => (await seen(page)).calls, "one more after the reset").toBe(4);
  const { drawn, shift } = await seen(page);
  expect([...new Set(drawn)], "only the edited calculator is drawn").toEqual([0]);

  expect(shift, "layout shift, of which up to 0.1 is good").toBeLessThan(0.05);

  for (const [index, spoken] of SPOKEN.entries()) {
    const widget = widgets[index] as Widget;
    await expect(widget.root.locator("[part=title]")).toHaveText(widget.words.title);
    await expectAnswer(widget, answerOf(spoken));
  }

  expect(
    files.filter((file) => file.endsWith(".wasm")),
    "each module once",
  ).toHaveLength(2);
  expect(files, "each file is requested once").toEqual([...new Set(files)]);
  const words = files.flatMap((file) => /locales\/(.+)-[\w-]{7}\.js$/.exec(file)?.[1] ?? []);
  expect(
    words.filter((name) => !wordsNeeded.has(name)),
    "words of other languages or calculators",
  ).toEqual([]);
  expect(new Set(words.map((name) => name.split("/")[0])).size, "languages").toBe(languages().length);
  expect(messages).toEqual([]);
});
