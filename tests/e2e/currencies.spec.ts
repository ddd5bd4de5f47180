import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { SLIPS } from "./support/words.js";
import { type Style, writings } from "./support/written.js";

const yen: Style = { locale: "ja", currency: "JPY", cents: 0 };
const dinars: Style = { locale: "en", currency: "KWD", cents: 3 };
const euros: Style = { locale: "de-DE", currency: "EUR", cents: 2 };

const program = (currency: string) => ({ id: "own", name: "Own program", currency });

/** Every figure and every sentence on the screen. */
const texts = async ({ root }: Widget): Promise<string> =>
  (await root.locator("dd, td, .sentence, .headline-label, .chart-title, .notice").allInnerTexts()).join(
    "\n",
  );

test("yen amounts have no decimals in figures and payouts", async ({ calculator }) => {
  const placed = { program: program("JPY"), attributes: 'locale="ja"' };
  const widget = await calculator("deal-model", placed);
  await widget.field("dealValue").fill("1,234.5");
  await widget.expectFigure("price", ...writings("1234.5", "money", yen));
  await widget.expectFigure("partnerEarnings", ...writings("494", "money", yen));
  await widget.field("dealValue").blur();
  await expect(widget.field("dealValue"), "the typed amount stays exact").toHaveValue("1,234.5");
  await widget.field("dealValue").fill("￥１２，３４５");
  await widget.expectFigure("partnerEarnings", ...writings("4938", "money", yen));
  expect(await texts(widget)).not.toMatch(/[¥￥][\d,]*\.\d/);
});

test("a split in yen adds up exactly", async ({ calculator }) => {
  const widget = await calculator("budget-allocation", {
    program: program("JPY"),
    attributes: 'locale="ja"',
  });
  await widget.field("budget").fill("101");
  for (const [row, yenEach] of [
    ["プラチナとゴールド", "61"],
    ["シルバー", "30"],
    ["試験枠", "10"],
  ] as const) {
    await expect(widget.cellFigure("groups", row, "amount")).toHaveText(
      writings(yenEach, "money", yen)[0] ?? "",
    );
  }
});

test("dinar amounts have three decimals, and a point before three digits is a decimal point", async ({
  calculator,
}) => {
  const widget = await calculator("deal-model", { program: program("KWD") });
  await widget.field("dealValue").fill("1.234");
  await widget.expectFigure("price", ...writings("1.234", "money", dinars));
  await widget.expectFigure("partnerEarnings", ...writings("0.494", "money", dinars));
  await widget.field("dealValue").blur();
  await expect(widget.field("dealValue")).toHaveValue("1.234");
  await widget.field("dealValue").fill("KWD 2.5");
  await widget.expectFigure("price", ...writings("2.5", "money", dinars));
  await widget.field("dealValue").blur();
  await expect(widget.field("dealValue")).toHaveValue("2.500");
});

test("euro amounts on a German page have decimal commas and a sign after the number", async ({
  calculator,
}) => {
  const widget = await calculator("affiliate-earnings", {
    program: program("EUR"),
    attributes: 'locale="de-DE"',
  });
  await expect(widget.headline).toHaveText(/^\s*rund 6\.900\s€\s*$/);
  await expect(widget.figure("lastMonthEarnings").last()).toHaveText(/^\s*6\.894,60\s€\s*$/);
  await widget.enter("horizonMonths", "3");
  await widget.field("customerValue").fill("1.250,50 €");
  await widget.expectFigure("firstMonthEarnings", ...writings("9378.75", "money", euros));
  await widget.field("customerValue").blur();
  await expect(widget.field("customerValue")).toHaveValue("1.250,50");
  const all = await texts(widget);
  expect(all).not.toMatch(/[$¥]|\d,\d{3}\b/);
  expect(all, "one language at a time").not.toMatch(/month/i);
  expect(all).not.toMatch(SLIPS);
});

test("the currency attribute overrides the program's currency and converts no amounts", async ({
  embed,
  page,
}) => {
  await embed([
    { type: "deal-model", attributes: 'currency="JPY" locale="ja"' },
    { type: "tier-benefits", attributes: 'currency="EUR" program="starter" locale="de-DE"' },
    { type: "event-roi", attributes: 'currency="KWD"', program: program("EUR") },
    { type: "budget-allocation", attributes: 'currency=""' },
  ]);
  const yens = await Widget.on(page, "deal-model", "ja").ready();
  await yens.expectFigure("partnerEarnings", ...writings("20000", "money", yen));
  const euro = await Widget.on(page, "tier-benefits", "de").ready();
  expect(await texts(euro)).toMatch(/\d\s€/);
  const dinar = await Widget.on(page, "event-roi").ready();
  await dinar.expectFigure("investment", ...writings("22000", "money", dinars));
  await expect((await Widget.on(page, "budget-allocation").ready()).headline).toHaveText("$500,000");
  await yens.root.evaluate((element) => Object.assign(element, { currency: "EUR" }));
  await yens.expectFigure("partnerEarnings", ...writings("20000", "money", { ...euros, locale: "ja" }));
});

test.describe("an unknown currency", () => {
  test.use({ expectsErrors: /not an ISO 4217 code|cannot be used/ });

  test("is blamed on the page where the page gives it, and on the program where that does", async ({
    embed,
    page,
  }) => {
    const said: string[] = [];
    page.on("console", (message) => message.type() === "error" && said.push(message.text()));
    await embed([
      { type: "deal-model", attributes: 'currency="€"' },
      { type: "deal-model", attributes: 'currency="euro" program="starter" locale="de"' },
      { type: "deal-model", attributes: 'currency=" "', program: program("euro") },
    ]);
    const alerts = page.getByRole("alert");
    await expect(alerts.nth(0)).toHaveText("This calculator is not available right now.");
    await expect(alerts.nth(1)).toHaveText("Dieser Rechner ist zurzeit nicht verfügbar.");
    await expect(alerts.nth(2)).toHaveText("This calculator is not available right now.");
    await expect.poll(() => said.length).toBe(3);
    const about = (text: string) => said.filter((each) => each.includes(text)).length;
    expect(about("The currency “€” that this page gives")).toBe(1);
    expect(about("The currency “euro” that this page gives")).toBe(1);
    expect(about("program.currency: ")).toBe(1);
  });
});
