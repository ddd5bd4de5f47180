import type { Page } from "@playwright/test";
import { snippetUnder } from "../node/support/snippets.js";
import { calculate } from "./support/core.js";
import { expect, test } from "./support/in-form.js";
import { SOON, Widget } from "./support/widget.js";

const DEAL = { dealValue: "24000" };

/** An example of the document, with our address in place of the one that takes forms. */
const example = (heading: string) =>
  snippetUnder(heading, "html", 0, "docs/forms.md")
    .replace(/<script [^>]*><\/script>/, "")
    .replace(/action="[^"]+"/, 'action="/take"');

/** Fills the fields of the page, and the calculator with a deal. */
async function fill(page: Page, texts: Record<string, string>): Promise<void> {
  const form = page.locator("form:not([hidden])");
  for (const [label, text] of Object.entries(texts)) await form.getByLabel(label, { exact: true }).fill(text);
  await Widget.on(page, "deal-model").field("dealValue").fill("24k");
}

const { values } = calculate("deal-model", DEAL);

test.describe("the examples of the document send what they say", () => {
  const send = async (page: Page, name: string) => {
    const field = page.locator("partner-calculator");
    const isIn = () => field.evaluate((each) => "validity" in each);
    await expect.poll(isIn, { intervals: SOON }).toBe(true);
    await page.getByRole("button", { name, exact: true }).click();
  };

  test("a form of one's own", async ({ page, server }) => {
    await page.goto(server.place(example("In a form")));
    await fill(page, { Email: "a@host.example" });
    await send(page, "Ask for an offer");
    await expect.poll(() => server.sent.length, { intervals: SOON }).toBe(1);
    const sent = new Map(server.sent[0]?.entries);
    expect(sent.get("email")).toBe("a@host.example");
    expect(sent.get("deal.values.partnerEarnings")).toBe(values.partnerEarnings);
  });

  test("Salesforce Web-to-Lead", async ({ page, server }) => {
    await page.goto(server.place(example("Salesforce Web-to-Lead")));
    await fill(page, { "Last name": "Roe", Company: "Acme", Email: "a@host.example" });
    await send(page, "Send");
    await expect.poll(() => server.sent.length, { intervals: SOON }).toBe(1);
    expect(server.sent[0]?.entries).toEqual([
      ["oid", "00D000000000000"],
      ["retURL", "https://www.example.com/thanks"],
      ["last_name", "Roe"],
      ["company", "Acme"],
      ["email", "a@host.example"],
      ["00N000000000001", "24000"],
      ["00N000000000002", values.partnerEarnings],
      ["00N000000000003", expect.stringContaining("#figures=deal-model&")],
    ]);
  });

  test("Netlify: exactly the names of the hidden form", async ({ page, server }) => {
    // The hidden form has no address, and is never sent.
    await page.goto(server.place(example("Netlify")));
    await fill(page, { Email: "a@host.example" });
    const declared = await page
      .locator("form[hidden] input")
      .evaluateAll((all) => all.map((each) => each.getAttribute("name")));
    await send(page, "Send");
    await expect.poll(() => server.sent.length, { intervals: SOON }).toBe(1);
    const [first, ...others] = server.sent[0]?.entries ?? [];
    expect(first).toEqual(["form-name", "offer"]);
    expect(others.map(([name]) => name).sort()).toEqual([...declared].sort());
    expect(new Map(others).get("earnings")).toBe(values.partnerEarnings);
  });

  test("HubSpot: hidden fields get the figures, and the form hears of it", async ({ page, server }) => {
    const form = `<form><input type="hidden" name="partner_earnings" /><input type="hidden" name="price_share" /></form>`;
    const heard = `<script>
      window.heard = [];
      document.querySelector("form").addEventListener("input", ({ target }) => heard.push(target.name));
    </script>`;
    const element = '<partner-calculator type="deal-model"></partner-calculator>';
    await page.goto(
      server.place(form + heard + snippetUnder("HubSpot", "html", 0, "docs/forms.md") + element),
    );
    await Widget.on(page, "deal-model").field("dealValue").fill("24k");
    await expect(page.locator("[name=partner_earnings]")).toHaveValue(String(values.partnerEarnings));
    await expect(page.locator("[name=price_share]")).toHaveValue(String(values.partnerShareOfPrice));
    const events = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(events).toContain("price_share");
  });
});
