import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { at } from "../../../scripts/lib/paths.mjs";
import { serveFolder } from "../../../scripts/lib/static-server.mjs";
import { inPageScript } from "./in-page.js";

/** The strictest policy under which calculators work. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";

const ours = '<script src="/in-page.js"></script>';

const page = (
  head: string,
  body: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}
  <title>A page with calculators</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

const elements = (types: readonly string[]) =>
  types.map((type) => `<partner-calculator type="${type}"></partner-calculator>`).join("\n");

const frame = (type: string) =>
  `<iframe data-partner-calculator title="${type}" src="/site/embed.html?calculator=${type}" style="width: 100%; border: 0"></iframe>`;

/**
 * Serves the built package and the site with our script in the head of each page, and pages that
 * embed calculators.
 */
export async function servePages(types: readonly string[]): Promise<{ url: string; stop(): void }> {
  const folder = mkdtempSync(path.join(tmpdir(), "webkit-"));
  const place = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const filter = (file: string) => !file.endsWith(".map");
  for (const each of ["package", "site"])
    cpSync(at("dist", each), path.join(folder, each), { recursive: true, filter });
  for (const name of ["index.html", "embed.html", "builder.html"]) {
    const file = path.join("site", name);
    place(file, readFileSync(path.join(folder, file), "utf8").replace("<head>", `<head>${ours}`));
  }
  const element = '<script type="module" src="/package/element.js"></script>';
  const strict = `<meta http-equiv="content-security-policy" content="${policy}">`;
  place("in-page.js", inPageScript);
  place("all.html", page(strict + ours + element, elements(types)));
  for (const type of types) place(`${type}.html`, page(ours + element, elements([type])));
  place(
    "frames.html",
    page(ours, `${types.slice(0, 2).map(frame).join("")}<script async src="/site/embed.js"></script>`),
  );
  const { url, stop } = await serveFolder(folder, 0);
  return {
    url,
    stop: () => {
      stop();
      rmSync(folder, { recursive: true });
    },
  };
}
