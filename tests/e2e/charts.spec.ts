import { drawCharts } from "./support/states.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

test("a chart's title is updated with the inputs", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await drawCharts(widget);
  const funnel = widget.root.getByRole("figure").first();
  await expect(funnel).toHaveAccessibleName(/75 leads.*22\.5 opportunities.*4\.5 deals/);
  await expect(funnel.getByRole("img")).toHaveAccessibleName(/75 leads/);
  await widget.field("qualifiedLeads").fill("100");
  await expect(funnel).toHaveAccessibleName(/100 leads.*30 opportunities.*6 deals/);
});

test("the figures of a chart open with one click", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await drawCharts(widget);
  const funnel = widget.root.getByRole("figure").first();
  await funnel.getByText(widget.words.charts.funnel?.data ?? "").click();
  await expect(funnel.getByRole("rowheader")).toHaveText(
    ["leads", "opportunities", "deals"].map((id) => widget.label(id)),
  );
  await expect(funnel.getByRole("cell")).toHaveText(["75", "22.5", "4.5"]);
});

test("a chart fits the available width", async ({ calculator, page }) => {
  const widget = await calculator("affiliate-economics");
  await drawCharts(widget);
  const picture = widget.root.getByRole("figure").first().getByRole("img");
  const width = async () => (await picture.boundingBox())?.width;
  await expect.poll(width).toBeGreaterThan(400);
  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(width).toBeLessThan(400);
});

/** A chart of a calculator, by its title. */
const chart = (widget: Widget, title: string | RegExp) => widget.root.getByRole("figure", { name: title });

test("a waterfall chart shows the amount and the share of each part", async ({ calculator }) => {
  const widget = await calculator("deal-model", { inputs: { customerDiscount: "0.2" } });
  await drawCharts(widget);
  const { words } = widget;
  const fall = widget.root.getByRole("figure").first();
  const picture = fall.getByRole("img");
  await expect(picture).toHaveAccessibleName(
    /\$50,000, .*\$10,000 \(20%\), .*\$10,000 \(20%\), .*\$20,000 \(40%\)$/,
  );
  const profit = words.charts.price?.vendorGrossProfit ?? "";
  await expect(picture.getByText(profit, { exact: true })).toBeVisible();
  await fall.getByText(words.charts.price?.data ?? "").click();
  await expect(fall.getByRole("row", { name: profit })).toHaveText(/\$20,000/);
  await expect(fall.getByRole("rowheader")).toHaveCount(5);
});

test("a loss in a waterfall chart has a minus sign and an outline", async ({ calculator }) => {
  const inputs = { customerDiscount: "0.4", vendorGrossMargin: "0.5" };
  const widget = await calculator("deal-model", {
    inputs: { ...inputs, tier: "registered", registered: false },
  });
  await drawCharts(widget);
  const picture = widget.root.getByRole("figure").first().getByRole("img");
  await expect(picture.getByText("-$7,500", { exact: true })).toBeVisible();
  const outlined = await picture
    .locator("rect")
    .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).strokeDasharray !== "none"));
  expect(outlined.filter(Boolean)).toHaveLength(1);
});

test("a budget chart is one bar with the name of each group below its part", async ({ calculator }) => {
  const widget = await calculator("budget-allocation");
  await drawCharts(widget);
  const bar = widget.root.getByRole("figure").first();
  await expect(bar.getByRole("img")).toHaveAccessibleName(/Silver \$150,000, Experimental \$50,000$/);
  await expect(bar.getByRole("img").getByText("$300,000", { exact: true })).toBeVisible();
  await bar.getByText(widget.words.charts.split?.data ?? "").click();
  await expect(bar.getByRole("cell")).toHaveText(["$300,000", "$150,000", "$50,000"]);
});

test("an attribution chart shows one bar for each model, with the chosen one in bold", async ({
  calculator,
}) => {
  const widget = await calculator("attribution");
  await drawCharts(widget);
  const models = widget.root.getByRole("figure").last();
  const label = (id: string) =>
    models.getByRole("img").getByText(widget.optionName("model", id), { exact: true });
  const weight = (id: string) => label(id).evaluate((text) => Number(getComputedStyle(text).fontWeight));
  const strong = await weight("linear");
  expect(strong).toBeGreaterThan(await weight("timeDecay"));
  await widget.enter("model", "timeDecay");
  await expect.poll(() => weight("timeDecay")).toBe(strong);
  await expect.poll(() => weight("linear")).toBeLessThan(strong);
  await expect(models.getByRole("img")).toHaveAccessibleName(
    /Integrator 0\.3%, Reseller 14\.4%, Affiliate 85\.3%$/,
  );
  await models.getByText(widget.words.charts.models?.data ?? "").click();
  await expect(models.getByRole("rowheader")).toHaveCount(5 * 3);
});

