import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { at } from "../../scripts/lib/paths.mjs";

it("the tests run without a DOM, as on a server", () => {
  expect(globalThis.document).toBeUndefined();
  expect(globalThis.HTMLElement).toBeUndefined();
});

/** The entries of the element, built and in source. */
const ENTRIES = {
  "partner-calculators/element": () => import("partner-calculators/element"),
  "partner-calculators/define": () => import("partner-calculators/define"),
  "www/src/element.ts": () => import("../../www/src/element.js"),
  "www/src/define.ts": () => import("../../www/src/define.js"),
};

describe.each(Object.entries(ENTRIES))("%s on a server", (_, load) => {
  it("can be imported, and exports the class", async () => {
    expect((await load()).PartnerCalculator).toBeTypeOf("function");
  });

  it("registers no element, even when `define` is called", async () => {
    const { define } = await load();
    define();
    define("my-calculator");
    expect(globalThis.customElements).toBeUndefined();
  });
});

it("everything in one file can be imported on a server, and registers nothing", () => {
  // The import runs in a process of its own, because vitest would transform the file first.
  const script = 'await import("partner-calculators/single"); console.log(typeof customElements)';
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: at(""),
    encoding: "utf8",
  });
  expect(said.trim()).toBe("undefined");
});
