import { readFileSync } from "node:fs";
import type { PartnerCalculatorElement } from "../../www/src/element/api.js";
import { expectAccessible } from "./support/axe.js";
import { PAPER, printed, unreadable } from "./support/paper.js";
import { bothSchemes } from "./support/scheme.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

/** The words of the tool. */
const words = JSON.parse(
  readFileSync(new URL("../../www/locales/en/scenarios.json", import.meta.url), "utf8"),
) as Record<string, string>;

/** A text of the tool without plurals. */
const say = (key: string, texts: Record<string, string> = {}) =>
  (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => texts[name] ?? "");

/** The comparison in a widget, as a person finds it. */
class Comparison {
  readonly panel;

  constructor(readonly widget: Widget) {
    this.panel = widget.root.getByRole("region", { name: widget.ui("tool.scenarios"), exact: true });
  }

  /** Keeps the entries with the button below the form. */
  async keep(letter: string, outcome: "keptAs" | "keptHere" = "keptAs"): Promise<void> {
    const form = this.widget.root.getByRole("group", { name: this.widget.ui("inputs") });
    await form.getByRole("button", { name: this.widget.ui("keepAs", { letter }), exact: true }).click();
    await expect(form.getByText(this.widget.ui(outcome, { letter }))).toBeVisible();
    await expect(this.name(letter)).toBeVisible();
  }

  name(letter: string) {
    return this.panel.getByLabel(say("nameOf", { letter }), { exact: true });
  }

  button(key: string, texts?: Record<string, string>) {
    return this.panel.getByRole("button", { name: say(key, texts), exact: true });
  }

  action(key: string, name: string) {
    return this.button("forOne", { action: say(key), name });
  }

  row(table: string, label: string) {
    return this.panel
      .getByRole("region", { name: say(table), exact: true })
      .getByRole("row")
      .filter({ has: this.widget.page.getByRole("rowheader", { name: label, exact: true }) });
  }

  async open(): Promise<void> {
    await this.widget.root
      .getByRole("button", { name: this.widget.ui("tool.scenarios"), exact: true })
      .first()
      .click();
    await expect(this.panel).toBeVisible();
  }

  /** Opens a file with this text. */
  async take(text: string): Promise<void> {
    const file = { name: "scenarios.json", mimeType: "application/json", buffer: Buffer.from(text) };
    await this.panel.locator("input[type=file]").setInputFiles(file);
  }
}

const stored = (widget: Widget) => widget.page.evaluate(() => Object.keys(localStorage));

test("entries that are kept are compared with the present ones", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const comparison = new Comparison(widget);
  expect(await stored(widget), "nothing is stored before").toEqual([]);
  await comparison.keep("A");
  await expect(comparison.panel.getByText(say("nothing"))).toBeVisible();
  await widget.field("sponsorship").fill("40000");
  const fee = comparison.row("differing", widget.label("sponsorship"));
  await expect(fee.getByRole("cell")).toHaveText(["$40,000", "$30,000"]);
  const multiple = comparison.row("headline", widget.label("returnMultiple"));
  await expect(multiple.getByRole("cell")).toHaveText(["4.17×-0.95× (-18.5%)", "5.11×"]);
  await comparison.panel.getByLabel(say("base")).selectOption(say("now"));
  await expect(multiple.getByRole("cell")).toHaveText(["4.17×", "5.11×+0.95× (+22.7%)"]);
  const title = say("highest", { label: widget.label("returnMultiple"), name: "Scenario A", value: "5.11×" });
  await expect(comparison.panel.getByRole("figure").getByText(title)).toBeVisible();
  await expect(comparison.panel.getByRole("img", { name: title })).toBeVisible();
  await comparison.panel.getByText(say("others")).click();
  const investment = comparison.row("others", widget.label("investment"));
  await expect(investment.getByRole("cell")).toHaveText(["$27,000", "$22,000-$5,000 (-18.5%)"]);
});

test("scenarios are named, loaded, replaced and removed, and each of these is undone", async ({
  calculator,
}) => {
  const widget = await calculator("event-roi");
  const comparison = new Comparison(widget);
  await comparison.keep("A");
  await comparison.name("A").fill("  Small   booth ");
  await comparison.name("A").press("Enter");
  await expect(comparison.name("A")).toHaveValue("Small booth");
  const name = "A · Small booth";
  await widget.field("sponsorship").fill("40000");
  await widget.field("sponsorship").blur();

  await comparison.action("load", name).click();
  await expect(widget.field("sponsorship")).toHaveValue("30,000");
  await comparison.button("undo").click();
  await expect(widget.field("sponsorship")).toHaveValue("40,000");

  await comparison.action("replace", name).click();
  await expect(comparison.panel.getByText(say("nothing"))).toBeVisible();
  await comparison.button("undo").click();
  const fee = comparison.row("differing", widget.label("sponsorship"));
  await expect(fee.getByRole("cell")).toHaveText(["$40,000", "$30,000"]);

  await comparison.action("remove", name).click();
  await expect(comparison.panel.getByText(say("empty"))).toBeVisible();
  await expect(comparison.button("undo")).toBeFocused();
  expect(await stored(widget)).toEqual([]);
  await widget.page.keyboard.press("Enter");
  await expect(comparison.name("A")).toHaveValue("Small booth");
});

