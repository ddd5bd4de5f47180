import type { Program } from "../../www/src/core/contract/index.js";
import type { PartnerCalculatorElement } from "../../www/src/element/api.js";
import { snippetUnder } from "../node/support/snippets.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { ui } from "./support/words.js";
import { writings } from "./support/written.js";

const linkOf = (widget: Widget): Promise<string> =>
  widget.root.evaluate((element) => (element as PartnerCalculatorElement).toLink());

const shareOf = (widget: Widget) => widget.root.getByRole("button", { name: ui("share") });

/** The hash of a link, which the browser does not send to a server. */
const hashOf = (link: string) => new URL(link).hash;

test("a link restores the entered figures, including table rows", async ({ embed, page }) => {
  await embed([{ type: "attribution" }, { type: "deal-model" }]);
  const deal = await Widget.on(page, "deal-model").ready();
  const before = await Widget.on(page, "attribution").ready();
  await before.field("dealValue").fill("250k");
  await before.table("touches").cell(0, "partner").fill("Ácme & Söhne=1");
  await before.enter("model", "linear");
  const hash = hashOf(await linkOf(before));
  expect(hash).toContain("dealValue=250000");

  await embed([{ type: "attribution" }, { type: "deal-model" }], { hash });
  const after = await Widget.on(page, "attribution").ready();
  await expect(after.field("dealValue")).toHaveValue("250,000");
  await expect(after.table("touches").cell(0, "partner")).toHaveValue("Ácme & Söhne=1");
  await expect(after.field("model").locator("option:checked")).toHaveText(
    after.optionName("model", "linear"),
  );
  await expect(deal.headline).toHaveText("$20,000");
  await after.reset.click();
  await expect(after.field("dealValue"), "the page's own inputs").toHaveValue("100,000");
});

test("an invalid link is reported next to the page's own answer", async ({ embed, page }) => {
  const hash = "#figures=event-roi&v=9.9.9&sponsorship=-5&color=red";
  await embed([{ type: "event-roi", inputs: { travel: "7000" } }], { hash });
  const widget = await Widget.on(page, "event-roi").ready();
  await expect(widget.field("sponsorship")).toHaveValue("-5");
  await widget.problemOf(widget.field("sponsorship"), widget.words.inputs.sponsorship?.help);
  await expect(widget.root.getByText(ui("linkUnused", { names: "color" }))).toBeVisible();
  await expect(widget.stale).toBeVisible();
  await expect(widget.root.getByText("9.9.9")).toBeVisible();
  await expect(shareOf(widget), "an invalid state cannot be shared").toBeDisabled();
  await widget.reset.click();
  await widget.expectNoProblem();
  await expect(widget.field("travel")).toHaveValue("7,000");
  await expect(widget.root.getByText("9.9.9")).toHaveCount(0);
});

test("a link with names from Object.prototype opens without them", async ({ embed, page }) => {
  const hash = "#figures=event-roi&v=0.1.0&__proto__.0.x=1&constructor=2&sponsorship=40000";
  await embed([{ type: "event-roi" }], { hash });
  const widget = await Widget.on(page, "event-roi").ready();
  await expect(widget.root.getByText(ui("linkUnused", { names: "__proto__.x, constructor" }))).toBeVisible();
  await expect(widget.field("sponsorship")).toHaveValue("40,000");
  await widget.expectFigure("investment", ...writings("27000", "money"));
});

test("a link with thousands of rows or names does not block the page", async ({ embed, page }) => {
  const row = (at: number) => `touches.${at}.partner=A&touches.${at}.daysBeforeClose=1`;
  const rows = Array.from({ length: 9_999 }, (_, at) => row(at)).join("&");
  await embed([{ type: "attribution" }], { hash: `#figures=attribution&v=0.1.0&${rows}` });
  const widget = await Widget.on(page, "attribution").ready();
  await expect(widget.root.getByText(/at most 100/).first()).toBeVisible({ timeout: 15_000 });
  await expect(widget.table("touches").cell(0, "partner")).not.toHaveValue("A");

  const names = Array.from({ length: 10_000 }, (_, at) => `none${at}=1`).join("&");
  await embed([{ type: "event-roi" }], { hash: `#figures=event-roi&v=0.1.0&${names}` });
  const other = await Widget.on(page, "event-roi").ready();
  await expect(other.root.getByText(/none0, none1, .*…/)).toBeVisible({ timeout: 15_000 });
  await other.field("sponsorship").fill("40k");
  await other.expectFigure("investment", ...writings("27000", "money"));
});

