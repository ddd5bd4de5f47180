import { webkit } from "@playwright/test";
import type { Engine } from "./engine.js";

/** Opens a window of Playwright's own build of WebKit. */
export async function openByPlaywright(executablePath: string): Promise<Engine> {
  const browser = await webkit.launch({ executablePath });
  const page = await browser.newPage();
  return {
    name: `WebKit ${browser.version()}`,
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: (work, ...args) =>
      page.evaluate(([text, given]) => new Function(`return (${text})(...arguments)`)(...given), [
        String(work),
        args,
      ] as const),
    press: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