test("there are at most four, and entries with a problem are not kept", async ({ calculator }) => {
  const widget = await calculator("budget-allocation");
  const comparison = new Comparison(widget);
  for (const letter of ["A", "B", "C", "D"]) await comparison.keep(letter);
  await expect(comparison.panel.getByText(say("full"))).toBeVisible();
  await expect(widget.root.getByRole("button", { name: widget.ui("keptAll") })).toBeDisabled();
  await comparison.action("remove", "Scenario B").click();
  const keep = comparison.button("keep", { letter: "B" });
  await expect(keep).toBeEnabled();
  await widget.field("budget").fill("x");
  await expect(keep).toBeDisabled();
  await expect(comparison.action("replace", "Scenario A")).toBeDisabled();
});

test("changed cells, added rows and removed rows are listed", async ({ calculator }) => {
  const widget = await calculator("tier-roi");
  const comparison = new Comparison(widget);
  await comparison.keep("A");
  const table = widget.table("tiers");
  await table.cell(0, "partners").fill("99");
  const first = await table.cell(0, "name").inputValue();
  const label = widget.words.tables.tiers?.columns.partners?.label;
  await expect(comparison.row("differing", `${first} · ${label}`).getByRole("cell").first()).toHaveText("99");
  await widget.root.getByRole("button", { name: `Duplicate ${first}` }).click();
  const rows = comparison.panel.getByRole("region", { name: say("differing") }).getByRole("row");
  await expect(rows.filter({ hasText: say("missing") })).toHaveCount(1);
});

test("a browser keeps scenarios for the next visit and for other widgets, by program", async ({
  embed,
  page,
}) => {
  await embed([
    { type: "event-roi", attributes: 'id="one"' },
    { type: "event-roi", attributes: 'id="two" program="starter"' },
  ]);
  const one = new Comparison(await new Widget(page.locator("#one"), "event-roi").ready());
  await one.keep("A");
  await one.name("A").fill("Kept");
  await one.name("A").blur();
  await embed([
    { type: "event-roi", attributes: 'id="one"' },
    { type: "event-roi", attributes: 'id="other"' },
    { type: "event-roi", attributes: 'id="two" program="starter"' },
  ]);
  const again = new Comparison(await new Widget(page.locator("#one"), "event-roi").ready());
  const beside = new Comparison(await new Widget(page.locator("#other"), "event-roi").ready());
  await beside.open();
  await expect(beside.name("A")).toHaveValue("Kept");
  await again.keep("B");
  await expect(beside.name("B")).toBeVisible();
  const starter = new Comparison(await new Widget(page.locator("#two"), "event-roi").ready());
  await starter.open();
  await expect(starter.panel.getByText(say("empty"))).toBeVisible();
});

test("a browser that stores nothing says so, and shows what was kept", async ({ page, calculator }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  const comparison = new Comparison(await calculator("event-roi"));
  await comparison.keep("A", "keptHere");
  await expect(comparison.panel.getByText(say("refused"))).toBeVisible();
  await expect(comparison.panel.getByText(say("keptHere", { name: "Scenario A" }))).toBeVisible();
  await comparison.keep("B", "keptHere");
  await expect(comparison.name("A")).toBeVisible();
});

test("a link opens the comparison and stores nothing", async ({ calculator, page }) => {
  await page.addInitScript(() => {
    const copied: string[] = [];
    Object.assign(window, { copied });
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text: string) => copied.push(text) },
    });
  });
  const before = new Comparison(await calculator("event-roi"));
  await before.keep("A");
  await before.widget.field("sponsorship").fill("40000");
  await before.keep("B");
  await before.name("B").fill("Large booth");
  await before.name("B").blur();
  await before.button("copyLink").click();
  await expect(before.panel.getByText(say("linkCopied"))).toBeVisible();
  const [link = ""] = await page.evaluate(() => (window as unknown as { copied: string[] }).copied);
  expect(link.length).toBeLessThan(1000);
  await page.evaluate(() => localStorage.clear());

  const after = new Comparison(await calculator("event-roi", {}, { hash: new URL(link).hash }));
  await expect(after.panel.getByText(say("fromLink"))).toBeVisible();
  await expect(after.name("B")).toHaveValue("Large booth");
  // The button below the form and the one in the panel name the same letter.
  const next = after.widget.root.getByRole("button", { name: after.widget.ui("keepAs", { letter: "C" }) });
  await expect(next).toHaveCount(2);
  await expect(after.widget.field("sponsorship")).toHaveValue("30,000");
  const fee = after.row("differing", after.widget.label("sponsorship"));
  await expect(fee.getByRole("cell")).toHaveText(["$30,000", "$30,000", "$40,000"]);
  expect(await stored(after.widget)).toEqual([]);
  await after.button("adopt").click();
  await expect(after.panel.getByText(say("adopted"))).toBeVisible();
  expect(await stored(after.widget)).toHaveLength(1);
});

