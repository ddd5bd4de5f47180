import { snippetUnder } from "../node/support/snippets.js";
import { calculate } from "./support/core.js";
import { hosted, OURS } from "./support/hosted.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { type Style, writings } from "./support/written.js";

const PROGRAMS = "docs/programs.md";
const SCRIPT = `<script type="module" src="${OURS}element.js"></script>`;

/** The first program of the documentation. */
const acme = JSON.parse(snippetUnder("The smallest useful one", "json", 0, PROGRAMS));
const euros: Style = { locale: "en", currency: "EUR", cents: 2 };

test("README: the HTML snippet works when it is served from another origin", async ({ page }) => {
  const lines = snippetUnder("Put one on a page", "html", 0, "README.md");
  await hosted(page, "dist/package", lines.replace("/partner-calculators/", OURS));
  await Widget.on(page, "event-roi").ready();
  await Widget.on(page, "event-roi").expectFigure("investment", ...writings("22000", "money"));
});

test("programs: an address and an id work on the same page", async ({ page }) => {
  await page.route("**/partners/acme.json", (route) => route.fulfill({ json: acme }));
  await hosted(page, "dist/package", SCRIPT + snippetUnder("Show it", "html", 0, PROGRAMS));
  const own = new Widget(page.locator('[program="/partners/acme.json"]'), "deal-model");
  const starter = new Widget(page.locator('[program="starter"]'), "deal-model");
  await (await own.ready()).enter("motion", "referral");
  const { values } = calculate("deal-model", { motion: "referral" }, acme);
  await own.expectFigure("partnerEarnings", ...writings(String(values.partnerEarnings), "money", euros));
  await expect((await starter.ready()).headline).toHaveText(/\$\s*17,500/);
});
