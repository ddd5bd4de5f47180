import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromAddress, toAddress } from "./address.js";
import {
  DENSITIES,
  FRESH,
  MODES,
  RADII,
  type Settings,
  SOURCES,
  TEXT_SIZES,
  THEMES,
  VIEWS,
  WIDTHS,
  withChoice,
} from "./state.js";

const named = (text: string): string => `settings=${Buffer.from(text).toString("base64url")}`;
const encoded = (value: unknown): string => named(JSON.stringify(value));

const cell = fc.oneof(fc.string(), fc.boolean(), fc.constant(null));
const rows = fc.array(fc.dictionary(fc.stringMatching(/^[a-z]\w{2,9}$/), cell), { maxLength: 3 });

const choice = fc.record({ text: fc.string(), rows, mode: fc.constantFrom(...MODES) }, { requiredKeys: [] });

const settings: fc.Arbitrary<Settings> = fc.record({
  calculator: fc.constantFrom("event-roi", "deal-model", "attribution"),
  source: fc.constantFrom(...SOURCES),
  address: fc.webUrl(),
  drafts: fc.dictionary(fc.string(), fc.string()),
  text: fc.string({ unit: "grapheme" }),
  name: fc.string({ unit: "grapheme" }),
  currency: fc.constantFrom("", "EUR", "JP"),
  inputs: fc.dictionary(
    fc.constantFrom("event-roi", "tier-roi"),
    fc.dictionary(fc.stringMatching(/^[a-z]\w{2,9}$/), choice),
  ),
  locale: fc.constantFrom("", "de", "pt-BR"),
  theme: fc.constantFrom(...THEMES),
  accent: fc.string(),
  compact: fc.boolean(),
  width: fc.constantFrom(...WIDTHS),
  server: fc.string(),
  system: fc.constantFrom("", "webflow"),
  buttonText: fc.string(),
  buttonAddress: fc.string(),
  heading: fc.string(),
  also: fc.subarray(["deal-model", "tier-roi"]),
  density: fc.constantFrom(...DENSITIES),
  radius: fc.constantFrom(...RADII),
  textSize: fc.constantFrom(...TEXT_SIZES),
  stickyTop: fc.string(),
  first: fc.array(fc.string(), { maxLength: 3 }),
  view: fc.constantFrom(...VIEWS),
});

describe("settings in an address", () => {
  it("are the same after a round trip", () => {
    fc.assert(
      fc.property(settings, (given) => {
        // JSON does not distinguish a missing choice from an undefined one.
        expect(fromAddress(toAddress(given))).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });

  it("contain only characters that an address may contain", () => {
    fc.assert(
      fc.property(settings, (given) => {
        expect(toAddress(given)).toMatch(/^(?:settings=[\w-]+)?$/);
      }),
    );
  });

  it("are empty if nothing was changed", () => {
    expect(toAddress({ ...FRESH })).toBe("");
    expect(fromAddress("")).toEqual(FRESH);
  });

  it("contain only the settings that differ from the defaults", () => {
    const text = toAddress({ ...FRESH, source: "starter" });
    expect(JSON.parse(Buffer.from(text.replace("settings=", ""), "base64url").toString())).toEqual({
      v: 1,
      source: "starter",
    });
  });
});

describe("an address is refused", () => {
  it.each([
    ["no base64", "settings=%%%"],
    ["no name", toAddress({ ...FRESH, source: "lean" }).replace("settings=", "")],
    ["no JSON", named("nonsense")],
    ["cut off", toAddress({ ...FRESH, address: "/partners/acme.json" }).slice(0, -4)],
    ["no object", encoded(["event-roi"])],
    ["of another version", encoded({ v: 2, source: "lean" })],
    ["without a version", encoded({ source: "lean" })],
    ["an unknown calculator", encoded({ v: 1, calculator: "nonsense" })],
    ["an unknown setting", encoded({ v: 1, colour: "red" })],
    ["a setting of another kind", encoded({ v: 1, compact: "yes" })],
    ["an unknown calculator in the file", encoded({ v: 1, also: ["event-roi", "nonsense"] })],
    ["a measure that is not in the list", encoded({ v: 1, density: "9" })],
    ["figures of another kind", encoded({ v: 1, first: [1] })],
    ["a choice of another kind", encoded({ v: 1, inputs: { "event-roi": { ourShare: { mode: "gone" } } } })],
    ["a name that objects have", encoded({ v: 1, constructor: "x" })],
  ])("%s", (_, text) => {
    expect(fromAddress(text)).toBeUndefined();
  });
});

describe("the choices for inputs", () => {
  it("are kept by calculator, and removed without a trace", () => {
    const first = withChoice({ ...FRESH }, "ourShare", { mode: "fixed" });
    const both = withChoice({ ...FRESH, calculator: "tier-roi", inputs: first }, "tier", { text: "gold" });
    expect(both).toEqual({
      "event-roi": { ourShare: { mode: "fixed" } },
      "tier-roi": { tier: { text: "gold" } },
    });
    expect(withChoice({ ...FRESH, inputs: both }, "ourShare", {})).toEqual({
      "tier-roi": { tier: { text: "gold" } },
    });
  });
});
