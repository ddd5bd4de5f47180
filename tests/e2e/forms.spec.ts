import { EXAMPLES } from "../node/support/examples.js";
import { describe } from "./support/core.js";
import { element, expect, expectAnswer, form, openForm, send, test } from "./support/in-form.js";
import { CALCULATORS } from "./support/test.js";
import { Widget } from "./support/widget.js";

const WAYS = [
  ['method="get"', "GET", ""],
  ['method="post"', "POST", "application/x-www-form-urlencoded"],
  ['method="post" enctype="multipart/form-data"', "POST", "multipart/form-data"],
] as const;

/** A number that a worked example enters into a field that is always there. */
function entered(type: string): [id: string, value: string] {
  const { inputs, form: groups } = describe(type);
  const open = groups.filter(({ folded }) => !folded).flatMap((group) => group.inputs);
  const fields = inputs.filter(
    ({ id, when, unit }) => open.includes(id) && !when && /^(?:money|count|whole|months)$/.test(unit),
  );
  for (const [calculator, , { inputs: given, program }] of EXAMPLES) {
    if (calculator !== type || program) continue;
    const found = fields.find(
      ({ id, default: usual }) => typeof given[id] === "string" && given[id] !== usual,
    );
    if (found) return [found.id, String(given[found.id])];
  }
  throw new Error(`No example of ${type} enters a number.`);
}

for (const [at, type] of CALCULATORS.entries()) {
  const [attributes, method, contentType] = WAYS[at % WAYS.length] ?? WAYS[0];
  test(`${type}: a server gets the inputs and figures of the core (${method} ${contentType})`, async ({
    page,
    server,
  }) => {
    await openForm(page, server.place(form(element(type), attributes)));
    const widget = await Widget.on(page, type).ready();
    const [id, value] = entered(type);
    await widget.enter(id, value);
    const sent = await send(page, server);
    expect([sent.method, sent.type]).toEqual([method, contentType]);
    expect(sent.entries).toContainEqual(["email", "a@host.example"]);
    const inputs = expectAnswer(sent.entries, type);
    expect(inputs[id]).toBe(value);
    const open = describe(type).inputs.filter(({ fixed, hidden, when }) => !fixed && !hidden && !when);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(open.map((field) => field.id)));
  });
}