test("names that the calculator does not have do not hold up the answer", async ({ embed, page }) => {
  const hash = "#figures=event-roi&v=0.1.0&sponsorship=40,000&color=red&_gl=1*abc&utm_source=mail";
  await embed([{ type: "event-roi" }], { hash });
  const widget = await Widget.on(page, "event-roi").ready();
  await widget.expectFigure("investment", ...writings("27000", "money"));
  await expect(widget.root.getByText(ui("linkUnused", { names: "color" }))).toBeVisible();
  await expect(widget.root.getByText(/_gl|utm_/)).toHaveCount(0);
  await widget.field("sponsorship").fill("30k");
  await widget.expectFigure("investment", ...writings("22000", "money"));
  await widget.expectNoProblem();
});

test("a link that was cut says so; a whole one and one of the older format do not", async ({
  embed,
  page,
}) => {
  const touches = Array.from({ length: 100 }, (_, at) => ({
    partner: `Partner ${at}`,
    daysBeforeClose: "1",
  }));
  await embed([{ type: "attribution", inputs: { touches } }]);
  const hash = hashOf(await linkOf(await Widget.on(page, "attribution").ready()));
  expect(hash.length).toBeGreaterThan(2000);
  for (const [link, isCut] of [
    [hash, false],
    [hash.slice(0, 2000), true],
    [hash.replace(/&n=\d+|&end=\d+/g, ""), false],
  ] as const) {
    await embed([{ type: "attribution" }], { hash: link });
    const widget = await Widget.on(page, "attribution").ready();
    await expect(widget.root.getByText(ui("linkOpened"))).toBeVisible();
    await expect(widget.root.getByText(ui("linkIncomplete"))).toHaveCount(isCut ? 1 : 0);
    await expect(widget.table("touches").cell(1, "partner")).toHaveValue("Partner 1");
    await widget.expectNoProblem();
  }
});

test("a page opened by a link says so, and leads back to its own start values", async ({ embed, page }) => {
  const hash = "#figures=event-roi&v=0.1.0&sponsorship=40000";
  await embed([{ type: "event-roi", inputs: { sponsorship: "20000" } }], { hash });
  const widget = await Widget.on(page, "event-roi").ready();
  const note = widget.root.getByText(ui("linkOpened"));
  await expect(note).toBeVisible();
  await widget.enter("travel", "7000");
  await expect(note).toBeVisible();
  await widget.root.getByRole("button", { name: ui("linkLeave") }).click();
  await expect(note).toHaveCount(0);
  await expect(widget.field("sponsorship")).toHaveValue("20,000");
  await expect(widget.field("eventType")).toBeFocused();
  await widget.root.getByRole("button", { name: ui("undoReset") }).click();
  await expect(note).toBeVisible();
  await expect(widget.field("sponsorship")).toHaveValue("40,000");
});

test("a link made by an older version shows which figures changed, and by how much", async ({
  embed,
  page,
}) => {
  await embed([{ type: "event-roi" }]);
  const made = hashOf(await linkOf(await Widget.on(page, "event-roi").ready()));
  const old = made
    .replace("&v=0.1.0", "&v=0.0.9")
    .replace(/was\.returnMultiple=[\d.]+/, "was.returnMultiple=4")
    .replace(/was\.netRoi=[\d.]+/, "was.oldFigure=3");
  await embed([{ type: "event-roi" }], { hash: old });
  const widget = await Widget.on(page, "event-roi").ready();
  const note = widget.root.getByText(
    "This link was made with version 0.0.9 of this calculator. Version 0.1.0 gives other figures for the same entries:",
  );
  await expect(note).toBeVisible();
  await expect(widget.root.getByRole("listitem").filter({ hasText: ", now " })).toHaveText(
    /^Return multiple: 4×, now 5\.11\d*×, a difference of \+1\.11× \(\+27\.8%\)$/,
  );
  await expect(widget.root.getByText("Figures that no longer exist: oldFigure")).toBeVisible();
  await widget.reset.click();
  await expect(note).toHaveCount(0);

  await embed([{ type: "event-roi" }], { hash: made.replace("&v=0.1.0", "&v=0.0.9") });
  const same = await Widget.on(page, "event-roi").ready();
  await expect(same.root.getByText(/Its main figures are the same in version 0\.1\.0\.$/)).toBeVisible();
});

test("the notes about a link are in the page's language", async ({ embed, page }) => {
  const hash = "#figures=event-roi&v=0.1.0&n=2&sponsorship=40.000,50&color=red&travel=1";
  await embed([{ type: "event-roi" }], { hash, lang: "de" });
  const widget = await Widget.on(page, "event-roi", "de").ready();
  await expect(widget.field("sponsorship")).toHaveValue("40.000,50");
  for (const [key, texts] of [
    ["linkOpened", {}],
    ["linkIncomplete", {}],
    ["linkUnused", { names: "color" }],
  ] as const) {
    await expect(widget.root.getByText(widget.ui(key, texts))).toBeVisible();
  }
});