test("a progress chart shows the current, required and missing amounts", async ({ calculator }) => {
  const widget = await calculator("tier-benefits");
  await drawCharts(widget);
  const progress = widget.root.getByRole("figure").first();
  const words = widget.words.charts.progress;
  await expect(progress).toHaveAccessibleName(/70%.*Gold/);
  const toGo = (gap: string) => words?.toGo?.replace("{gap}", gap);
  await expect(progress.getByRole("listitem")).toHaveText([
    new RegExp(`${widget.label("revenue")}\\s+\\$70,000 of \\$100,000\\s+${toGo("\\$30,000")}`),
    new RegExp(`^\\s*${words?.or}\\s+${widget.label("referrals")}\\s+12 of 20\\s+${toGo("8")}`),
    new RegExp(`^\\s*${words?.and}\\s+${widget.label("certifications")}\\s+2 of 2\\s+reached`),
  ]);
  const revenue = progress.getByRole("progressbar", { name: widget.label("revenue") });
  await expect(revenue).toHaveAttribute("aria-valuenow", "70");
  const done = () =>
    revenue.evaluate((bar) => {
      const part = bar.querySelector("rect");
      return (part?.getBoundingClientRect().width ?? 0) / bar.getBoundingClientRect().width;
    });
  await expect.poll(done).toBeCloseTo(0.7, 2);
});

test("a progress chart reports a requirement that cannot be met, and draws no bar for it", async ({
  embed,
  page,
}) => {
  const gold = {
    id: "gold",
    name: "Gold",
    requirements: { revenue: null, referrals: 20, certifications: 2 },
  };
  const program = { tiers: [{ id: "registered", name: "Registered" }, gold] };
  await embed([{ type: "tier-benefits", program }]);
  const widget = await Widget.on(page, "tier-benefits").ready();
  await drawCharts(widget);
  const progress = widget.root.getByRole("figure").first();
  await expect(progress.getByRole("progressbar")).toHaveCount(2);
  await expect(progress.getByRole("listitem").filter({ hasText: widget.label("revenue") })).toContainText(
    widget.words.charts.progress?.closed ?? "",
  );
});

test("an unlock chart lists the benefits that change in the next tier", async ({ calculator }) => {
  const widget = await calculator("tier-benefits");
  await drawCharts(widget);
  const unlocks = chart(widget, /Gold/).filter({ has: widget.page.getByRole("term") });
  const changed = (benefit: string) =>
    unlocks.getByRole("definition").nth(changes.findIndex((each) => each.includes(benefit)));
  await expect(unlocks.getByRole("term").first()).toBeVisible();
  const changes = await unlocks.getByRole("term").allInnerTexts();
  expect(changes).not.toContain("Partner portal");
  await expect(changed("Logo usage")).toHaveText(/^\s*Standard\s+→\s+Premium\s*$/);
  await expect(changed("Early access")).toHaveText(
    new RegExp(`^\\s*Beta\\s+${widget.words.charts.unlocks?.new}\\s*$`),
  );
});

test("the top tier has no progress bars and nothing to unlock", async ({ calculator }) => {
  const widget = await calculator("tier-benefits", { inputs: { revenue: "900000", certifications: "9" } });
  await drawCharts(widget);
  const figures = widget.root.getByRole("figure");
  await expect(figures).toHaveCount(2);
  await expect(figures.first()).toHaveText(widget.words.charts.progress?.top ?? "");
  await expect(widget.root.getByRole("progressbar")).toHaveCount(0);
});

test("a tier chart highlights the current tier", async ({ calculator }) => {
  const widget = await calculator("tier-benefits");
  await drawCharts(widget);
  const tiers = widget.root.getByRole("figure").last().getByRole("img");
  const looks = (tier: string) =>
    tiers
      .getByText(tier, { exact: true })
      .first()
      .evaluate((text) => {
        const { fontWeight, fill } = getComputedStyle(text);
        return [fontWeight, fill].join(" ");
      });
  const [silver, gold, platinum] = [await looks("Silver"), await looks("Gold"), await looks("Platinum")];
  expect(gold).toBe(platinum);
  expect(silver).not.toBe(gold);
});