test("a link does not replace the scenarios of the person who opens it", async ({ calculator }) => {
  const before = new Comparison(await calculator("event-roi"));
  await before.keep("A");
  await before.name("A").fill("Mine");
  await before.name("A").blur();
  const link = await before.widget.root.evaluate((element) => (element as PartnerCalculatorElement).toLink());
  const hash = `${new URL(link).hash.replace(/&n=.*?&/, "&").replace(/&end=.*/, "")}&A=Theirs&A.was=1&B=Other&B.sponsorship=1`;
  const after = new Comparison(await calculator("event-roi", {}, { hash }));
  await expect(after.name("A")).toHaveValue("Theirs");
  await expect(after.panel.getByText(/^Return multiple: 1(\.00)?×, now /)).toBeVisible();
  await after.name("B").fill("Changed");
  await after.name("B").blur();
  await after.button("leave").click();
  await expect(after.name("A")).toHaveValue("Mine");
  await expect(after.name("B")).toHaveCount(0);
});

test("a file is saved and opened again", async ({ calculator, page }) => {
  const comparison = new Comparison(await calculator("event-roi"));
  await comparison.keep("A");
  const download = page.waitForEvent("download");
  await comparison.button("save").click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("event-roi-scenarios.json");
  const text = readFileSync(await saved.path(), "utf8");
  await comparison.action("remove", "Scenario A").click();
  await comparison.take(text);
  await expect(comparison.panel.getByText("1 scenario added from the file.")).toBeVisible();
  await expect(comparison.name("A")).toBeVisible();
  await expect(comparison.panel.getByText(say("nothing"))).toBeVisible();
});

test("a file with a problem is refused with a sentence, and nothing is lost", async ({ calculator }) => {
  const comparison = new Comparison(await calculator("event-roi"));
  await comparison.keep("A");
  const kept = readFileSync(new URL("../node/files/before-0.1.0/scenarios.json", import.meta.url), "utf8");
  const problems: [string, string | RegExp][] = [
    ["nonsense", say("fileOther")],
    [kept.replace('"formatVersion": 1', '"formatVersion": 7'), /newer version \(0\.1\.0\)/],
    [
      kept.replace('"calculator": "event-roi"', '"calculator": "tier-roi"'),
      /another calculator \(Tier ROI\)/,
    ],
    [
      kept.replace('"calculator": "event-roi"', '"calculator": "common"'),
      /another calculator\. Open it there/,
    ],
    [kept.replace('"inputs": {', '"inputs": [], "other": {'), /^Scenario 1 in this file is damaged/],
  ];
  for (const [text, sentence] of problems) {
    await comparison.take(text);
    await expect(comparison.panel.getByText(sentence)).toBeVisible();
    await expect(comparison.name("B")).toHaveCount(0);
    await expect(comparison.name("A")).toBeVisible();
  }
  await comparison.keep("B");
  await comparison.keep("C");
  await comparison.take(kept);
  await expect(comparison.panel.getByText(/2 scenarios, but only 1 place is free/)).toBeVisible();
});

test("the same file can be opened twice in a row", async ({ calculator }) => {
  const comparison = new Comparison(await calculator("event-roi"));
  await comparison.open();
  const kept = readFileSync(new URL("../node/files/before-0.1.0/scenarios.json", import.meta.url), "utf8");
  for (const last of ["B", "D"]) {
    await comparison.take(kept);
    await expect(comparison.name(last)).toBeVisible();
    // A browser reports a file only if the field has none or another one.
    await expect(comparison.panel.locator("input[type=file]")).toHaveValue("");
  }
});

