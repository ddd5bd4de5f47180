import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { ui } from "./support/words.js";
import { AMERICAN, type Style, writings } from "./support/written.js";

const euros: Style = { ...AMERICAN, currency: "EUR" };
const own = { id: "own", name: "Own program", currency: "EUR" };
const inside = "<p>A worked example.</p>";

/** Serves a program file; returns the number of requests for it. */
async function serve(page: Page, name: string, body: string, status = 200): Promise<{ count: number }> {
  const asked = { count: 0 };
  await page.route(`**/${name}`, (route) => {
    asked.count += 1;
    return route.fulfill({ status, contentType: "application/json", body });
  });
  return asked;
}

/** The message that visitors read if a program cannot be used. */
const UNAVAILABLE = "This calculator is not available right now.";

/** The errors that a page writes to the console from now on. */
function consoleOf(page: Page): string[] {
  const told: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") told.push(message.text());
  });
  return told;
}

test("a page in another language has the texts of a ready-made program and of its own in it", async ({
  embed,
  page,
}) => {
  const german = 'locale="de"';
  const texts = {
    currency: "EUR",
    benefits: [{ name: { en: "Help", de: "Hilfe" }, values: { gold: "Ja" } }],
  };
  await embed([
    { type: "tier-benefits", attributes: german },
    { type: "tier-benefits", attributes: 'locale="de-AT" program="starter" id="starter"' },
    { type: "tier-benefits", attributes: `${german} id="own"`, program: texts },
    { type: "event-roi", attributes: german },
  ]);
  const [standard, starter, own, event] = [0, 1, 2, 3].map((at) =>
    page.locator("partner-calculator").nth(at),
  ) as [...[Locator, Locator, Locator, Locator]];
  await expect(standard.locator("[part=headline]")).toContainText("Silber");
  await expect(standard).toContainText("Fester Presales-Engineer");
  await expect(standard).not.toContainText("Dedicated");
  await expect(starter.locator("[part=headline]")).toContainText("Gold");
  await starter.locator(".charts").first().scrollIntoViewIfNeeded();
  await expect(starter).toContainText("Eigene Seite und Fallstudie");
  await expect(own.locator("[part=headline]")).toContainText("Silber");
  await own.locator(".charts").first().scrollIntoViewIfNeeded();
  await expect(own).toContainText("Hilfe");
  await expect(event.locator("[part=headline]")).toContainText("5,1×");
});

test("an id loads the calculators that are linked with its program, and no others", async ({
  embed,
  page,
}) => {
  const files: string[] = [];
  page.on("request", (request) => files.push(new URL(request.url()).pathname));
  await embed([
    { type: "tier-benefits", attributes: 'program="starter"' },
    { type: "affiliate-earnings", attributes: 'program="standard"' },
  ]);
  const tiers = await Widget.on(page, "tier-benefits").ready();
  await tiers.expectFigure("qualifiedTier", "Gold");
  await tiers.expectFigure("revenueGap", ...writings("130000", "money"));
  await Widget.on(page, "affiliate-earnings").ready();
  const linked = files.flatMap((file) => /^\/linked\/(.+)-[\w-]{7}\.js$/.exec(file)?.[1] ?? []);
  expect(linked.sort()).toEqual(["standard/affiliate-earnings", "starter/tier-benefits"]);
  expect(
    files.filter((file) => /^\/(?:core|lean|starter|standard)[-_]/.test(file)),
    "neither the core module nor a program",
  ).toEqual([]);
});

test("a page without a program attribute fetches no program", async ({ calculator, page }) => {
  const files: string[] = [];
  page.on("request", (request) => files.push(request.url()));
  await calculator("tier-benefits");
  expect(files.filter((file) => /program-source|starter|lean/.test(file))).toEqual([]);
});

