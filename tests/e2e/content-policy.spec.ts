import { openEverything } from "./support/states.js";
import { CALCULATORS, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { writings } from "./support/written.js";

/** The strictest policy that lets a calculator work: its own files, and WebAssembly. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html",
].join("; ");

// Whatever the policy stops is an error in the console, on which every test fails.
test("all calculators work under a strict content policy", async ({ embed, page }) => {
  test.slow();
  await embed(
    CALCULATORS.map((type) => ({ type })),
    { headers: { "content-security-policy": policy } },
  );
  for (const type of CALCULATORS) await openEverything(await Widget.on(page, type).ready());
  const widget = Widget.on(page, "event-roi");
  await widget.field("sponsorship").fill("40k");
  await widget.expectFigure("investment", ...writings("27000", "money"));
});
