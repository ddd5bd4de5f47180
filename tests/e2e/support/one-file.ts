import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";

/** The hash of the builder's address with these settings. */
export const settingsHash = (settings: Record<string, unknown>): string =>
  `#settings=${Buffer.from(JSON.stringify({ v: 1, ...settings })).toString("base64url")}`;

/** A file that the builder made. */
export interface Made {
  name: string;
  text: string;
}

declare global {
  interface Window {
    /** The download that a page began; tests put it there, because not every driver reports downloads. */
    began?: Promise<Made>;
  }
}

/** Runs in the builder: keeps a download in the page. */
export function catchDownload(): void {
  const blobs = new Map<string, Blob>();
  const address = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    const made = address(blob);
    blobs.set(made, blob);
    return made;
  };
  HTMLAnchorElement.prototype.click = function () {
    const blob = blobs.get(this.href);
    const name = this.download;
    if (blob) window.began = blob.text().then((text) => ({ name, text }));
  };
}

/** Makes a file in the builder with these settings. */
export async function make(page: Page, settings: Record<string, unknown>, kind = "page"): Promise<Made> {
  await page.goto("about:blank");
  await page.goto(`builder.html${settingsHash(settings)}`);
  const button = page.getByRole("button", { name: `Download the ${kind}` });
  await expect(button).toBeEnabled();
  await page.evaluate(catchDownload);
  await button.click();
  await expect.poll(() => page.evaluate(() => window.began !== undefined)).toBe(true);
  const made = await page.evaluate(() => window.began);
  if (!made) throw new Error("The builder has made no file.");
  return made;
}

/** Puts a file on the disk, in the folder of the running test; returns its address. */
export function onDisk({ name, text }: Made): string {
  const place = test.info().outputPath(name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
  return pathToFileURL(place).href;
}
