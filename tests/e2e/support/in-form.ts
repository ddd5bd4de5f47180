import type { Page } from "@playwright/test";
import type { Inputs, Program, Value } from "../../../www/src/core/contract/index.js";
import { calculate, describe, version } from "./core.js";
import { FormServer, type Sent } from "./form-server.js";
import { test as base, expect } from "./test.js";
import { SOON } from "./widget.js";

export { expect };

/** Playwright's test with a server that takes forms. */
export const test = base.extend<{ server: FormServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  server: async ({}, use) => {
    const server = await new FormServer().start();
    await use(server);
    server.stop();
  },
});

/** A calculator's tag, which is the field “deal” unless the attributes say otherwise. */
export const element = (type: string, attributes = 'name="deal"') =>
  `<partner-calculator type="${type}" ${attributes}></partner-calculator>`;

/** A form with a field of the page, and a button that sends it. */
export const form = (content: string, attributes = "", id = "form") =>
  `<form id="${id}" action="/take" ${attributes}><input name="email" aria-label="Email" value="a@host.example">
    ${content}<button>Send</button></form>`;

type Entries = Sent["entries"];

/** What a form of the page would send now. */
export const wouldSend = (page: Page, id = "form"): Promise<Entries> =>
  page.evaluate((each) => [...new FormData(document.getElementById(each) as HTMLFormElement)] as Entries, id);

/** Waits until a form would send an entry, with this value if there is one. */
export async function expectEntry(page: Page, name: string, value?: string, id = "form"): Promise<void> {
  const found = async () => new Map(await wouldSend(page, id)).get(name);
  const poll = expect.poll(found, { message: name, intervals: SOON });
  await (value === undefined ? poll.toBeDefined() : poll.toBe(value));
}

/** Opens a page with a form, and waits until the calculator in it is a field. */
export async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectEntry(page, "deal.calculator");
}

/** Presses the button of the form, and returns what the server got. */
export async function send(page: Page, server: FormServer): Promise<Sent> {
  const before = server.sent.length;
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect.poll(() => server.sent.length, { intervals: SOON }).toBe(before + 1);
  return server.sent.at(-1) as Sent;
}

/** Puts the inputs in entries together, as the documentation says that names are made. */
function inputsOf(entries: Entries, name: string): Inputs {
  const inputs: Inputs = {};
  for (const [key, value] of entries) {
    const [, id = "", row, column] =
      new RegExp(`^${name}\\.inputs\\.(\\w+)(?:\\.(\\d+)\\.(\\w+))?$`).exec(key) ?? [];
    if (!id) continue;
    const given: Value = value === "" ? null : /^(?:true|false)$/.test(value) ? value === "true" : value;
    if (column === undefined) inputs[id] = given;
    else {
      const rows = (inputs[id] ?? []) as Inputs[];
      inputs[id] = rows as Inputs[string];
      rows[Number(row)] = { ...rows[Number(row)], [column]: given };
    }
  }
  return inputs;
}

/** Expects entries to have exactly what the core computes from the inputs in them, as text. Returns these inputs. */
export function expectAnswer(entries: Entries, type: string, program?: Program, name = "deal"): Inputs {
  const inputs = inputsOf(entries, name);
  const { values, currency } = calculate(type, inputs, program);
  const own = new Map(entries.filter(([key]) => key.startsWith(`${name}.`)));
  const figures = Object.entries(values).map(([id, value]) => [`${name}.values.${id}`, String(value ?? "")]);
  expect([...own].filter(([key]) => key.startsWith(`${name}.values.`))).toEqual(figures);
  const facts = ["calculator", "program", "version", "currency"].map((fact) => own.get(`${name}.${fact}`));
  expect(facts).toEqual([type, describe(type, program as never).program.id, version, currency]);
  expect(own.get(`${name}.link`)).toMatch(
    new RegExp(`^http://127\\.0\\.0\\.1:\\d+/page-\\d\\.html#figures=${type}&`),
  );
  return inputs;
}
