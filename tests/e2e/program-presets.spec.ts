import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { startsWith, ui } from "./support/words.js";
import { writings } from "./support/written.js";

type Preset = { value?: unknown; hidden?: boolean; fixed?: boolean };

const program = (calculator: string, inputs: Record<string, Preset>) => ({
  id: "host",
  name: "Host’s program",
  calculators: { [calculator]: { inputs } },
});

const three = program("event-roi", {
  ourShare: { value: "0.4", fixed: true },
  travel: { value: "1000", hidden: true },
  collateral: { value: "0", hidden: true },
  otherCosts: { value: "0", hidden: true },
  reimbursement: { hidden: true },
  grossMargin: { value: "0.8", hidden: true },
  averageDeal: { value: "40000" },
});

test("a hidden input is not in the form, and neither is a group without visible inputs", async ({
  calculator,
}) => {
  const widget = await calculator("event-roi", { program: three });
  await expect(widget.field("sponsorship")).toBeVisible();
  await expect(widget.field("grossMargin")).toHaveCount(0);
  await expect(widget.groupTitle("costs")).toHaveCount(0);
  await widget.expectFigure("investment", ...writings("13000", "money"));
});

test("a folded group shows the number of its visible inputs", async ({ calculator, page }) => {
  const shown = program("event-roi", { travel: { hidden: true }, collateral: { hidden: true } });
  const widget = await calculator("event-roi", { program: shown });
  const all = widget.description.form.find(({ id }) => id === "costs")?.inputs.length ?? 0;
  const title = page.getByRole("heading", { name: widget.words.groups.costs ?? "", exact: true });
  const summary = widget.root.locator("summary").filter({ has: title });
  await expect(summary).toContainText(`${all - 2} `);
});

test("a fixed input is read-only and names the program", async ({ calculator }) => {
  const widget = await calculator("event-roi", { program: three });
  const field = widget.root.locator(".field", { hasText: widget.label("ourShare") });
  await expect(field).toContainText("40%");
  await expect(field).toContainText(ui("fixed"));
  await expect(field.locator("input, select, button")).toHaveCount(0);
  await expect(widget.field("averageDeal"), "an input with only a preset value can be changed").toHaveValue(
    "40,000",
  );
  await widget.field("averageDeal").fill("50k");
  await expect(
    widget.root.getByRole("button", { name: startsWith(ui("resetTo", { value: "$40,000" })) }),
  ).toBeVisible();
});

test("an explanation shows which values the program set", async ({ calculator }) => {
  const widget = await calculator("event-roi", { program: three });
  const figure = widget.figure("grossCost").last();
  await figure.click();
  const panel = widget.root.locator(`[id="${await figure.getAttribute("aria-controls")}"]`);
  await expect(panel).toContainText("$1,000");
  await panel.getByRole("button", { name: startsWith(`${widget.label("addedCosts")}: `) }).click();
  await expect(panel).toContainText(`${widget.label("travel")}`);
  await expect(panel).toContainText("Host’s program");
  const fee = panel.getByRole("button", { name: startsWith(`${widget.label("ourSponsorship")}: `) });
  await fee.click();
  const sponsorship = panel.getByRole("button", { name: startsWith(`${widget.label("sponsorship")}: `) });
  await expect(sponsorship, "an entered value links to its field").toBeVisible();
  const travel = panel.getByRole("button", { name: startsWith(`${widget.label("travel")}: `) });
  await expect(travel, "a hidden value has no link").toHaveCount(0);
});

