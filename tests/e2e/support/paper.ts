import { expect, type Locator, type Page } from "@playwright/test";
import type { Widget } from "./widget.js";

/** The area between the margins of an A4 page, in pixels. */
export const PAPER = { width: 688, height: 1000 };

/** The smallest type that can be read on paper, in pixels: 7.5 points. */
export const SMALLEST = 10;

/** The paper of a calculator. */
export const paperOf = ({ root }: Widget): Locator => root.locator(".paper");

/** Looks at a calculator as it is printed, once the part that draws the paper is loaded. */
export async function printed(widget: Widget): Promise<Locator> {
  await widget.page.emulateMedia({ media: "print" });
  const paper = paperOf(widget);
  await expect(paper).toBeVisible();
  return paper;
}

/**
 * Looks at a calculator on the screen again. The page reports a change of media with its next frame, so a page that
 * returns to print before that would not draw another paper.
 */
export async function onScreen(page: Page): Promise<void> {
  await page.emulateMedia({ media: null });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
  );
}

/** The texts on a paper that its edges cut off, that overlap the next cell, or that are too small. */
export const unreadable = (paper: Locator, smallest = SMALLEST): Promise<string[]> =>
  paper.evaluate((root, smallest) => {
    const page = root.getBoundingClientRect();
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      const parent = text.parentElement as Element;
      const isHidden = box.width < 0.5 || parent.closest(".sr") !== null;
      if (isHidden || !text.textContent?.trim()) continue;
      const scale = parent.closest("svg")?.getScreenCTM()?.a ?? 1;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
      const cell = parent.closest("th, td")?.getBoundingClientRect() ?? page;
      const isOut = box.left < Math.min(page.left, cell.left) - 1 || box.right > page.right + 1;
      const isOver = box.left < cell.left - 1 || box.right > cell.right + 1;
      if (isOut || isOver || size < smallest) found.push(`${text.textContent.trim()} (${size}px)`);
    }
    return found;
  }, smallest);

/** The number of pages on which the page is printed. */
export async function countPages(page: Page, format: string): Promise<number> {
  const file = await page.pdf({ format });
  return file.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
