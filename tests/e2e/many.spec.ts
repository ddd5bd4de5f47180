import type { PartnerCalculatorElement } from "../../www/src/element/api.js";
import type {} from "../../www/src/element.js";
import { describe } from "./support/core.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { ui } from "./support/words.js";
import { AMERICAN, type Style, writings } from "./support/written.js";

const program = {
  id: "europe",
  name: "European program",
  currency: "EUR",
  tiers: [
    { id: "silver", name: "Argent", mdf: { annual: "4000", quarterlyCap: null } },
    { id: "gold", name: "Or", mdf: { annual: "20000", quarterlyCap: "8000" } },
  ],
};

const euros: Style = { ...AMERICAN, currency: "EUR" };

test("a page with every calculator and several programs loads each module once", async ({ embed, page }) => {
  const modules: string[] = [];
  page.on("request", (request) => {
    const [, module] = /(\w+)_bg-[\w-]+\.wasm$/.exec(request.url()) ?? [];
    if (module) modules.push(module);
  });
  await embed([
    ...CALCULATORS.map((type) => ({ type })),
    { type: "co-marketing-budget", attributes: 'id="euro"', program },
    { type: "event-roi", attributes: 'id="second"', inputs: { sponsorship: "10000" } },
  ]);
  for (const type of CALCULATORS) {
    await new Widget(page.locator(`[type="${type}"]`).first(), type).ready();
  }
  const euro = await new Widget(page.locator("#euro"), "co-marketing-budget").ready();
  const standard = new Widget(page.locator('[type="co-marketing-budget"]').first(), "co-marketing-budget");
  expect(modules.sort()).toEqual(["answer", "core"]);

  expect(describe("co-marketing-budget", program).currency).toBe("EUR");
  await euro.expectFigure("recommendedBudget", ...writings("20000", "money", euros));
  await standard.expectFigure("recommendedBudget", ...writings("25000", "money"));
  await expect(euro.options("tier").getByRole("radio")).toHaveCount(2);
  await euro.options("tier").getByRole("radio", { name: "Argent" }).check({ force: true });
  await euro.expectFigure("recommendedBudget", ...writings("4000", "money", euros));
  await standard.expectFigure("recommendedBudget", ...writings("25000", "money"));

  const first = new Widget(page.locator('[type="event-roi"]').first(), "event-roi");
  const second = new Widget(page.locator("#second"), "event-roi");
  await second.expectFigure("investment", ...writings("12000", "money"));
  await first.field("sponsorship").fill("50k");
  await first.choose("leadMethod", "funnel");
  await first.expectFigure("investment", ...writings("32000", "money"));
  await second.expectFigure("investment", ...writings("12000", "money"));
  await expect(second.field("qualifiedLeads")).toBeVisible();
});

test("a page can register the element under a second name", async ({ embed, page }) => {
  await embed([{ type: "event-roi" }]);
  await Widget.on(page, "event-roi").ready();
  const isOne = await page.evaluate(async () => {
    const { define, PartnerCalculator } = await import("/define.js" as string);
    for (const name of ["our-calculator", "our-calculator", "partner-calculator"]) define(name);
    const own = document.createElement("our-calculator");
    own.setAttribute("type", "deal-model");
    document.body.append(own);
    return own instanceof PartnerCalculator;
  });
  expect(isOne).toBe(true);
  const own = page.locator("our-calculator");
  await expect(own.locator("[part=headline]")).toBeVisible();
  await expect(own.locator("[part=figures]").first()).toBeAttached();
});

test("a calculator that is removed and added again keeps its state", async ({ calculator, page }) => {
  const widget = await calculator("event-roi");
  await widget.field("sponsorship").fill("40k");
  await widget.root.evaluate((element) => {
    element.remove();
    Object.assign(window, { kept: element });
  });
  await expect(page.locator("partner-calculator")).toHaveCount(0);
  await page.evaluate(() => document.body.append((window as unknown as { kept: Element }).kept));
  await widget.expectFigure("investment", ...writings("27000", "money"));
  await widget.field("sponsorship").fill("50k");
  await widget.expectFigure("investment", ...writings("32000", "money"));
  await widget.reset.scrollIntoViewIfNeeded();
  await expect(widget.root.getByRole("figure").first()).toBeAttached();
});

