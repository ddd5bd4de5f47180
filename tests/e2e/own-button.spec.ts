import type { Page } from "@playwright/test";
import { make, onDisk } from "./support/one-file.js";
import { codeOf } from "./support/pasted.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

const ADDRESS = "https://example.com/contact?earnings={partnerEarnings}&deal={dealValue}&type={motion}";

const button = (page: Page) => page.getByRole("link", { name: "Register" });

const link = (address: string) =>
  `<a slot="call-to-action" href="https://example.com/contact" data-address="${address}">Register</a>`;

test("a button has the figures of the answer in its address, and sends nothing", async ({
  calculator,
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  // A German page has German figures, and its button plain ones.
  const widget = await calculator("deal-model", { inside: link(ADDRESS) }, { lang: "de" });
  const told = await widget.root.evaluateHandle((element) => {
    const all: Record<string, string>[] = [];
    element.addEventListener("calculator-change", (event) => {
      all.push((event as CustomEvent<{ values: Record<string, string> }>).detail.values);
    });
    return all;
  });
  await widget.field("dealValue").fill("24.000,50");
  await expect(button(page)).toHaveAttribute("href", /deal=24000\.5&/);
  const earnings = (await told.jsonValue()).at(-1)?.partnerEarnings ?? "";
  expect(earnings).toMatch(/^\d+(\.\d+)?$/);
  await expect(button(page)).toHaveAttribute(
    "href",
    `https://example.com/contact?earnings=${earnings}&deal=24000.5&type=reseller`,
  );
  // An invalid entry has no answer, so the address keeps the figures of the last answer.
  await widget.field("dealValue").fill("viel");
  await expect(widget.stale).toBeVisible();
  await expect(button(page)).toHaveAttribute("href", /deal=24000\.5&/);
  expect(asked.filter((url) => url.includes("example.com/contact"))).toEqual([]);
});

test("a button that is added later gets figures, too, and texts in its address are escaped", async ({
  calculator,
  page,
}) => {
  const widget = await calculator("tier-benefits", {
    program: { id: "a&b", tiers: [{ id: "top", name: "Top & more" }].map(tier) },
  });
  await widget.root.evaluate(
    (element, html) => element.insertAdjacentHTML("beforeend", html),
    link("mailto:partners@example.com?subject={qualifiedTier}&amp;body={nextTier}"),
  );
  await expect(button(page)).toHaveAttribute(
    "href",
    "mailto:partners@example.com?subject=Top%20%26%20more&body=",
  );
});

const tier = (each: object) => ({
  ...each,
  requirements: { revenue: "0", referrals: 0, certifications: 0 },
  commissionRate: "0.1",
  resellerMargin: "0.2",
  mdf: { annual: "0", quarterlyCap: "0" },
});

test.describe("a figure that does not exist", () => {
  test.use({ expectsErrors: /no figure is called earning, which data-address names/ });

  test("is left empty, and the console names it once", async ({ calculator, page }) => {
    const warnings: string[] = [];
    page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
    const widget = await calculator("event-roi", { inside: link("/apply?a={earning}&b={deals}") });
    await expect(button(page)).toHaveAttribute("href", "/apply?a=&b=4.5");
    await widget.field("qualifiedLeads").fill("150");
    await expect(button(page)).toHaveAttribute("href", "/apply?a=&b=9");
    expect(warnings).toHaveLength(1);
  });
});

test.describe("the builder", () => {
  test("puts figures into the address of the button, and keeps everything in its own", async ({ page }) => {
    await page.goto("builder.html");
    await page.getByRole("heading", { name: "Button", exact: true }).click();
    const figures = page.getByLabel("Send a figure along");
    await expect(figures).toBeDisabled();
    await page.getByLabel("Text of the button").fill("Register");
    await expect(page.getByText("without an address there is no button")).toBeVisible();
    const address = page.getByLabel("Where the button leads");
    await address.fill("https://example.com/contact#form");
    await figures.selectOption("Deals");
    await figures.selectOption("Qualified leads");
    const filled = "https://example.com/contact?deals={deals}&qualifiedLeads={qualifiedLeads}#form";
    await expect(address).toHaveValue(filled);
    await expect(figures.getByRole("option", { name: "Deals", exact: true })).toHaveCount(0);
    await expect(codeOf(page, "Element")).toContainText(
      `href="https://example.com/contact?deals=&qualifiedLeads=#form" data-address="${filled}"`,
    );
    await expect(codeOf(page, "Address")).toContainText(
      `to=${encodeURIComponent(filled).replaceAll("%2F", "/").replaceAll("%3A", ":")}`,
    );
    const inPreview = page.locator(".preview").getByRole("link", { name: "Register" });
    await expect(inPreview).toHaveAttribute(
      "href",
      "https://example.com/contact?deals=4.5&qualifiedLeads=75#form",
    );
    await address.fill(`${filled}{nothing}`);
    await expect(page.getByText("This calculator has no figure nothing")).toBeVisible();
    await address.fill(filled);
    const kept = () => Buffer.from(page.url().split("settings=")[1] ?? "", "base64url").toString();
    await expect.poll(kept).toContain(`"buttonAddress":"${filled}"`);
    await page.reload();
    await expect(page.getByLabel("Where the button leads")).toHaveValue(filled);
  });

  test.use({ expectsErrors: /no figure is called nothing/ });
});

test("a button is in the page that is one file", async ({ page }) => {
  const settings = {
    calculator: "event-roi",
    buttonText: "Register",
    buttonAddress: "https://example.com/?d={deals}",
  };
  await page.goto(onDisk(await make(page, settings)));
  const widget = await Widget.on(page, "event-roi").ready();
  await expect(button(page)).toHaveAttribute("href", "https://example.com/?d=4.5");
  await widget.field("qualifiedLeads").fill("150");
  await expect(button(page)).toHaveAttribute("href", "https://example.com/?d=9");
});

test("a frame shows a title and a button, and no button that runs a script", async ({ page }) => {
  const placed = (to: string) =>
    `embed.html?${new URLSearchParams({ calculator: "event-roi", heading: "Our <booth>", button: "Register", to })}`;
  await page.goto(placed("https://example.com/?d={deals}"));
  await expect(page.getByRole("heading", { name: "Our <booth>", level: 1 })).toBeVisible();
  await expect(page).toHaveTitle("Our <booth>");
  await expect(button(page)).toHaveAttribute("href", "https://example.com/?d=4.5");
  for (const to of ["javascript:alert(1)", "data:text/html,x", "/admin", "{deals}"]) {
    await page.goto(placed(to));
    await Widget.on(page, "event-roi").ready();
    await expect(button(page)).toHaveCount(0);
  }
});