test("figures that another version computed are said to have changed, and by how much", async ({
  calculator,
}) => {
  const comparison = new Comparison(await calculator("event-roi"));
  await comparison.open();
  const old = readFileSync(new URL("../node/files/before-0.1.0/scenarios.json", import.meta.url), "utf8");
  await comparison.take(old.replace(/"was": "5[.\d]*"/, '"was": "4"').replaceAll('"0.1.0"', '"0.0.9"'));
  const { panel } = comparison;
  await expect(panel.getByText("Scenario A: these figures have changed since version 0.0.9.")).toBeVisible();
  await expect(panel.getByRole("listitem").filter({ hasText: /^Return multiple: / })).toHaveText(
    /^Return multiple: 4×, now 5\.11\d*×, a difference of \+1\.11× \(\+27\.8%\)$/,
  );
  await comparison.action("remove", "Scenario A").click();
  await comparison.action("remove", "B · Large booth").click();
  const kept = readFileSync(new URL("../node/files/0.1.0/scenarios.json", import.meta.url), "utf8");
  // Every money amount of the first scenario was another one.
  const [first = "", second = ""] = kept.split(/(?="letter": "B")/);
  await comparison.take(
    first.replace(/("\w+": ")(\d{4,})"/g, '$11$2"').replaceAll('"0.1.0"', '"0.0.9"') + second,
  );
  const items = panel.getByRole("listitem").filter({ hasText: ", now ", hasNotText: "these figures" });
  await expect(items.filter({ visible: true })).toHaveCount(8);
  await panel.getByText(/^\d+ more$/).click();
  await expect(items.filter({ hasText: /^Expected revenue: / })).toBeVisible();
});

test("entries that today's calculator refuses are said to be refused, and the rest is compared", async ({
  calculator,
}) => {
  const comparison = new Comparison(await calculator("event-roi"));
  await comparison.open();
  const kept = readFileSync(new URL("../node/files/before-0.1.0/scenarios.json", import.meta.url), "utf8");
  await comparison.take(kept.replace('"sponsorship": "30000"', '"sponsorship": "-5", "color": "red"'));
  await expect(
    comparison.panel.getByText(/cannot be calculated\. Sponsorship fee: This is too low/),
  ).toBeVisible();
  await expect(comparison.panel.getByText(/cannot be used here: color/)).toBeVisible();
  const multiple = comparison.row("headline", comparison.widget.label("returnMultiple"));
  await expect(multiple.getByRole("cell")).toHaveText(["5.11×", "–", /×/]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test(`axe reports no violations in a comparison, ${colorScheme}`, async ({ calculator, page }) => {
      const comparison = new Comparison(await calculator("tier-roi", {}, { head: bothSchemes }));
      await comparison.keep("A");
      await comparison.widget.table("tiers").cell(0, "partners").fill("99");
      await comparison.keep("B");
      await comparison.panel.getByText(say("others")).click();
      await comparison.action("remove", "Scenario B").click();
      await comparison.take("nonsense");
      await expect(comparison.panel.getByText(say("fileOther"))).toBeVisible();
      await expectAccessible(page, "a comparison");
    });
  });
}

test("a comparison takes no more width than a phone has", async ({ calculator, page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  for (const type of ["event-roi", "co-marketing-budget"]) {
    const comparison = new Comparison(await calculator(type));
    for (const letter of ["A", "B", "C", "D"]) await comparison.keep(letter);
    await comparison.name("D").fill("A name that is as long as a name can get");
    await comparison.name("D").blur();
    const excess = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(excess, type).toBe(0);
  }
});

test("the keyboard alone keeps, names and loads a scenario", async ({ calculator, page }) => {
  const widget = await calculator("event-roi");
  const comparison = new Comparison(widget);
  await widget.root
    .getByRole("button", { name: widget.ui("keepAs", { letter: "A" }) })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  // The tools are a group, too, with a button of this name that would close the panel.
  const form = widget.root.getByRole("group", { name: widget.ui("inputs") });
  const compare = form.getByRole("button", { name: widget.ui("tool.scenarios") });
  await compare.focus();
  await page.keyboard.press("Enter");
  await expect(widget.root.locator("#tool-scenarios")).toBeFocused();
  await widget.field("sponsorship").fill("40000");
  await comparison.name("A").focus();
  await page.keyboard.type("First");
  await page.keyboard.press("Tab");
  await expect(comparison.action("load", "A · First")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(widget.field("sponsorship")).toHaveValue("30,000");
});

test("the comparison is printed with all of its figures and its chart, and without controls", async ({
  calculator,
  page,
}) => {
  await page.setViewportSize(PAPER);
  const widget = await calculator("event-roi");
  const comparison = new Comparison(widget);
  await comparison.keep("A");
  await comparison.name("A").fill("Small booth");
  await widget.field("sponsorship").fill("40000");
  await comparison.keep("B");
  const paper = await printed(widget);
  const part = paper.locator(".scenarios");
  await expect(part.getByRole("row").filter({ hasText: widget.label("sponsorship") })).toContainText(
    "$30,000",
  );
  await expect(part.getByRole("row").filter({ hasText: widget.label("investment") })).toContainText(
    "$22,000",
  );
  await expect(part.getByText("A · Small booth: You invest $22,000", { exact: false })).toBeVisible();
  await expect(part.locator("svg rect")).toHaveCount(3);
  await expect(part.locator("button, input, select")).toHaveCount(0);
  expect(await unreadable(paper)).toEqual([]);
});