test("a fixed table shows its rows, and a hidden table is not shown", async ({ embed, page }) => {
  const rows = [
    { name: "Partners", share: "0.25", partners: 4 },
    { name: "Resellers", share: "0.75", partners: 2 },
  ];
  await embed([
    {
      type: "budget-allocation",
      program: program("budget-allocation", { groups: { value: rows, fixed: true } }),
    },
    { type: "attribution", program: program("attribution", { touches: { hidden: true } }) },
  ]);
  const fixed = await Widget.on(page, "budget-allocation").ready();
  const label = fixed.words.tables.groups?.label ?? "";
  const table = fixed.root.getByRole("region", { name: label, exact: true });
  await expect(table.getByRole("rowheader")).toHaveText(["Partners", "Resellers"]);
  await expect(table.getByRole("row").nth(2)).toContainText("75%");
  await expect(table.locator("input")).toHaveCount(0);
  await expect(fixed.table("groups").add).toHaveCount(0);
  await fixed.expectFigure("perPartner", ...writings("83333.333333333333", "money"));
  await fixed.field("budget").fill("600k");
  await fixed.expectFigure("perPartner", ...writings("100000", "money"));

  const hidden = await Widget.on(page, "attribution").ready();
  await expect(
    hidden.root.getByRole("region", { name: hidden.words.tables.touches?.label ?? "", exact: true }),
  ).toHaveCount(0);
  await hidden.expectFigure("touchCount", "3");
});

test("other values for fixed and hidden inputs are refused next to their fields", async ({ embed, page }) => {
  const inputs = { ourShare: "0.3", grossMargin: "0.9", travel: "1000" };
  await embed([{ type: "event-roi", program: three, inputs }]);
  const widget = Widget.on(page, "event-roi");
  await expect(widget.root.getByRole("listitem").filter({ hasText: "grossMargin" })).toContainText(
    /The program sets this field/,
  );
  await expect(widget.root.locator(".field", { hasText: widget.label("ourShare") })).toContainText(
    /cannot be changed/,
  );
  await expect(widget.root.getByText("travel"), "the program’s own value is not a problem").toHaveCount(0);
});

test("a new program overrides entered values only for the inputs that it sets", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.field("ourShare").fill("10 %");
  await widget.field("sponsorship").fill("20k");
  await widget.root.evaluate((element, value) => Object.assign(element, { program: value }), three);
  await widget.expectFigure("investment", ...writings("9000", "money"));
  await expect(widget.field("sponsorship")).toHaveValue("20k");
});

test("new preset rows take effect in place", async ({ calculator }) => {
  const rowsOf = (name: string) => {
    const rows = [{ name, share: "1", partners: 4 }];
    return program("budget-allocation", { groups: { value: rows } });
  };
  const widget = await calculator("budget-allocation", { program: rowsOf("Partners") });
  await widget.table("groups").expectColumn("name", ["Partners"]);
  await widget.root.evaluate(
    (element, value) => Object.assign(element, { program: value }),
    rowsOf("Resellers"),
  );
  await widget.table("groups").expectColumn("name", ["Resellers"]);
});

test("a requirement that is hidden is not named as the visitor's own", async ({ calculator }) => {
  const referrals = { value: "15", hidden: true };
  const widget = await calculator("tier-benefits", { program: program("tier-benefits", { referrals }) });
  const label = widget.label("referrals");
  await expect(widget.field("referrals")).toHaveCount(0);
  await expect(widget.root.locator(".sentence")).toHaveText(/For Gold you need \$30,000 more revenue\./);
  await widget.root.locator(".requirements").scrollIntoViewIfNeeded();
  await expect(widget.root.locator(".requirements li")).toHaveCount(2);
  await expect(widget.root).not.toContainText(/15 (?:of|referral)/);
  await expect(widget.root).not.toContainText(label);
  await expect(widget.root).not.toContainText("By referrals");
  await widget.field("certifications").fill("0");
  await expect(widget.root.locator(".sentence")).toContainText("certified");
});

test("a hidden requirement that nobody meets closes the way, and asks for nothing", async ({
  calculator,
}) => {
  const certifications = { value: "0", hidden: true };
  const widget = await calculator("tier-benefits", { program: program("tier-benefits", { certifications }) });
  await widget.expectFigure("qualifiedTier", "Registered");
  await expect(widget.root.locator(".sentence")).toContainText("Silver is not awarded on figures alone");
  await expect(widget.root).not.toContainText("ertified people");
});
