import type { PartnerCalculatorElement } from "../../www/src/element/api.js";
import { FormServer, type Sent } from "../e2e/support/form-server.js";
import { element, expectAnswer, form } from "../e2e/support/in-form.js";
import { Calculator } from "./support/calculator.js";
import { inPageScript } from "./support/in-page.js";
import { expect, test } from "./support/test.js";
import type { Visitor } from "./support/visitor.js";

let server: FormServer;
test.beforeAll(async () => {
  server = await new FormServer().start();
});
test.afterAll(() => server.stop());

const SEND = ["button:not([type])"];

/** What the form would send now. */
const entries = (visitor: Visitor) =>
  visitor.engine.evaluate(
    () => [...new FormData(document.querySelector("form") ?? undefined)] as Sent["entries"],
  );

const names = async (visitor: Visitor) => (await entries(visitor)).map(([name]) => name);

/** Opens a form with a calculator, and waits until that is a field. */
async function open(visitor: Visitor, type: string, content: string, attributes = 'method="post"') {
  const own = `<script>${inPageScript}</script>`;
  await visitor.engine.goto(server.place(own + form(content, attributes)));
  const calculator = await new Calculator(visitor.engine, type).ready();
  await expect.poll(() => names(visitor)).toContain("deal.calculator");
  return calculator;
}

/** Presses the button of the form, and returns what the server got. */
async function send(visitor: Visitor): Promise<Sent> {
  const before = server.sent.length;
  await visitor.press(SEND);
  await expect.poll(() => server.sent.length).toBe(before + 1);
  return server.sent.at(-1) as Sent;
}

const flags = (visitor: Visitor) =>
  visitor.engine.evaluate(() => {
    const { validity } = document.querySelector("partner-calculator") as PartnerCalculatorElement;
    const found: string[] = [];
    for (const flag in validity) if (validity[flag as keyof ValidityState]) found.push(flag);
    return found;
  });

const focused = (visitor: Visitor) =>
  visitor.engine.evaluate(() => document.querySelector("partner-calculator")?.shadowRoot?.activeElement?.id);

for (const [attributes, type] of [
  ['method="get"', "event-roi"],
  ['method="post"', "budget-allocation"],
  ['method="post" enctype="multipart/form-data"', "deal-model"],
] as const) {
  test(`${type}: a server gets the inputs and figures of the core (${attributes})`, async ({ visitor }) => {
    await open(visitor, type, element(type), attributes);
    expectAnswer((await send(visitor)).entries, type);
  });
}

test("an entry with a problem holds the form, and gets the focus", async ({ visitor }) => {
  const calculator = await open(visitor, "event-roi", element("event-roi"));
  await visitor.fill(calculator.path("#sponsorship"), "much");
  await expect.poll(() => flags(visitor)).toEqual(["badInput"]);
  expect(await names(visitor)).toEqual(["email"]);
  const before = server.sent.length;
  await visitor.press(SEND);
  await expect.poll(() => focused(visitor)).toBe("sponsorship");
  expect(server.sent).toHaveLength(before);
  await visitor.fill(calculator.path("#sponsorship"), "40k");
  await expect.poll(() => flags(visitor)).toEqual(["valid"]);
  expect(expectAnswer((await send(visitor)).entries, "event-roi").sponsorship).toBe("40000");
});

test("a required calculator needs an entry, and a reset takes it back", async ({ visitor }) => {
  const content = `${element("event-roi", 'name="deal" required')}<button type="reset">Clear</button>`;
  const calculator = await open(visitor, "event-roi", content);
  expect(await flags(visitor)).toEqual(["valueMissing"]);
  await visitor.fill(calculator.path("#sponsorship"), "40k");
  await expect.poll(() => flags(visitor)).toEqual(["valid"]);
  await visitor.press(["[type=reset]"]);
  await expect.poll(() => flags(visitor)).toEqual(["valueMissing"]);
  expect(new Map(await entries(visitor)).get("deal.inputs.sponsorship")).toBe("30000");
});

test("a disabled fieldset disables the calculator in it", async ({ visitor }) => {
  const calculator = await open(visitor, "event-roi", `<fieldset>${element("event-roi")}</fieldset>`);
  await visitor.set(["fieldset"], { disabled: "" });
  const isDisabled = () =>
    visitor.engine.evaluate(
      (path) => (window.inPage.find(path) as HTMLInputElement).disabled,
      calculator.path("#sponsorship"),
    );
  await expect.poll(isDisabled).toBe(true);
  expect((await send(visitor)).entries).toEqual([["email", "a@host.example"]]);
});

test("a visitor who comes back finds the entries", async ({ visitor }) => {
  const calculator = await open(visitor, "event-roi", element("event-roi"), 'method="get"');
  await visitor.fill(calculator.path("#sponsorship"), "40k");
  await send(visitor);
  await visitor.engine.evaluate(() => history.back());
  await expect.poll(async () => new Map(await entries(visitor)).get("deal.inputs.sponsorship")).toBe("40000");
});