for (const [how, again] of [
  ["as HTML", (hash: string) => hash.replaceAll("&", "&amp;")],
  ["encoded twice", (hash: string) => `#${encodeURIComponent(hash.slice(1))}`],
  ["with its escapes encoded twice", (hash: string) => hash.replaceAll("%", "%25")],
] as const) {
  test(`a link that another program has rewritten ${how} is read`, async ({ embed, page }) => {
    const hash = "#figures=attribution&v=0.1.0&touches.0.partner=%C3%81cme&touches.0.daysBeforeClose=1";
    await embed([{ type: "attribution" }], { hash: again(hash) });
    const widget = await Widget.on(page, "attribution").ready();
    await expect(widget.table("touches").cell(0, "partner")).toHaveValue("Ácme");
    await widget.expectNoProblem();
  });
}

test("an access token in the page's address is not copied into a link", async ({ embed, page }) => {
  await embed([{ type: "event-roi" }], { hash: "#access_token=secret&token_type=bearer&expires_in=3600" });
  const widget = await Widget.on(page, "event-roi").ready();
  expect(hashOf(await linkOf(widget))).toMatch(/^#figures=event-roi&/);
});

test.describe("the history of the page", () => {
  const hash = (value: number) => `figures=event-roi&v=0.1.0&sponsorship=${value}`;
  const noNavigation = () => Reflect.deleteProperty(globalThis, "navigation");

  for (const hasNavigation of [true, false]) {
    test(`brings the figures back, ${hasNavigation ? "with" : "without"} the Navigation API`, async ({
      embed,
      page,
    }) => {
      if (!hasNavigation) await page.addInitScript(noNavigation);
      await embed([{ type: "event-roi" }]);
      const widget = await Widget.on(page, "event-roi").ready();
      const field = widget.field("sponsorship");
      const note = widget.root.getByText(ui("linkOpened"));
      const go = (to: number) => page.evaluate((steps) => history.go(steps), to);
      await field.fill("11k");
      await page.evaluate((link) => {
        location.hash = link;
      }, hash(40_000));
      await expect(field).toHaveValue("40,000");
      await expect(note).toBeVisible();
      await page.evaluate((link) => {
        location.hash = link;
      }, hash(50_000));
      await expect(field).toHaveValue("50,000");
      await go(-1);
      await expect(field).toHaveValue("40,000");
      await go(-1);
      await expect(field).toHaveValue("11k");
      await widget.expectFigure("investment", ...writings("12500", "money"));
      await expect(note).toHaveCount(0);
      await go(2);
      await expect(field).toHaveValue("50,000");
    });
  }

  test("brings back what was typed over a link, and opens a link that is followed again", async ({
    embed,
    page,
  }) => {
    await embed([{ type: "event-roi" }]);
    const field = (await Widget.on(page, "event-roi").ready()).field("sponsorship");
    const follow = (link: string) =>
      page.evaluate((to) => {
        location.hash = to;
      }, link);
    await follow(hash(40_000));
    await expect(field).toHaveValue("40,000");
    await field.fill("41k");
    await follow(hash(50_000));
    await expect(field).toHaveValue("50,000");
    await page.goBack();
    await expect(field).toHaveValue("41k");
    await follow(hash(50_000));
    await follow(hash(40_000));
    await expect(field).toHaveValue("40,000");
  });

  test("does not touch the figures at the page's own anchors", async ({ embed, page }) => {
    await embed([{ type: "event-roi" }]);
    const field = (await Widget.on(page, "event-roi").ready()).field("sponsorship");
    await page.evaluate(() => {
      location.hash = "faq";
    });
    await field.fill("11k");
    await page.goBack();
    await expect.poll(() => new URL(page.url()).hash).toBe("");
    await expect(field).toHaveValue("11k");
  });

  test("with a link that the page sets opens it", async ({ embed, page }) => {
    await embed([{ type: "event-roi" }]);
    const field = (await Widget.on(page, "event-roi").ready()).field("sponsorship");
    await page.evaluate((link) => history.pushState(null, "", `#${link}`), hash(40_000));
    await expect(field).toHaveValue("40,000");
    await page.evaluate((link) => history.replaceState(null, "", `#${link}`), hash(50_000));
    await expect(field).toHaveValue("50,000");
    await field.fill("51k");
    await page.evaluate((link) => history.replaceState(null, "", `#theme=dark&${link}`), hash(50_000));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await expect(field).toHaveValue("51k");
  });
});

test("a link opened on the same page is applied to its own calculator only", async ({ embed, page }) => {
  await embed([{ type: "event-roi" }, { type: "deal-model" }]);
  const event = await Widget.on(page, "event-roi").ready();
  const deal = await Widget.on(page, "deal-model").ready();
  await event.field("sponsorship").fill("11k");
  await page.evaluate(() => {
    location.hash = "figures=deal-model&v=0.1.0&dealValue=90000";
  });
  await expect(deal.field("dealValue")).toHaveValue("90,000");
  await expect(event.field("sponsorship")).toHaveValue("11k");
  await page.evaluate(() => {
    location.hash = "figures=deal-model&v=0.1.0&dealValue=70000";
  });
  await expect(deal.field("dealValue")).toHaveValue("70,000");
  await deal.reset.click();
  await expect(deal.field("dealValue"), "the page's own inputs").toHaveValue("50,000");
});

test("a link's values for fixed and hidden inputs are ignored", async ({ embed, page }) => {
  const inputs = {
    grossMargin: { value: "0.7", hidden: true },
    sponsorship: { value: "30000", fixed: true },
  };
  const program: Program = { calculators: { "event-roi": { inputs } } };
  const hash = "#figures=event-roi&v=0.1.0&sponsorship=90000&travel=7000&grossMargin=0.8";
  await embed([{ type: "event-roi", program }], { hash });
  const widget = await Widget.on(page, "event-roi").ready();
  await expect(widget.field("travel")).toHaveValue("7,000");
  await widget.expectNoProblem();
  await expect(widget.stale).toHaveCount(0);
});

test("a link on a page with two calculators of a type is applied to the one that made it", async ({
  embed,
  page,
}) => {
  const two = [
    { type: "tier-roi", attributes: 'id="one"' },
    { type: "tier-roi", attributes: 'id="two"' },
  ];
  await embed(two);
  const second = await new Widget(page.locator("#two"), "tier-roi").ready();
  const [first] = second.description.inputs;
  if (!first) throw new Error("The calculator has no inputs.");
  const value = await second.field(first.id).inputValue();
  await second.field(first.id).selectOption("1");
  await embed(two, { hash: hashOf(await linkOf(second)) });
  await expect(second.field(first.id)).toHaveValue("1");
  await expect(new Widget(page.locator("#one"), "tier-roi").field(first.id)).toHaveValue(value);
});

test.describe("the share button", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("copies a link and confirms it until the inputs change", async ({ calculator, page }) => {
    const widget = await calculator("event-roi");
    await widget.field("sponsorship").fill("40k");
    await shareOf(widget).click();
    const said = widget.root.getByText(ui("shared"));
    await expect(said).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await linkOf(widget));
    expect(hashOf(copied)).toContain("sponsorship=40000");
    await widget.field("sponsorship").fill("50k");
    await expect(said).toHaveCount(0);
  });

  test("does not copy the link if the page cancels the event", async ({ calculator, page }) => {
    const widget = await calculator("event-roi");
    await page.evaluate(() => navigator.clipboard.writeText("as it was"));
    const heard = await widget.root.evaluateHandle((element) => {
      const list: string[] = [];
      document.addEventListener("calculator-share", (event) => {
        event.preventDefault();
        const { link, inputs, values } = event.detail;
        list.push(
          link,
          String(inputs.sponsorship),
          String(values.investment),
          String(event.target === element),
        );
      });
      return list;
    });
    await shareOf(widget).click();
    expect(await heard.jsonValue()).toEqual([await linkOf(widget), "30000", "22000", "true"]);
    await expect(widget.root.getByText(ui("shared"))).toHaveCount(0);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("as it was");
  });
});

