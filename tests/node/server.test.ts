import { describe, expect, it } from "vitest";

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
