import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect } from "./test.js";
import type { Widget } from "./widget.js";

/** A text of the exports in the language of a widget. */
export function exportWord({ language }: Widget, key: string): string {
  const place = new URL(`../../../www/locales/${language}/export.json`, import.meta.url);
  const found = (JSON.parse(readFileSync(place, "utf8")) as Record<string, string>)[key];
  if (found === undefined) throw new Error(`The exports have no text ${key}.`);
  return found;
}

/** Opens the line below the answer; returns its panel. */
export async function openExports(widget: Widget): Promise<Locator> {
  const line = widget.root.locator(".export");
  await widget.settledAt(line);
  await line.locator("summary").click();
  await expect(line.locator(".export-row").first()).toBeVisible();
  return line;
}

/** A button of the panel by the key of its text. */
export const exportButton = (widget: Widget, key: string): Locator =>
  widget.root.locator(".export").getByRole("button", { name: exportWord(widget, key), exact: true });

/** What the panel says and announces. */
export const said = (widget: Widget, key: string): Locator =>
  widget.root.locator(".export [role=status]").filter({ hasText: exportWord(widget, key) });

/** Presses a button and returns the file that it downloads. */
export async function downloaded(button: Locator): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([button.page().waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** The width and the height in the header of a PNG file. */
export function sizeOfPng(content: Buffer): [width: number, height: number] {
  expect(content.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [content.readUInt32BE(16), content.readUInt32BE(20)];
}

/** The text on the clipboard. */
export const pasted = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Replaces what a page has of `navigator` before it loads; a function records its calls in `window.calls`. */
export async function withShare(page: Page, answer: "shared" | "NotAllowedError" | "AbortError") {
  await page.addInitScript((outcome) => {
    const calls: unknown[] = [];
    const share = async ({ files, ...data }: ShareData) => {
      calls.push({ ...data, files: files?.map(({ name, type }) => `${name} ${type}`) });
      if (outcome !== "shared") throw new DOMException("refused", outcome);
    };
    Object.assign(window, { calls });
    Object.defineProperty(Navigator.prototype, "share", { value: share, configurable: true });
    Object.defineProperty(Navigator.prototype, "canShare", { value: () => true, configurable: true });
  }, answer);
}