test("without clipboard access the link appears in a field to copy by hand", async ({ calculator, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  const widget = await calculator("event-roi");
  await shareOf(widget).click();
  const field = widget.root.getByLabel(ui("shareByHand"));
  await expect(field).toHaveValue(await linkOf(widget));
  await field.focus();
  const selected = await field.evaluate((element) => {
    const input = element as HTMLInputElement;
    return (input.selectionEnd ?? 0) - (input.selectionStart ?? 0);
  });
  expect(selected).toBe((await linkOf(widget)).length);
});

test("the documented share handler passes the link to the system", async ({ calculator, page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { given: [] });
    navigator.share = async ({ url = "" } = {}) =>
      void (window as unknown as { given: string[] }).given.push(url);
  });
  const widget = await calculator("tier-roi");
  await page.addScriptTag({ content: snippetUnder("Links to figures", "js") });
  await shareOf(widget).click();
  const shared = await page.evaluate(() => (window as unknown as { given: string[] }).given);
  expect(shared).toEqual([await linkOf(widget)]);
});

for (const own of ["", "/prices?", "theme=dark&"]) {
  test(`in the gallery a link #${own}figures=… leads to its calculator`, async ({ page }) => {
    await page.goto(`#${own}figures=budget-allocation&v=0.1.0&budget=123456`);
    const widget = await Widget.on(page, "budget-allocation").ready();
    await expect(widget.field("budget")).toHaveValue("123,456");
    await expect(widget.root).toBeInViewport();
  });
}
