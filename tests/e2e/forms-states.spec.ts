import type { Page } from "@playwright/test";
import type { PartnerCalculatorElement } from "../../www/src/element/api.js";
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
import { SOON, Widget } from "./support/widget.js";
import { ui } from "./support/words.js";

const TYPE = "event-roi";

/** What the element says of itself, as a field. */
const state = (page: Page) =>
  page.locator("partner-calculator").evaluate((each) => {
    const { validity, validationMessage, willValidate } = each as PartnerCalculatorElement;
    const flags = [];
    for (const flag in validity) if (validity[flag as keyof ValidityState]) flags.push(flag);
    return { flags, validationMessage, willValidate, isInvalid: each.matches(":invalid") };
  });

const VALID = { flags: ["valid"], validationMessage: "", willValidate: true, isInvalid: false };

/** The id of the control inside of the calculator that has the focus. */
const focused = (page: Page) =>
  page.locator("partner-calculator").evaluate((each) => each.shadowRoot?.activeElement?.id);

/** Presses the button of a form that must not be sent, and waits until the browser says why. */
async function refused(page: Page, at: string): Promise<void> {
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect.poll(() => focused(page), { intervals: SOON }).toBe(at);
}

// Firefox says so of every element that cannot have the focus itself, and moves the focus to the field all the same.
test.use({ expectsErrors: /^The invalid form control with name=.deal. is not focusable/ });

test("an entry with a problem holds the form, and gets the focus", async ({ page, server }) => {
  await openForm(page, server.place(form(element(TYPE))));
  const widget = await Widget.on(page, TYPE).ready();
  await widget.field("sponsorship").fill("40k");
  await expectEntry(page, "deal.inputs.sponsorship", "40000");
  await widget.field("sponsorship").fill("much");
  await widget.field("qualifiedLeads").focus();
  const problem = await widget.problemOf(widget.field("sponsorship"), widget.words.inputs.sponsorship?.help);
  expect(await state(page)).toEqual({
    flags: ["badInput"],
    validationMessage: problem,
    willValidate: true,
    isInvalid: true,
  });
  expect(
    (await wouldSend(page)).map(([name]) => name),
    "no figures of an earlier answer",
  ).toEqual(["email"]);
  await refused(page, "sponsorship");
  expect(server.sent).toEqual([]);
  await widget.field("sponsorship").fill("35k");
  expect(await state(page)).toEqual(VALID);
  const { entries } = await send(page, server);
  expect(expectAnswer(entries, TYPE).sponsorship).toBe("35000");
});

test("a number below the minimum, and a cell of a table, have the browser's names for it", async ({
  page,
  server,
}) => {
  const type = "budget-allocation";
  await openForm(page, server.place(form(element(type))));
  const widget = await Widget.on(page, type).ready();
  const path = "groups[1].partners";
  await widget.root.locator(`input[id="${path}"]`).fill("-5");
  await expect.poll(async () => (await state(page)).flags, { intervals: SOON }).toEqual(["rangeUnderflow"]);
  await refused(page, path);
  expect(server.sent).toEqual([]);
});

test("a form that is not validated sends nothing of a calculator with a problem", async ({
  page,
  server,
}) => {
  await openForm(page, server.place(form(element(TYPE), 'method="post" novalidate')));
  const widget = await Widget.on(page, TYPE).ready();
  await widget.field("sponsorship").fill("much");
  expect((await send(page, server)).entries).toEqual([["email", "a@host.example"]]);
});

for (const language of ["en", "de"]) {
  test(`a required calculator needs an entry of the visitor's (${language})`, async ({ page, server }) => {
    await openForm(
      page,
      server.place(form(element(TYPE, `name="deal" required locale="${language}"`), 'method="post"')),
    );
    const widget = await Widget.on(page, TYPE, language).ready();
    const missing = {
      flags: ["valueMissing"],
      validationMessage: ui("enterOwn", {}, language),
      willValidate: true,
      isInvalid: true,
    };
    await expect.poll(() => state(page), { intervals: SOON }).toEqual(missing);
    await refused(page, "sponsorship");
    expect(server.sent).toEqual([]);
    // The example may be what a visitor wants, too.
    await widget.field("sponsorship").fill(await widget.field("sponsorship").inputValue());
    expect(await state(page)).toEqual(VALID);
    await page.evaluate(() => document.querySelector("form")?.reset());
    await expect.poll(() => state(page), { intervals: SOON }).toEqual(missing);
    await widget.root.evaluate((each) => each.removeAttribute("required"));
    await expect.poll(() => state(page), { intervals: SOON }).toEqual(VALID);
    expectAnswer((await send(page, server)).entries, TYPE);
  });
}

