import type { Page } from "@playwright/test";
import { OURS, serveOurs } from "./hosted.js";
import { expect } from "./test.js";
import { Widget } from "./widget.js";

/**
 * Pastes an address into a page of a system that makes the frame itself, without rights of its own,
 * and expects the marketer's calculator there.
 */
export async function expectOnItsPage(page: Page, address: string): Promise<void> {
  // The files are on a server of their own, which sends the header that sandboxed frames need.
  await serveOurs(page, "dist/site");
  const frame = document(new URL(address.slice(new URL(address).origin.length + 1), OURS).href);
  await page.route("https://system.example/page", (route) =>
    route.fulfill({ contentType: "text/html", body: frame }),
  );
  await page.goto("https://system.example/page");
  const inside = page.frameLocator("iframe");
  const widget = await new Widget(inside.locator("partner-calculator"), "tier-benefits", "de").ready();
  await widget.expectFigure("qualifiedTier", "Silber");
  await expect(widget.root.getByRole("textbox")).toHaveCount(1);
  await expect(widget.root).toContainText("€");
  await expect(widget.root).toHaveCSS("--pc-accent", "#7a2e4d");
  await expect(inside.getByRole("link", { name: "Jetzt bewerben" })).toHaveAttribute(
    "href",
    "https://nordwind.example/partner",
  );
  // Her figures: € 80,000 are above the revenue of Gold.
  await widget.root.getByRole("textbox").fill("80.000");
  await widget.expectFigure("qualifiedTier", "Gold");
}

const document = (address: string) => `<!doctype html><html lang="de"><title>Partner</title><body>
  <iframe src="${address.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" sandbox="allow-scripts allow-popups"
    title="Rechner" width="100%" height="900"></iframe></body></html>`;
