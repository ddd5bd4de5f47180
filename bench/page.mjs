// Measures a visitor's waiting times in Chromium: for the first answer of one widget, and after a keystroke.
import { copyFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { chromiumArguments, needChromium } from "../scripts/browsers/chromium.mjs";
import { median } from "../scripts/lib/median.mjs";
import { at } from "../scripts/lib/paths.mjs";
import { serveFolder } from "../scripts/lib/static-server.mjs";

const visits = 9;
const keystrokes = 25;

/** Visits a page in a new context, so that nothing is cached. */
async function visit(browser, url, look) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => window.firstAnswer !== undefined);
    return await look(page);
  } finally {
    await context.close();
  }
}

/**
 * Types a digit at the start of a frame, and waits for a message that is sent in the same frame: the browser delivers
 * the message after running the handlers, layout and paint. This excludes the wait for the next frame.
 */
const typeDigit = (field) =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      const start = performance.now();
      port1.onmessage = () => resolve(performance.now() - start);
      field.value = `${field.value.slice(0, -1)}${(Number(field.value.slice(-1)) + 1) % 10}`;
      field.dispatchEvent(
        new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText" }),
      );
      port2.postMessage(null);
    });
  });

async function timeKeystrokes(page) {
  const field = page.locator("partner-calculator #sponsorship");
  await field.focus();
  const before = await page.locator("partner-calculator").ariaSnapshot();
  const times = [];
  for (let typed = 0; typed < keystrokes; typed += 1) times.push(await field.evaluate(typeDigit));
  if ((await page.locator("partner-calculator").ariaSnapshot()) === before) {
    throw new Error("Typing in the sponsorship field changed nothing on the page.");
  }
  return median(times);
}

/** The median times to the first answer, and from a keystroke to the painted result, in milliseconds. */
export async function timePage() {
  copyFileSync(at("bench/page.html"), at("dist/bench.html"));
  const server = await serveFolder(at("dist"), 0);
  const browser = await chromium.launch({ executablePath: needChromium(), args: chromiumArguments });
  try {
    const url = `${server.url}bench.html`;
    // Do not count the first visit, because it includes the start of the browser, for which visitors do not wait.
    await visit(browser, url, () => undefined);
    const answers = [];
    for (let count = 0; count < visits; count += 1) {
      answers.push(await visit(browser, url, (page) => page.evaluate(() => window.firstAnswer)));
    }
    return { firstAnswer: median(answers), keystroke: await visit(browser, url, timeKeystrokes) };
  } finally {
    await browser.close();
    server.stop();
  }
}
