import { catchDownload, onDisk, settingsHash } from "../e2e/support/one-file.js";
import { Calculator } from "./support/calculator.js";
import { inPageScript } from "./support/in-page.js";
import { expect, test } from "./support/test.js";

const PROGRAM = {
  id: "acme",
  name: "</script><script>alert(1)</script> $&",
  currency: "EUR",
  calculators: {
    "event-roi": {
      inputs: { grossMargin: { value: "0.8", hidden: true }, sponsorship: { value: "20000", fixed: true } },
    },
  },
};

test("one file of the builder opens from a disk and asks for nothing", async ({ visitor }) => {
  const { engine } = visitor;
  const settings = { calculator: "event-roi", source: "own", text: JSON.stringify(PROGRAM), locale: "de" };
  await visitor.open(`site/builder.html${settingsHash(settings)}`);
  const calculator = await new Calculator(engine, "event-roi", "de").ready();
  await engine.evaluate(catchDownload);
  await visitor.press(["[data-download=page]:enabled"]);
  await expect.poll(() => engine.evaluate(() => window.began !== undefined)).toBe(true);
  const made = await engine.evaluate(async () => (await window.began) ?? { name: "", text: "" });
  expect(made.name).toBe("acme-event-roi.html");
  const text = made.text.replace("<head>", () => `<head><script>${inPageScript}</script>`);
  await engine.goto(onDisk({ ...made, text }));
  await calculator.ready();
  expect(await engine.evaluate(() => window.inPage.find(["partner-calculator", "#grossMargin"]))).toBe(null);
  await visitor.expectText(calculator.path("[part=figures]"), /17\.000\s€/);
  await visitor.fill(calculator.path("#qualifiedLeads"), "150");
  await visitor.expectText(calculator.path("[part=results]"), /225\.000\s€/);
  await visitor.press(calculator.headline);
  await visitor.expectText(calculator.path("[part=explanation]"), /225\.000\s€/);
  await visitor.show(calculator.path(".charts"));
  await expect
    .poll(async () => (await visitor.box(calculator.path("figure svg"))).height)
    .toBeGreaterThan(20);
  expect(
    await engine.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name)),
  ).toEqual([]);
});
