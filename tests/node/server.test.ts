import { describe, expect, it } from "vitest";

it("runs where there is no DOM, as on a server", () => {
  expect(globalThis.document).toBeUndefined();
  expect(globalThis.HTMLElement).toBeUndefined();
});

/** The entries about the element, as they are published and as they are written. */
const ENTRIES = {
  "partner-calculators/element": () => import("partner-calculators/element"),
  "partner-calculators/define": () => import("partner-calculators/define"),
  "www/src/element.ts": () => import("../../www/src/element.js"),
  "www/src/define.ts": () => import("../../www/src/define.js"),
};

describe.each(Object.entries(ENTRIES))("%s on a server", (_, load) => {
  it("can be imported, and has the class", async () => {
    expect((await load()).PartnerCalculator).toBeTypeOf("function");
  });

  it("registers nothing, also when it is told to", async () => {
    const { define } = await load();
    define();
    define("my-calculator");
    expect(globalThis.customElements).toBeUndefined();
  });
});
