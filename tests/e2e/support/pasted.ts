import type { Page } from "@playwright/test";
import { hashOf } from "./builder.js";
import { OURS, openHost, serveOurs } from "./hosted.js";
import { expect } from "./test.js";

/** The code that the builder shows for a way. */
export const codeOf = (page: Page, name: string) =>
  page.getByRole("region", { name, exact: true }).locator("code");

/** A program with a fund and tiers of its own, in euros. */
export const ACME = {
  id: "acme",
  name: "Acme's <b>partners</b> & more",
  currency: "EUR",
  tiers: [
    {
      id: "member",
      name: "Member",
      requirements: { revenue: "0", referrals: 0, certifications: 0 },
      commissionRate: "0.1",
      resellerMargin: "0.2",
      mdf: { annual: "0", quarterlyCap: "0" },
    },
    {
      id: "expert",
      name: "Expert",
      requirements: { revenue: "50000", referrals: 5, certifications: 1 },
      commissionRate: "0.2",
      resellerMargin: "0.3",
      mdf: { annual: "4000", quarterlyCap: "1000" },
    },
  ],
};

/** The snippet that the builder shows for settings, with the address of another server for the files. */
export async function linesFor(page: Page, settings: Record<string, unknown>, name: string): Promise<string> {
  await page.goto(`builder.html${hashOf(settings)}`);
  await expect(codeOf(page, name)).toContainText("embed.html");
  // Until the button is enabled, the snippet has the example of earlier settings.
  await expect(page.getByRole("button", { name: `Copy ${name.toLowerCase()}`, exact: true })).toBeEnabled();
  const lines = (await codeOf(page, name).textContent()) ?? "";
  return lines.replaceAll(new URL("./", page.url()).href, OURS);
}

/** Opens a page of another site with this snippet. */
export async function paste(page: Page, lines: string): Promise<void> {
  await serveOurs(page, "dist/site");
  await openHost(page, lines);
}
