import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { AMERICAN, type Style, writings } from "./support/written.js";

const german: Style = { ...AMERICAN, locale: "de" };

test("a German page reads and writes decimal commas", async ({ calculator }) => {
  const widget = await calculator("event-roi", {}, { lang: "de" });
  const fee = widget.field("sponsorship");
  await expect(fee).toHaveValue("30.000");
  await widget.expectFigure("investment", ...writings("22000", "money", german));
  const typed = [
    ["40.000", "20000", "40.000"],
    ["1.234.567", "617283.5", "1.234.567"],
    ["1.234,50 $", "617.25", "1.234,50"],
    ["30000,5", "15000.25", "30.000,50"],
    ["1,2 Mio.", "600000", "1.200.000"],
    ["30k", "15000", "30.000"],
  ] as const;
  for (const [text, ours, left] of typed) {
    await fee.fill(text);
    await widget.expectFigure("ourSponsorship", ...writings(ours, "money", german));
    await fee.blur();
    await expect(fee, text).toHaveValue(left);
  }
});

test("30,000 with a comma asks whether 30.000 was meant, 30.000 with a point does not", async ({
  calculator,
}) => {
  const widget = await calculator("event-roi", {}, { lang: "de" });
  const fee = widget.field("sponsorship");
  const doubt = widget.root.locator(".doubt");
  await fee.fill("30,000");
  await expect(doubt).toHaveText("Gelesen als 30. Meinten Sie 30.000?");
  await fee.fill("30.000");
  await expect(doubt).toHaveCount(0);
});

test("shares can have a decimal comma", async ({ calculator }) => {
  const widget = await calculator("event-roi", { attributes: 'locale="de-DE"' });
  await widget.field("ourShare").fill("12,5 %");
  await widget.expectFigure("ourSponsorship", ...writings("3750", "money", german));
  await widget.field("ourShare").blur();
  await expect(widget.field("ourShare")).toHaveValue("12,5");
});

test("the page's language overrides the browser's", async ({ calculator }) => {
  const widget = await calculator("event-roi", {}, { lang: "en" });
  await expect(widget.field("sponsorship")).toHaveValue("30,000");
});

test("a page without a language uses the browser's", async ({ calculator }) => {
  const widget = await calculator("event-roi", {}, { lang: "" });
  await expect(widget.field("sponsorship")).toHaveValue("30.000");
});

test("values stay when the language changes", async ({ page, calculator }) => {
  const widget = await calculator("event-roi", {}, { lang: "de" });
  await widget.field("sponsorship").fill("1234,5");
  await widget.field("sponsorship").blur();
  await widget.root.evaluate((element) => element.setAttribute("locale", "en"));
  const english = Widget.on(page, "event-roi");
  await english.expectFigure("ourSponsorship", ...writings("617.25", "money"));
  await expect(english.field("sponsorship")).toHaveValue("1,234.50");
});
