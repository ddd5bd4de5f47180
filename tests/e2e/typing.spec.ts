import { expect, test } from "./support/test.js";
import { ui } from "./support/words.js";
import { writings } from "./support/written.js";

test("the answer is updated on every keystroke", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const field = widget.field("sponsorship");
  await field.fill("");
  const steps = [
    ["4", "7002"],
    ["2", "7021"],
    ["0", "7210"],
    ["0", "9100"],
    ["0", "28000"],
  ] as const;
  for (const [key, investment] of steps) {
    await field.press(key);
    await widget.expectFigure("investment", ...writings(investment, "money"));
  }
  await expect(field).toHaveValue("42000");
});

const amounts = [
  ["$30k", "30000", "30,000"],
  ["30,000", "30000", "30,000"],
  ["30 000", "30000", "30,000"],
  ["30’000", "30000", "30,000"],
  ["1.2m", "1200000", "1,200,000"],
  ["2 bn", "2000000000", "2,000,000,000"],
  ["USD 1,234.50", "1234.5", "1,234.50"],
  ["12,345,678.9", "12345678.9", "12,345,678.90"],
  ["0.1", "0.1", "0.10"],
  [" 42 ", "42", "42"],
] as const;

test("amounts are read in common notations, and reformatted on blur", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.enter("ourShare", "1");
  for (const [typed, value, left] of amounts) {
    await widget.field("sponsorship").fill(typed);
    await widget.expectFigure("ourSponsorship", ...writings(value, "money"));
    await expect(widget.field("sponsorship"), "typed text is not reformatted").toHaveValue(typed);
    await widget.field("sponsorship").blur();
    await expect(widget.field("sponsorship"), typed).toHaveValue(left);
    await widget.expectFigure("ourSponsorship", ...writings(value, "money"));
  }
});

const shares = [
  ["30 %", "9000", "30"],
  ["30%", "9000", "30"],
  ["30", "9000", "30"],
  ["0.5", "150", "0.5"],
  ["12.345 %", "3703.5", "12.345"],
  [".5", "150", "0.5"],
] as const;

test("shares are read as percentages, with or without the sign", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  for (const [typed, ours, left] of shares) {
    await widget.field("ourShare").fill(typed);
    await widget.expectFigure("ourSponsorship", ...writings(ours, "money"));
    await widget.field("ourShare").blur();
    await expect(widget.field("ourShare"), typed).toHaveValue(left);
  }
});

test("no digit of a long number is lost", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const digits = "1.23456789012345678";
  await widget.field("qualifiedLeads").fill(digits);
  await widget.field("qualifiedLeads").blur();
  await expect(widget.field("qualifiedLeads")).toHaveValue(digits);
  await widget.field("averageDeal").fill("999999999999");
  await widget.field("averageDeal").blur();
  await expect(widget.field("averageDeal")).toHaveValue("999,999,999,999");
});

test("the caret keeps its place while typing", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const field = widget.field("sponsorship");
  await field.fill("30000");
  await field.press("Home");
  await field.press("ArrowRight");
  await field.pressSequentially("55");
  await expect(field).toHaveValue("3550000");
  await widget.expectFigure("ourSponsorship", ...writings("1775000", "money"));
});

test("a formatted number can be edited in place", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.enter("ourShare", "1");
  const field = widget.field("sponsorship");
  await field.press("End");
  for (const [key, value] of [
    ["0", "300000"],
    ["Backspace", "30000"],
    ["Backspace", "3000"],
    ["5", "30005"],
  ] as const) {
    await field.press(key);
    await widget.expectFigure("ourSponsorship", ...writings(value, "money"));
  }
  await field.blur();
  await expect(field).toHaveValue("30,005");
});

test("an invalid text stays on blur", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const field = widget.field("sponsorship");
  await field.fill("about 30k");
  await field.blur();
  await expect(field).toHaveValue("about 30k");
});

test("an amount in another currency stays, and its message names the currency that counts", async ({
  calculator,
}) => {
  const widget = await calculator("event-roi");
  const field = widget.field("sponsorship");
  await field.fill("€20,000");
  const problem = await widget.problemOf(field, widget.words.inputs.sponsorship?.help);
  expect(problem).toContain("US dollars");
  await field.blur();
  await expect(field).toHaveValue("€20,000");
});