test("a calculator can be added at any time", async ({ calculator, page }) => {
  await calculator("event-roi");
  await page.evaluate(() => {
    const element = document.createElement("partner-calculator");
    element.setAttribute("type", "tier-roi");
    document.body.append(element);
  });
  await Widget.on(page, "tier-roi").ready();
});

test("changes of type, program and inputs take effect in place", async ({ calculator, page }) => {
  const widget = await calculator("co-marketing-budget");
  await widget.field("pipelinePotential").fill("2");
  await widget.root.evaluate((element, value) => Object.assign(element, { program: value }), program);
  await widget.expectFigure("recommendedBudget", ...writings("40000", "money", euros));
  await expect(widget.field("pipelinePotential"), "the entered value stays").toHaveValue("2");
  await widget.root.evaluate((element) => element.setAttribute("type", "tier-roi"));
  const other = await Widget.on(page, "tier-roi").ready();
  await other.table("tiers").expectColumn("name", ["Argent", "Or"]);
});

test("the page can reset a calculator, and receives an event for every answer", async ({ calculator }) => {
  const widget = await calculator("event-roi", { inputs: { sponsorship: 10000 } });
  const heard = await widget.root.evaluateHandle((element) => {
    const list: string[] = [];
    const calculator = element as HTMLElement;
    calculator.addEventListener("calculator-change", ({ detail }) =>
      list.push(String(detail.values.investment)),
    );
    calculator.addEventListener("calculator-problem", ({ detail }) => {
      list.push(detail.problems.map(({ path, code }) => `${path} ${code}`).join());
    });
    return list;
  });
  await widget.field("sponsorship").fill("20k");
  await widget.field("sponsorship").fill("-1");
  await widget.root.evaluate((element) => (element as unknown as { reset(): void }).reset());
  await expect(widget.field("sponsorship")).toHaveValue("10,000");
  expect(await heard.jsonValue()).toEqual(["17000", "sponsorship belowMinimum", "12000"]);
});

test("equal values in a new object do not restart a calculator", async ({ calculator, page }) => {
  const widget = await calculator("event-roi", { inputs: { sponsorship: 10000 }, program });
  await widget.root.evaluate((element, given) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ["calculator-ready", "calculator-change"] as const) {
      element.addEventListener(type, () => {
        heard.push(type);
        Object.assign(element, { inputs: { sponsorship: 10000 }, program: structuredClone(given) });
      });
    }
  }, program);
  await widget.field("sponsorship").fill("20k");
  await widget.expectFigure("investment", ...writings("17000", "money", euros));
  await expect(widget.field("sponsorship")).toHaveValue("20k");
  await widget.field("sponsorship").fill("30k");
  await widget.expectFigure("investment", ...writings("22000", "money", euros));
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    "calculator-change",
    "calculator-change",
  ]);
});

test("changes to an event's detail do not affect the calculator or its link", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.root.evaluate((element) => {
    const spoil = (event: Event) => {
      const { inputs, values } = (event as CustomEvent).detail;
      Object.assign(inputs, { sponsorship: "7" });
      Object.assign(values, { investment: "1" });
    };
    for (const name of ["change", "share"]) element.addEventListener(`calculator-${name}`, spoil);
  });
  await widget.field("sponsorship").fill("40k");
  await expect(widget.root.getByText(/You invest \$27,000/).first()).toBeVisible();
  await widget.root.getByRole("button", { name: ui("share") }).click();
  const shared = await widget.root.evaluate((each) => (each as PartnerCalculatorElement).toLink());
  expect(shared).toContain("sponsorship=40000");
});
