import type { Page } from "@playwright/test";
import { calculate } from "./support/core.js";
import { block, calculatorIn, describe, enter, expect, PLACES, send, TYPE, test } from "./support/recipes.js";

// Runs the blocks of docs/analytics-and-crm.md against stand-ins for the vendors.

const DEAL = { dealValue: "47000" };
const { partnerEarnings: earnings } = calculate(TYPE, DEAL).values;

const google = '<script src="{vendor}google-tag.js"></script>';
const collected = { v: "2", en: "calculator_used", "ep.calculator": TYPE };

/** How many messages of a kind a page has heard. */
const heard = (page: Page, kind: string): Promise<number> =>
  page.evaluate(
    (kind) => (window as unknown as { heard: string[] }).heard.filter((each) => each === kind).length,
    kind,
  );

for (const place of PLACES) {
  describe(`from the ${place}`, () => {
    for (const heading of ["Google Tag Manager", "Google Analytics 4"]) {
      test(`${heading} gets one event with numbers, once somebody has used the calculator`, async ({
        recipe,
        vendor,
      }) => {
        const widget = await recipe({ place, before: google, recipe: block(heading) });
        await enter(widget, "dealValue", DEAL.dealValue);
        await expect.poll(() => vendor.received).toHaveLength(1);
        expect(vendor.received[0]).toMatchObject({
          path: "/g/collect",
          query: { ...collected, "epn.deal_value": DEAL.dealValue, "epn.partner_earnings": earnings },
        });
      });
    }

    test("Segment gets an event with numbers", async ({ recipe, vendor }) => {
      const before = '<script src="{vendor}segment.js"></script>';
      const widget = await recipe({ place, before, recipe: block("Segment") });
      await enter(widget, "dealValue", DEAL.dealValue);
      await expect.poll(() => vendor.received).toHaveLength(1);
      const { path, body } = vendor.received[0] ?? {};
      expect(path).toBe("/v1/t");
      const figures = { deal_value: Number(DEAL.dealValue), partner_earnings: Number(earnings) };
      expect(body).toMatchObject({
        ...{ type: "track", event: "Calculator Used" },
        properties: { calculator: TYPE, ...figures },
      });
    });

    test("a form of HubSpot's new editor takes the figures along", async ({ page, recipe, vendor }) => {
      const after = '<div class="hs-form-html"></div><script src="{vendor}hubspot-v4.js"></script>';
      const widget = await recipe({ place, recipe: block("HubSpot forms"), after });
      await enter(widget, "dealValue", DEAL.dealValue);
      const body = await send(page.locator(".hs-form-html form"), vendor);
      expect(body).toEqual({
        fields: [
          { objectTypeId: "0-1", name: "email", value: "ada@host.example" },
          { objectTypeId: "0-1", name: "deal_value", value: DEAL.dealValue },
          { objectTypeId: "0-1", name: "partner_earnings", value: earnings },
        ],
      });
    });

    for (const jQuery of ["", "<script>window.jQuery = (element) => [element]</script>"]) {
      test(`a legacy form of HubSpot's does, ${jQuery ? "with" : "without"} jQuery`, async ({
        page,
        recipe,
        vendor,
      }) => {
        const before = `${jQuery}<div id="contact"></div><script src="{vendor}hubspot-legacy.js"></script>`;
        const widget = await recipe({ place, before, recipe: block("Legacy HubSpot forms") });
        await enter(widget, "dealValue", DEAL.dealValue);
        expect(await send(page.locator("#contact form"), vendor)).toEqual({
          fields: [
            { name: "email", value: "ada@host.example" },
            { name: "deal_value", value: DEAL.dealValue },
            { name: "partner_earnings", value: earnings },
          ],
        });
      });
    }

    test("a form of Marketo's does", async ({ page, recipe, vendor }) => {
      const before = '<form id="mktoForm_1057"></form><script src="{vendor}marketo.js"></script>';
      const widget = await recipe({ place, before, recipe: block("Marketo forms") });
      await enter(widget, "dealValue", DEAL.dealValue);
      expect(await send(page.locator("#mktoForm_1057"), vendor)).toEqual({
        ...{ formid: "1057", Email: "ada@host.example" },
        ...{ Deal_Value__c: DEAL.dealValue, Partner_Earnings__c: earnings },
      });
    });

    test("a form of Salesforce's does", async ({ page, recipe, vendor }) => {
      const widget = await recipe({ place, recipe: block("Salesforce Web-to-Lead") });
      await enter(widget, "dealValue", DEAL.dealValue);
      const form = page.locator("#lead");
      await form.getByLabel("Last name").fill("Lovelace");
      await form.getByLabel("Company").fill("Acme");
      expect(await send(form, vendor)).toEqual({
        ...{ oid: "00D000000000000", retURL: "https://host.example/thanks" },
        ...{ last_name: "Lovelace", company: "Acme", email: "ada@host.example" },
        ...{ "00N000000000001": DEAL.dealValue, "00N000000000002": earnings },
      });
      expect(vendor.received[0]).toMatchObject({ path: "/servlet/servlet.WebToLead" });
    });
  });
}