test("an address is fetched once for all calculators, without cookies", async ({ embed, page, host }) => {
  await page.context().addCookies([{ name: "visitor", value: "7", url: host }]);
  const cookies: (string | undefined)[] = [];
  page.on("request", async (request) => {
    if (request.url().endsWith("/own.json")) cookies.push((await request.allHeaders()).cookie);
  });
  const asked = await serve(page, "own.json", JSON.stringify(own));
  await embed([
    { type: "deal-model", attributes: 'program="./own.json"' },
    { type: "event-roi", attributes: 'program="/own.json"' },
  ]);
  await (await Widget.on(page, "deal-model").ready()).expectFigure(
    "price",
    ...writings("50000", "money", euros),
  );
  await (await Widget.on(page, "event-roi").ready()).expectFigure(
    "investment",
    ...writings("22000", "money", euros),
  );
  expect(asked.count).toBe(1);
  expect(cookies).toEqual([undefined]);
});

test("a program property overrides the attribute, and may be an id", async ({ embed, page }) => {
  await embed([{ type: "deal-model", attributes: 'program="lean"', program: own }]);
  const widget = await Widget.on(page, "deal-model").ready();
  await widget.expectFigure("price", ...writings("50000", "money", euros));
  await widget.root.evaluate((element) => Object.assign(element, { program: undefined }));
  await widget.expectFigure("price", ...writings("50000", "money"));
  await widget.root.evaluate((element) =>
    Object.assign(element, { type: "tier-benefits", program: "starter" }),
  );
  await (await Widget.on(page, "tier-benefits").ready()).expectFigure("qualifiedTier", "Gold");
});

test("a new program takes effect in place and keeps the entered values", async ({ calculator }) => {
  const widget = await calculator("tier-benefits", { attributes: 'program="standard"' });
  await widget.field("revenue").fill("60k");
  await widget.expectFigure("qualifiedTier", "Silver");
  await widget.root.evaluate((element) => element.setAttribute("program", "starter"));
  await widget.expectFigure("qualifiedTier", "Gold");
  await expect(widget.field("revenue")).toHaveValue("60k");
});

test("a calculator that waits for its program shows no error", async ({ embed, page }) => {
  let answer: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/slow.json", async (route) => {
    await wait;
    await route.fulfill({ json: own });
  });
  await embed([{ type: "deal-model", attributes: 'program="slow.json"', inside }, { type: "deal-model" }]);
  const [slow, other] = [0, 1].map((at) => page.locator("partner-calculator").nth(at));
  // When the other calculator is ready, every other file has loaded.
  await new Widget(other as Locator, "deal-model").ready();
  await expect(page.getByText("A worked example.")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  answer();
  await new Widget(slow as Locator, "deal-model").ready();
});

