import { type Locator, type Page, test as playwright } from "@playwright/test";
import { at } from "../../../scripts/lib/paths.mjs";
import { snippetUnder } from "../../node/support/snippets.js";
import { openServer, type Server } from "../vendors/server.js";
import { test as base, expect } from "./test.js";
import { Widget } from "./widget.js";

const DOCUMENT = "docs/analytics-and-crm.md";

/** The calculator that the document's examples are for. */
export const TYPE = "deal-model";

/** Where the calculator is: in the page, or in a frame of it. */
export const PLACES = ["element", "frame"] as const;

export type Place = (typeof PLACES)[number];

/** A block of the document. */
export const block = (heading: string, language = "html"): string =>
  snippetUnder(heading, language, 0, DOCUMENT);

/** A page with a calculator, a vendor and a recipe. */
export interface RecipePage {
  place: Place;
  /** HTML in front of the recipe, with `{vendor}` for the address of the stand-ins. */
  before?: string;
  recipe: string;
  /** HTML behind the recipe. */
  after?: string;
  calculator?: string;
  hash?: string;
}

interface Fixtures {
  /** The stand-ins, and what they send. */
  vendor: Server;
  /** The pages around calculators, and the package. */
  site: Server;
  /** Opens a page with a recipe, and waits for the calculator. */
  recipe(page: RecipePage): Promise<Widget>;
}

const CONSENT = `<script>localStorage.setItem("analytics-consent", "yes")</script>`;

/** Keeps the last answer that the page has taken, after the recipe has. */
const PROBE = `<script>
  onAnswer({ dealValue: "dealValue", qualifiedLeads: "qualifiedLeads" }, (figures) => {
    window.taken = figures;
  });
</script>`;

/** The shared block, which waits no time, so that no test has to. */
const shared = block("Figures and consent").replace("2000", "0");

/** Playwright's test with a vendor's server and pages with recipes. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  vendor: async ({}, use) => {
    const server = await openServer(at("tests/e2e/vendors"));
    await use(server);
    server.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  site: async ({}, use) => {
    const server = await openServer(at("dist/package"));
    await use(server);
    server.stop();
  },
  recipe: async ({ page, site, baseURL, vendor }, use) => {
    const ours = new URL(baseURL ?? "");
    await use(async ({ place, before = "", recipe, after = "", calculator = TYPE, hash = "" }) => {
      const calculators: Record<Place, string> = {
        element: `<partner-calculator type="${calculator}"></partner-calculator>`,
        frame: `<iframe data-partner-calculator title="A deal" width="1000" height="900"
          src="${ours.href}embed.html?calculator=${calculator}&locale=en"></iframe>`,
      };
      const source = block(place === "frame" ? "From a frame" : "From the element");
      const body = [calculators[place], CONSENT, shared, source, before, recipe, PROBE, after].join("\n");
      const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
        <link rel="icon" href="data:,"><script type="module" src="/element.js"></script></head>
        <body>${body}</body></html>`;
      const text = html
        .replaceAll("{vendor}", vendor.url)
        .replaceAll("https://webto.salesforce.com/", vendor.url)
        .replaceAll("https://calculators.example", ours.origin);
      site.pages.set("/recipe.html", text);
      await page.goto(`${site.url}recipe.html${hash}`);
      return calculatorIn(page, place, calculator).ready();
    });
  },
});

/** The calculator in the page, or in its frame. */
export function calculatorIn(page: Page, place: Place, type = TYPE): Widget {
  const around = place === "frame" ? page.frameLocator("iframe[title='A deal']") : page;
  return new Widget(around.locator("partner-calculator"), type);
}

/** Enters a number as a visitor does, and waits until the page around the calculator has the answer. */
export async function enter(widget: Widget, id: string, value: string): Promise<void> {
  await widget.field(id).fill(value);
  await widget.field(id).blur();
  const taken = () => widget.page.evaluate(() => (window as unknown as { taken?: object }).taken);
  await expect.poll(taken).toHaveProperty(id, value);
}

/** Sends a form with an address, and waits until the vendor has it. */
export async function send(form: Locator, { received }: Server): Promise<unknown> {
  await form.getByLabel("Email").fill("ada@host.example");
  await form.getByRole("button", { name: "Send" }).click();
  await expect.poll(() => received.length).toBe(1);
  return received[0]?.body;
}

export const { describe } = playwright;
export { expect };
