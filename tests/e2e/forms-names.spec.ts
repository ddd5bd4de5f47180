import { readFileSync } from "node:fs";
import { at } from "../../scripts/lib/paths.mjs";
import type { Program } from "../../www/src/core/contract/index.js";
import { calculate } from "./support/core.js";
import {
  element,
  expect,
  expectAnswer,
  expectEntry,
  form,
  openForm,
  send,
  test,
  wouldSend,
} from "./support/in-form.js";
import { documented, headers } from "./support/policies.js";
import { SOON, Widget } from "./support/widget.js";

/** What only the vendor sees of a deal. */
const { "deal-model": INTERNAL } = JSON.parse(
  readFileSync(at("www/src/element/start/internal.json"), "utf8"),
) as Record<"deal-model", Record<"inputs" | "lines", string[]>>;

const PART = /\/take-part-/;

const PROGRAM: Program = {
  id: "acme",
  name: "Acme",
  currency: "EUR",
  calculators: { "event-roi": { inputs: { sponsorship: { value: "20000", fixed: true } } } },
};

test("a calculator without a name submits nothing, and loads nothing for forms", async ({ page, server }) => {
  await page.goto(server.place(form(element("event-roi", 'id="one"'))));
  const widget = await Widget.on(page, "event-roi").ready();
  await widget.field("sponsorship").fill("40k");
  // The part for charts is loaded later than that for forms would be.
  await widget.settled();
  expect((await send(page, server)).entries).toEqual([["email", "a@host.example"]]);
  expect(server.asked.filter((file) => PART.test(file))).toEqual([]);
});

test("a name may come later, change and go", async ({ page, server }) => {
  await page.goto(server.place(form(element("event-roi", ""), 'method="post"')));
  const widget = await Widget.on(page, "event-roi").ready();
  await widget.field("sponsorship").fill("40k");
  await widget.root.evaluate((each) => each.setAttribute("name", "deal"));
  await expectEntry(page, "deal.inputs.sponsorship", "40000");
  expect(server.asked.filter((file) => PART.test(file))).toHaveLength(1);
  await widget.root.evaluate((each) => each.setAttribute("name", "offer"));
  await expectEntry(page, "offer.inputs.sponsorship", "40000");
  expectAnswer(await wouldSend(page), "event-roi", undefined, "offer");
  await widget.root.evaluate((each) => each.removeAttribute("name"));
  await expect.poll(() => wouldSend(page), { intervals: SOON }).toEqual([["email", "a@host.example"]]);
  expect((await send(page, server)).entries).toEqual([["email", "a@host.example"]]);
});

test("two calculators are two fields of a form", async ({ page, server }) => {
  const two = `${element("deal-model")}${element("event-roi", 'name="event"')}`;
  await openForm(page, server.place(form(two, 'method="post" enctype="multipart/form-data"')));
  await expectEntry(page, "event.calculator", "event-roi");
  await Widget.on(page, "event-roi").field("sponsorship").fill("40k");
  await Widget.on(page, "deal-model").field("dealValue").fill("24000");
  const { entries } = await send(page, server);
  expect(expectAnswer(entries, "event-roi", undefined, "event").sponsorship).toBe("40000");
  expect(expectAnswer(entries, "deal-model").dealValue).toBe("24000");
});

test("a calculator belongs to the form that it moves to, or that it names", async ({ page, server }) => {
  const two = `${form(element("event-roi"))}<form id="other" action="/take"><button>Other</button></form>`;
  await openForm(page, server.place(two));
  await Widget.on(page, "event-roi").field("sponsorship").fill("40k");
  await page.evaluate(() =>
    document.getElementById("other")?.append(document.querySelector("partner-calculator") ?? ""),
  );
  await expectEntry(page, "deal.inputs.sponsorship", "40000", "other");
  expect(await wouldSend(page)).toEqual([["email", "a@host.example"]]);
  await page.locator("partner-calculator").evaluate((each) => {
    each.setAttribute("form", "form");
    document.querySelector("main")?.append(each);
  });
  await expectEntry(page, "deal.inputs.sponsorship", "40000");
  expect(await wouldSend(page, "other")).toEqual([]);
  expectAnswer((await send(page, server)).entries, "event-roi");
});

test("a page chooses what is submitted, and gives it names of its own", async ({ page, server }) => {
  const submits =
    "values.returnMultiple=00N5g00000AbCdE, inputs.sponsorship = amount, values.investment, link=website";
  await page.goto(
    server.place(form(element("event-roi", `name="deal" submits="${submits}"`), 'method="post"')),
  );
  await expectEntry(page, "amount");
  const widget = await Widget.on(page, "event-roi").ready();
  await widget.field("sponsorship").fill("40k");
  const { values } = calculate("event-roi", { sponsorship: "40000" });
  const { entries } = await send(page, server);
  expect(entries.slice(0, -1)).toEqual([
    ["email", "a@host.example"],
    ["00N5g00000AbCdE", values.returnMultiple],
    ["amount", "40000"],
    ["deal.values.investment", values.investment],
  ]);
  expect(entries.at(-1)).toEqual(["website", expect.stringContaining("#figures=event-roi&")]);
  await page.goto(entries.at(-1)?.[1] ?? "");
  await expect(widget.field("sponsorship")).toHaveValue("40,000");
});