test.describe("a program that cannot be loaded", () => {
  test.use({ expectsErrors: true });

  for (const [what, status, body] of [
    ["does not exist", 404, "{}"],
    ["is not JSON", 200, "<!doctype html><p>Not a program"],
    ["is a list", 200, "[]"],
    ["is null", 200, "null"],
  ] as const) {
    test(`because it ${what} is named in the console alone, and a retry works`, async ({ embed, page }) => {
      const told = consoleOf(page);
      await serve(page, "own.json", body, status);
      await embed([
        { type: "deal-model", attributes: 'program="files/own.json"', inside },
        { type: "tier-roi" },
      ]);
      const widget = Widget.on(page, "deal-model");
      await expect(widget.root.getByRole("alert")).toContainText(UNAVAILABLE);
      await expect(widget.root.getByRole("alert")).not.toContainText("own.json");
      expect(told.join()).toContain("files/own.json");
      await expect(page.getByText("A worked example.")).toBeVisible();
      await Widget.on(page, "tier-roi").ready();
      await page.unroute("**/own.json");
      await serve(page, "own.json", JSON.stringify(own));
      await widget.root.getByRole("button", { name: ui("tryAgain") }).click();
      await widget.ready();
      await widget.expectFigure("price", ...writings("50000", "money", euros));
    });
  }

  test("because its address is not a web address is never fetched", async ({ embed, page }) => {
    const address = "data:application/json,{}";
    await embed([{ type: "deal-model", attributes: `program="${address}"` }]);
    await expect(page.getByRole("alert")).toHaveText(new RegExp(UNAVAILABLE));
  });

  test("because its server never answers is reported after ten seconds", async ({ embed, page }) => {
    await page.clock.install();
    await page.route("**/own.json", () => undefined);
    const asked = page.waitForRequest("**/own.json");
    await embed([{ type: "deal-model", attributes: 'program="own.json"', inside }]);
    await asked;
    await expect(page.getByRole("alert")).toHaveCount(0);
    await page.clock.fastForward(10_000);
    await expect(page.getByRole("alert")).toHaveText(new RegExp(UNAVAILABLE));
    await expect(page.getByText("A worked example.")).toBeVisible();
  });

  test("because its id is unknown is named in the console with the known ids", async ({ embed, page }) => {
    const told = consoleOf(page);
    await embed([{ type: "deal-model", attributes: 'program="stater"', inside }]);
    const alert = page.getByRole("alert");
    await expect(alert).toHaveText(UNAVAILABLE);
    for (const id of ["stater", "standard", "starter", "lean"]) expect(told.join()).toContain(id);
    await expect(alert.getByRole("button"), "no retry button").toHaveCount(0);
    await page.locator("partner-calculator").evaluate((each) => each.setAttribute("program", "starter"));
    await Widget.on(page, "deal-model").ready();
    await expect(alert).toHaveCount(0);
  });

  test("fires an event for the page", async ({ embed, page }) => {
    await page.addInitScript(() => {
      addEventListener("calculator-problem", (event) => {
        Object.assign(window, { told: (event as CustomEvent).detail.problems });
      });
    });
    await embed([{ type: "deal-model", attributes: 'program="gone.json"' }]);
    await expect(page.getByRole("alert")).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { told: unknown }).told)).toEqual([
      { path: "program", code: "invalidProgram", params: { program: "gone.json" } },
    ]);
  });

  test("because the core refuses it is named in the console with every problem", async ({ embed, page }) => {
    const told = consoleOf(page);
    const bad = {
      currency: "dollars",
      surprise: 1,
      deal: {
        commissionBrackets: [
          { from: "5", rate: "2" },
          { from: "5", rate: "0.1" },
        ],
      },
    };
    await serve(page, "bad.json", JSON.stringify(bad));
    await embed([{ type: "event-roi", attributes: 'program="bad.json"', inside }]);
    const alert = page.getByRole("alert");
    for (const path of [
      "program.currency",
      "program.surprise",
      "program.deal.commissionBrackets[0].rate",
      "program.deal.commissionBrackets[1].from",
    ]) {
      await expect.poll(() => told.join()).toContain(path);
    }
    expect(told.join()).not.toMatch(/undefined|\{/);
    await expect(alert).toHaveText(UNAVAILABLE);
    await expect(page.getByText("A worked example.")).toBeVisible();
  });

  test("because its presets are invalid is named in the console with every problem", async ({
    embed,
    page,
  }) => {
    const told = consoleOf(page);
    const inputs = { grossMargin: { value: "1.8", fixed: true }, surprise: { hidden: true } };
    await serve(page, "bad.json", JSON.stringify({ calculators: { "event-roi": { inputs } } }));
    await embed([{ type: "event-roi", attributes: 'program="bad.json"', inside }]);
    const alert = page.getByRole("alert");
    await expect(alert).toHaveText(UNAVAILABLE);
    const place = "program.calculators.event-roi.inputs";
    await expect.poll(() => told.join()).toContain(`${place}.grossMargin.value`);
    expect(told.join()).toContain(`${place}.surprise`);
    expect(told.join()).not.toMatch(/undefined|\{/);
  });
});
