import { drawn } from "./support/colors.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { ui } from "./support/words.js";

const accent = "rgb(122, 46, 77)";

test("a page sets the accent, the heading level and the slots of a calculator", async ({
  calculator,
  page,
}) => {
  const inside = `<h4 slot="heading">Our booth</h4><a slot="call-to-action" href="#apply">Apply</a>
    <small slot="footer">Figures of last year</small><p>A worked example</p>`;
  const widget = await calculator(
    "event-roi",
    { attributes: 'heading-level="4"', inside },
    { head: `<style>partner-calculator { --pc-accent: ${accent}; }</style>` },
  );
  await expect(page.getByRole("heading", { name: "Our booth", level: 4 })).toBeVisible();
  await expect(page.getByRole("heading", { name: widget.words.title })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: widget.words.groups.event ?? "", level: 5 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Apply" })).toBeVisible();
  await expect(page.getByText("Figures of last year")).toBeVisible();
  await expect(page.getByText("A worked example")).toBeHidden();
  await widget.field("sponsorship").fill("40k");
  const link = widget.root.getByRole("button", { name: ui("resetTo", { value: "$30,000" }) });
  const color = await link.evaluate((element) => getComputedStyle(element).color);
  expect(await drawn(widget.root, color)).toEqual(await drawn(widget.root, accent));
});

test("the page's styles do not affect a calculator", async ({ calculator }) => {
  const head =
    "<style>button, input, label { display: none !important } dl { position: fixed !important }</style>";
  const widget = await calculator("event-roi", {}, { head });
  await expect(widget.headline).toBeVisible();
  await expect(widget.field("sponsorship")).toBeVisible();
  await expect(widget.figure("investment").last()).toBeVisible();
});

test("a compact calculator shows all figures after one click", async ({ embed, page }) => {
  await embed([{ type: "event-roi", attributes: "compact" }]);
  const widget = Widget.on(page, "event-roi");
  await expect(widget.headline).toBeVisible();
  const last = widget.figure("breakEvenLeads");
  await expect(last).toBeHidden();
  await page.getByText(ui("results"), { exact: true }).click();
  await expect(last).toBeVisible();
  await widget.groupTitle("value").click();
  await widget.field("averageDeal").fill("50k");
  await widget.expectFigure("revenue", "$225,000");
});

test("each calculator on a page can have its own theme", async ({ embed, page }) => {
  await embed([
    { type: "event-roi", attributes: 'theme="dark"' },
    { type: "tier-roi", attributes: 'theme="light"' },
  ]);
  const ink = async (type: string) =>
    (await Widget.on(page, type).ready()).headline.evaluate((element) => getComputedStyle(element).color);
  expect(await ink("event-roi")).not.toBe(await ink("tier-roi"));
});

test("reduced motion disables all animations", async ({ calculator, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const widget = await calculator("co-marketing-budget");
  await widget.table("campaigns").tool(0, "down").click();
  await widget.headline.click();
  await widget.field("averageDeal").fill("1");
  const moving = await widget.root.evaluate((element) =>
    (element.shadowRoot?.getAnimations() ?? [])
      .filter(({ playState }) => playState === "running")
      .map(String),
  );
  expect(moving).toEqual([]);
});