test("a number of too many digits stays as it was typed", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const field = widget.field("qualifiedLeads");
  const digits = "1.23456789012345678901234567891";
  await field.fill(digits);
  expect(await widget.problemOf(field, widget.words.inputs.qualifiedLeads?.help)).toContain("28 digits");
  await field.blur();
  await expect(field).toHaveValue(digits);
  await field.fill(`40000.${"0".repeat(40)}`);
  await widget.expectNoProblem();
});

test("a number with two meanings is shown as it was read, until the next entry", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const field = widget.field("sponsorship");
  const doubt = widget.root.locator(".doubt");
  const said = ui("readAs", { value: "30", other: "30,000" });
  await field.fill("30.000");
  await expect(doubt).toHaveText(said);
  await expect(field).toHaveAccessibleDescription(new RegExp(said.replace("?", "\\?")));
  await expect(widget.root.getByRole("status")).toContainText(said);
  await widget.expectNoProblem();
  await field.blur();
  await expect(field).toHaveValue("30");
  await expect(doubt, "once the page has written the number").toHaveText(said);
  await field.fill("30,000");
  await expect(doubt).toHaveCount(0);
});

test("a number with two meanings in a table is shown as it was read below its row", async ({
  calculator,
}) => {
  const widget = await calculator("co-marketing-budget");
  const cell = widget.root.locator(".editor .money input").first();
  await cell.fill("2.500");
  const doubt = widget.root.locator(".row-problems .doubt");
  await expect(doubt).toHaveText(ui("readAs", { value: "2.50", other: "2,500" }));
  await cell.fill("2,500");
  await expect(doubt).toHaveCount(0);
});

test("Enter ends an entry", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const field = widget.field("sponsorship");
  await field.fill("40k");
  await field.press("Enter");
  await expect(field).toHaveValue("40,000");
  await expect(field).toBeFocused();
});

test("hidden fields keep their values", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.field("qualifiedLeads").fill("123");
  await widget.choose("leadMethod", "funnel");
  await expect(widget.field("qualifiedLeads")).toHaveCount(0);
  await widget.field("promotionReach").fill("10k");
  await widget.choose("leadMethod", "direct");
  await expect(widget.field("qualifiedLeads")).toHaveValue("123");
  await widget.expectFigure("leads", "123");
  await widget.choose("leadMethod", "funnel");
  await expect(widget.field("promotionReach")).toHaveValue("10,000");
  await widget.enter("travel", "700");
  await widget.groupTitle("costs").click();
  await expect(widget.field("travel")).toBeHidden();
  await widget.groupTitle("costs").click();
  await expect(widget.field("travel")).toHaveValue("700");
});

test("arrow keys use a step that suits the value, and stop at the bounds", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const fee = widget.field("sponsorship");
  await fee.press("ArrowUp");
  await expect(fee).toHaveValue("31,000");
  await widget.expectFigure("ourSponsorship", ...writings("15500", "money"));
  await fee.press("ArrowDown");
  await fee.press("ArrowDown");
  await expect(fee).toHaveValue("29,000");
  await fee.press("Shift+ArrowUp");
  await expect(fee).toHaveValue("39,000");
  const share = widget.field("ourShare");
  await share.press("ArrowUp");
  await expect(share).toHaveValue("51");
  await share.fill("100");
  await share.press("ArrowUp");
  await expect(share).toHaveValue("100");
  const other = widget.field("otherCosts");
  await widget.reveal("otherCosts");
  await other.press("ArrowDown");
  await expect(other).toHaveValue("0");
  await widget.expectNoProblem();
});

test("a slider and its field have the same value", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.slider("ourShare").press("ArrowRight");
  await expect(widget.field("ourShare")).toHaveValue("51");
  await widget.expectFigure("ourSponsorship", ...writings("15300", "money"));
  await widget.field("ourShare").fill("75 %");
  await expect(widget.slider("ourShare")).toHaveValue("75");
});

test("a changed value says how to go back, and all can be restored together", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const fee = widget.field("sponsorship");
  const back = widget.root.getByRole("button", { name: ui("resetTo", { value: "$30,000" }) });
  await expect(back).toHaveCount(0);
  await expect(widget.reset).toBeDisabled();
  await fee.fill("50k");
  await widget.field("averageDeal").fill("10k");
  await back.click();
  await expect(fee).toHaveValue("30,000");
  await expect(fee).toBeFocused();
  await widget.reset.click();
  await expect(widget.field("averageDeal")).toHaveValue("25,000");
  await widget.root.getByRole("button", { name: ui("undoReset"), exact: true }).click();
  await expect(widget.field("averageDeal")).toHaveValue("10,000");
});