test("a reset brings back the values of the page", async ({ page, server }) => {
  const script = `<script>document.querySelector("partner-calculator").inputs = { sponsorship: "20000" }</script>`;
  await openForm(
    page,
    server.place(`${form(`${element(TYPE)}<button type="reset">Clear</button>`)}${script}`),
  );
  const widget = await Widget.on(page, TYPE).ready();
  await widget.field("sponsorship").fill("40k");
  await widget.field("qualifiedLeads").fill("many");
  await page.getByRole("textbox", { name: "Email" }).fill("b@host.example");
  await page.getByRole("button", { name: "Clear" }).click();
  await expectEntry(page, "deal.inputs.sponsorship", "20000");
  await widget.expectNoProblem();
  expect(expectAnswer(await wouldSend(page), TYPE).qualifiedLeads).toBe("75");
  await expectEntry(page, "email", "a@host.example");
});

test("a disabled calculator is not sent, not validated and not changed", async ({ page, server }) => {
  // Firefox is slow to draw a calculator, and this test draws it several times.
  test.slow();
  const fieldset = `<fieldset>${element(TYPE, 'name="deal" required')}</fieldset>`;
  await openForm(page, server.place(form(fieldset, 'method="post"')));
  const widget = await Widget.on(page, TYPE).ready();
  const set = (selector: string, isOn: boolean) =>
    page.locator(selector).evaluate((each, on) => each.toggleAttribute("disabled", on), isOn);
  for (const selector of ["partner-calculator", "fieldset"]) {
    await set(selector, true);
    await expect(widget.field("sponsorship")).toBeDisabled();
    await expect(widget.slider("grossMargin")).toBeDisabled();
    expect((await state(page)).willValidate).toBe(false);
    expect(await wouldSend(page)).toEqual([["email", "a@host.example"]]);
    await set(selector, false);
    await expect(widget.field("sponsorship")).toBeEnabled();
    await expectEntry(page, "deal.calculator");
  }
  await set("fieldset", true);
  // A group that is drawn meanwhile is disabled, too.
  await widget.root.evaluate((each) => each.setAttribute("locale", "de"));
  const german = await Widget.on(page, TYPE, "de").ready();
  await expect(german.field("sponsorship")).toBeDisabled();
  await set("fieldset", false);
  await expect(german.field("sponsorship")).toBeEnabled();
  await german.field("sponsorship").fill("40000");
  await expectEntry(page, "deal.inputs.sponsorship", "40000");
  await set("fieldset", true);
  expect((await send(page, server)).entries).toEqual([["email", "a@host.example"]]);
});

test("a visitor who comes back finds the entries, and a problem among them", async ({ page, server }) => {
  // Firefox loads pages slowly, and this test loads several.
  test.slow();
  const type = "budget-allocation";
  await openForm(page, server.place(form(element(type, 'name="deal" required'))));
  const widget = await Widget.on(page, type).ready();
  const cell = widget.root.locator('input[id="groups[1].partners"]');
  await cell.fill("7,777");
  const { entries } = await send(page, server);
  expect(entries).toContainEqual(["deal.inputs.groups.1.partners", "7777"]);
  await page.goBack();
  await expect(cell).toHaveValue("7,777");
  await expectEntry(page, "deal.inputs.groups.1.partners", "7777");
  expect(await state(page)).toEqual(VALID);
  await cell.fill("lots");
  await page.goto(`${server.url}take`);
  await page.goBack();
  await expect(cell).toHaveValue("lots");
  await expect.poll(async () => (await state(page)).flags, { intervals: SOON }).toEqual(["badInput"]);
});

test("a calculator that cannot be shown sends nothing and holds no form", async ({ page, server }) => {
  await openForm(page, server.place(form(element(TYPE, 'name="deal" required'))));
  await page
    .locator("partner-calculator")
    .evaluate((each) => each.setAttribute("type", "no-such-calculator"));
  await expect(page.locator("[part=failure]")).toBeVisible();
  expect((await send(page, server)).entries).toEqual([["email", "a@host.example"]]);
});

test("the element has the members of a field", async ({ page, server }) => {
  await openForm(
    page,
    server.place(form(`<label for="calc">Our figures</label>${element(TYPE, 'name="deal" id="calc"')}`)),
  );
  const read = await page.locator("partner-calculator").evaluate((each) => {
    const field = each as PartnerCalculatorElement;
    const before = [
      field.name,
      field.required,
      field.disabled,
      field.type,
      field.form?.id,
      field.labels?.length,
    ];
    field.required = true;
    const invalid: string[] = [];
    field.addEventListener("invalid", () => invalid.push("told"));
    return new Promise<unknown[]>((resolve) => {
      setTimeout(() => {
        const after = [
          field.getAttribute("required"),
          field.checkValidity?.(),
          field.reportValidity?.(),
          ...invalid,
        ];
        field.name = "offer";
        field.disabled = true;
        resolve([...before, ...after, field.getAttribute("name"), field.getAttribute("disabled")]);
      });
    });
  });
  expect(read).toEqual([
    "deal",
    false,
    false,
    TYPE,
    "form",
    1,
    "",
    false,
    false,
    "told",
    "told",
    "offer",
    "",
  ]);
});
