// Draws www/share.png, the picture that social networks and messengers show beside a link, in Chromium. Run it after a
// change of this file: the build only copies the picture, because it has no browser.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { needChromium } from "./browsers/chromium.mjs";
import { at } from "./lib/paths.mjs";
import { main } from "./lib/run.mjs";

const SIZE = { width: 1200, height: 630 };

/** The lengths of the bars of the drawing. They are decoration and represent no figures. */
const BARS = [100, 62, 30, 12];

const font = () => readFileSync(at("www/fonts/besley-latin-500.woff2")).toString("base64");

const bar = (length) => `<i style="inline-size:${length}%"></i>`;

const page = () => `<!doctype html><html lang="en"><meta charset="utf-8"><style>
  @font-face { font-family: Besley; src: url("data:font/woff2;base64,${font()}"); }
  * { margin: 0; box-sizing: border-box; }
  body { inline-size: ${SIZE.width}px; block-size: ${SIZE.height}px; padding: 64px 80px; display: flex; flex-direction: column;
    background: #fbfaf6; color: #1c1b19; font-family: Besley; }
  .name { padding-block-end: 20px; border-block-end: 2px solid #1c1b19; font-size: 32px; }
  h1 { margin-block-start: 44px; font-size: 84px; font-weight: 500; line-height: 1.08; letter-spacing: -0.01em; }
  .line { margin-block-start: 20px; color: #5f5b52; font-size: 32px; }
  .bars { display: grid; gap: 10px; margin-block-start: auto; }
  i { display: block; block-size: 18px; background: #b3ac9c; }
  i:last-child { background: #0f5c50; }
</style><p class="name">Partner calculators</p><h1>Calculators for<br>partner programs</h1>
<p class="line">Free, exact and explained. Use them here, or on your page.</p>
<div class="bars">${BARS.map(bar).join("")}</div></html>`;

async function draw() {
  const browser = await chromium.launch({ executablePath: needChromium(), args: ["--no-sandbox"] });
  try {
    const view = await browser.newPage({ viewport: SIZE });
    await view.setContent(page());
    await view.evaluate(() => document.fonts.ready);
    await view.screenshot({ path: at("www/share.png") });
  } finally {
    await browser.close();
  }
}

main(draw);
