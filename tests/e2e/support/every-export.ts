import type { Page } from "@playwright/test";
import { downloaded, exportButton, openExports, said, withShare } from "./exports.js";
import { expect } from "./test.js";
import { panelOf } from "./tools.js";
import type { Widget } from "./widget.js";

/** Replaces what a test cannot answer, the dialogs for printing and sharing, before a page loads. */
export async function withoutDialogs(page: Page): Promise<void> {
  await withShare(page, "shared");
  await page.addInitScript(() => {
    window.print = () => dispatchEvent(new Event("afterprint"));
  });
}

/** Copies, saves, shares and prints everything that the line below the answer offers. */
export async function exportEverything(widget: Widget): Promise<void> {
  const panel = await openExports(widget);
  await exportButton(widget, "asText").click();
  await expect(said(widget, "textCopied")).toBeVisible();
  await exportButton(widget, "asTable").click();
  await expect(said(widget, "tableCopied")).toBeVisible();
  for (const key of ["spreadsheet", "csv", "savePost"]) await downloaded(exportButton(widget, key));
  for (const button of await panel.getByRole("button", { name: /^(?:SVG|PNG): / }).all()) {
    await downloaded(button);
  }
  await panel.getByLabel(/Prepared for/).fill("Ada Lovelace");
  await exportButton(widget, "printNow").click();
  await exportButton(widget, "shareAnswer").click();
  await expect(said(widget, "shared")).toBeVisible();
  await exportButton(widget, "copyLink").click();
  await expect(said(widget, "linkCopied")).toBeVisible();
}

/** Copies and saves the scenarios that the widget has, and names one. */
export async function exportScenarios(widget: Widget): Promise<void> {
  const panel = panelOf(widget, "scenarios");
  await panel.getByRole("textbox").first().fill("Our secret");
  await panel.locator("#scenarios-link").click();
  await expect(panel.getByText(/copied/i).first()).toBeVisible();
  await downloaded(panel.locator("#scenarios-save"));
}
