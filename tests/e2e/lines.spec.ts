import { OURS } from "./support/hosted.js";
import { ACME, linesFor, paste, codeOf as text } from "./support/pasted.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { writings } from "./support/written.js";

const settings = { calculator: "tier-benefits", source: "own", text: JSON.stringify(ACME), locale: "de" };

test("the element's snippet works as pasted, with the program inside", async ({ page }) => {
  const own = {
    ...settings,
    heading: "Ihre Stufe bei Acme",
    buttonText: "Bewerben",
    buttonAddress: "/apply",
  };
  await paste(page, await linesFor(page, own, "Element"));
  const widget = await Widget.on(page, "tier-benefits", "de").ready();
  await widget.expectFigure("qualifiedTier", "Expert");
  await widget.expectFigure(
    "commission",
    ...writings("14000", "money", { locale: "de", currency: "EUR", cents: 2 }),
  );
  await expect(page.getByRole("heading", { name: "Ihre Stufe bei Acme" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Bewerben" })).toHaveAttribute("href", "/apply");
});

test("the frame's snippet works as pasted, with the program in the address", async ({ page }) => {
  const lines = await linesFor(page, settings, "Frame");
  expect(lines).toContain('title="Partnerstufen und Vorteile"');
  await paste(page, lines);
  const frame = page.frameLocator("iframe");
  const headline = frame.getByRole("button", { name: /Expert/ }).first();
  await expect(headline).toBeVisible();
  // The frame has the height of its content.
  await expect.poll(async () => (await page.locator("iframe").boundingBox())?.height).not.toBe(900);
});

test("without scripts, the page shows a worked example and a link", async ({ browser, page }) => {
  const lines = await linesFor(page, { calculator: "event-roi" }, "Element");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  await bare.setContent(lines);
  await expect(bare.getByText(/^Example: .*\$22,000/)).toBeVisible();
  await expect(bare.getByRole("link", { name: "Open the calculator" })).toHaveAttribute(
    "href",
    `${OURS}embed.html?calculator=event-roi`,
  );
  await context.close();
});

test("a chosen system shows its steps and the one way to embed that it accepts", async ({ page }) => {
  await page.goto("builder.html");
  await page.getByLabel("Where does it go?").selectOption("Notion");
  await expect(page.locator(".steps li").first()).toBeVisible();
  await expect(text(page, "Address")).toContainText("embed.html?calculator=event-roi");
  await expect(text(page, "Element")).toHaveCount(0);
  await expect(page).toHaveURL(/settings=/);
  await page.reload();
  await expect(page.getByLabel("Where does it go?")).toHaveValue("notion");
});

test.describe("another server", () => {
  test.use({ expectsErrors: true });

  test("is checked: whether the files exist, other pages may read them, and they are new enough", async ({
    page,
  }) => {
    const server = "https://files.example/calculators/";
    let version = "9.9.9";
    await page.route(`${server}**`, (route) => {
      const file = new URL(route.request().url()).pathname.split("/").at(-1);
      const headers = { "access-control-allow-origin": "*" };
      if (version === "none") return route.fulfill({ status: 404, headers });
      // As if the server sent no header for other pages.
      if (version === "closed") return route.abort();
      const body = file === "version.json" ? JSON.stringify({ version }) : "";
      return route.fulfill({ headers, contentType: "text/javascript", body });
    });
    await page.goto("builder.html");
    await page.getByLabel("Where the files are hosted").fill(server);
    const check = async () => page.getByRole("button", { name: "Check this address" }).click();
    const said = page.locator(".server [role=status]");
    await check();
    await expect(said).toHaveText(
      /The files are there, other pages may use them, and the version is 9\.9\.9\./,
    );
    version = "0.0.9";
    await check();
    await expect(said).toHaveText(/are of version 0\.0\.9, this page is of/);
    version = "none";
    await check();
    await expect(said).toHaveText(/There is no element\.js at .* \(status 404\)/);
    version = "closed";
    await check();
    await expect(said).toHaveText(/Access-Control-Allow-Origin/);
    await page.getByLabel("Where the files are hosted").fill("/files/");
    await expect(said).toHaveText("");
  });
});