test("nothing is sent without consent", async ({ page, recipe, vendor }) => {
  const asks = `<script>let asked = 0; isAllowed = () => { asked += 1; return false; }</script>`;
  const widget = await recipe({
    place: "element",
    before: google + asks,
    recipe: block("Google Analytics 4"),
  });
  await enter(widget, "dealValue", DEAL.dealValue);
  await expect.poll(() => page.evaluate("asked")).toBe(1);
  expect(await page.evaluate("dataLayer")).toEqual([]);
  expect(vendor.received).toEqual([]);
});

test("a figure that has no value any more is not sent with its old one", async ({ recipe, vendor }) => {
  const names = block("Google Tag Manager")
    .replace("dealValue: ", "qualifiedLeads: ")
    .replace("partnerEarnings: ", "costPerDeal: ");
  const calculator = "event-roi";
  const widget = await recipe({ place: "element", calculator, before: google, recipe: names });
  await enter(widget, "qualifiedLeads", "60");
  await expect.poll(() => vendor.received).toHaveLength(1);
  expect(vendor.received[0]?.query).toHaveProperty(["epn.partner_earnings"]);
  await enter(widget, "qualifiedLeads", "0");
  await expect.poll(() => vendor.received).toHaveLength(2);
  expect(vendor.received[1]?.query).toMatchObject({ "epn.deal_value": "0" });
  expect(vendor.received[1]?.query).not.toHaveProperty(["epn.partner_earnings"]);
});

test("the address that Google's tag records has no figures of a link", async ({ recipe, site, vendor }) => {
  const config = `<script>${block("Google Analytics 4", "js")}</script>`;
  const widget = await recipe({
    ...{ place: "element", before: google + config, recipe: block("Google Analytics 4") },
    hash: "#figures=deal-model&dealValue=31000&n=1&end=1",
  });
  await expect(widget.field("dealValue")).toHaveValue("31,000");
  await enter(widget, "dealValue", DEAL.dealValue);
  await expect.poll(() => vendor.received).toHaveLength(1);
  expect(vendor.received[0]?.query.dl).toBe(`${site.url}recipe.html`);
});

test("a page believes its own frame at the address of the calculators, and no other", async ({
  page,
  recipe,
}) => {
  const told = `<script>const told = []; onAnswer({ dealValue: "deal" }, ({ deal }) => told.push(deal))</script>`;
  const widget = await recipe({ place: "frame", recipe: told });
  await expect.poll(() => page.evaluate("told.length")).toBeGreaterThan(0);
  // The page's own message, and that of another frame, which says when it has sent it.
  await page.evaluate(async () => {
    const forged = {
      partnerCalculator: "answer",
      calculator: "deal-model",
      inputs: { dealValue: "666" },
      values: {},
    };
    window.postMessage(forged, "*");
    const other = document.createElement("iframe");
    other.srcdoc = `<script>
      parent.postMessage(${JSON.stringify(forged)}, "*");
      parent.postMessage("sent", "*");
    </script>`;
    const sent = new Promise<void>((resolve) => {
      addEventListener("message", ({ data }) => {
        if (data === "sent") resolve();
      });
    });
    document.body.append(other);
    await sent;
  });
  await enter(widget, "dealValue", DEAL.dealValue);
  await expect.poll(() => page.evaluate("told.at(-1)")).toBe(DEAL.dealValue);
  expect(await page.evaluate("told")).not.toContain("666");
});

test("a frame tells its answers to no page that has not asked", async ({ baseURL, page, site }) => {
  const html = `<!doctype html><title>A page</title><link rel="icon" href="data:,">
    <script>
      window.heard = [];
      addEventListener("message", ({ data }) => window.heard.push(data.partnerCalculator));
    </script>
    <iframe title="A deal" src="${baseURL}embed.html?calculator=${TYPE}&locale=en"></iframe>`;
  site.pages.set("/silent.html", html);
  await page.goto(`${site.url}silent.html`);
  const widget = await calculatorIn(page, "frame").ready();
  await widget.field("dealValue").fill(DEAL.dealValue);
  await expect(widget.figure("partnerEarnings").first()).toHaveText(
    `$${Number(earnings).toLocaleString("en")}`,
  );
  const tell = (partnerCalculator: string) =>
    page.locator("iframe").evaluate((frame: HTMLIFrameElement, partnerCalculator) => {
      frame.contentWindow?.postMessage({ partnerCalculator }, "*");
    }, partnerCalculator);
  // Messages arrive in order, so an answer would come before what the frame says to this.
  const asked = await heard(page, "page");
  await tell("ask");
  await expect.poll(() => heard(page, "page")).toBeGreaterThan(asked);
  expect(await heard(page, "answer")).toBe(0);
  await tell("follow");
  await expect.poll(() => heard(page, "answer")).toBe(1);
});