test.describe("a path that the calculator does not have", () => {
  test.use({ expectsErrors: /submits no values\.investmnt, total, which its attribute submits names/ });

  test("is left out, and the console names it", async ({ page, server }) => {
    const submits = "values.investmnt, values.investment, total";
    await page.goto(server.place(form(element("event-roi", `name="deal" submits="${submits}"`))));
    await expectEntry(page, "deal.values.investment");
    await page
      .locator("partner-calculator")
      .evaluate((each) => each.setAttribute("submits", "values.revenue"));
    await expectEntry(page, "deal.values.revenue");
    expect((await wouldSend(page)).map(([name]) => name)).toEqual(["email", "deal.values.revenue"]);
  });
});

test("a program of the page's own is named, and what it fixes is no entry", async ({ page, server }) => {
  const attributes = `name="deal" program='${JSON.stringify(PROGRAM)}'`;
  await openForm(page, server.place(form(element("event-roi", attributes), 'method="post"')));
  const { entries } = await send(page, server);
  const inputs = expectAnswer(entries, "event-roi", PROGRAM);
  expect(inputs).not.toHaveProperty("sponsorship");
  expect(entries).toContainEqual(["deal.program", "acme"]);
  expect(entries).toContainEqual(["deal.currency", "EUR"]);
});

test("the view for customers submits nothing that only the vendor sees", async ({ page, server }) => {
  await openForm(
    page,
    server.place(form(element("deal-model", 'name="deal" view="customer"'), 'method="post"')),
  );
  const { entries } = await send(page, server);
  const names = entries.map(([name]) => name);
  expect(names).toContain("deal.values.partnerEarnings");
  const hidden = [
    ...INTERNAL.inputs.map((id) => `deal.inputs.${id}`),
    ...INTERNAL.lines.map((id) => `deal.values.${id}`),
  ];
  expect(hidden).toContain("deal.values.vendorGrossProfit");
  expect(names.filter((name) => hidden.includes(name))).toEqual([]);
  expect(new Map(entries).get("deal.link")).not.toContain("vendorGrossMargin");
});

test("an entry that follows another program, and rows that are added and removed, are submitted", async ({
  page,
  server,
}) => {
  const type = "co-marketing-budget";
  await openForm(page, server.place(form(element(type), 'method="post"')));
  const widget = await Widget.on(page, type).ready();
  const [table] = widget.description.tables;
  const rows = async () => {
    const names = (await wouldSend(page)).map(([name]) => name);
    return new Set(
      names.flatMap((name) => new RegExp(`^deal\\.inputs\\.${table?.id}\\.(\\d+)\\.`).exec(name)?.[1] ?? []),
    );
  };
  const before = (await rows()).size;
  await widget.root.locator(".table-foot [part=button]").first().click();
  await expect.poll(async () => (await rows()).size, { intervals: SOON }).toBe(before + 1);
  await page.locator("partner-calculator").evaluate((each) => each.setAttribute("program", "starter"));
  await expectEntry(page, "deal.program", "starter");
  expect((await rows()).size).toBe(before + 1);
  await expect(widget.headline).toBeVisible();
});

test("calculators are fields under the strict policy", async ({ page, server }) => {
  const policy = documented.strict.replaceAll("https://calculators.example", "'self'");
  const address = server.place(
    form(element("event-roi"), 'method="post"'),
    headers(`${policy}; img-src data:`),
  );
  await openForm(page, address);
  await Widget.on(page, "event-roi").field("sponsorship").fill("40k");
  expect(expectAnswer((await send(page, server)).entries, "event-roi").sponsorship).toBe("40000");
});

test("calculators in one file are fields", async ({ page, server }) => {
  const script = "single/partner-calculators.js";
  await openForm(page, server.place(form(element("budget-allocation"), 'method="post"'), {}, script));
  expectAnswer((await send(page, server)).entries, "budget-allocation");
  expect(server.asked.filter((file) => file.endsWith(".js"))).toEqual([`/${script}`]);
});

test("a browser that lets no element take part in forms shows the calculator, and sends the rest", async ({
  page,
  server,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, "attachInternals"));
  await page.goto(server.place(form(element("event-roi", 'name="deal" required'))));
  const widget = await Widget.on(page, "event-roi").ready();
  await widget.field("sponsorship").fill("40k");
  await widget.settled();
  await expect.poll(() => server.asked.some((file) => PART.test(file)), { intervals: SOON }).toBe(true);
  expect((await send(page, server)).entries).toEqual([["email", "a@host.example"]]);
});
