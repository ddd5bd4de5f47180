import { describe, expect, it } from "vitest";
import { unpackJson } from "../../../shared/packed-json.js";
import type { Outcome } from "../outcome.js";
import { FRESH, type Settings } from "../state.js";
import { guideAddress } from "./guide-part.js";

const PAGE = "https://site.example/calculators/builder.html?x=1#settings=abc";

const addressOf = (settings: Partial<Settings>, own?: Record<string, unknown>) => {
  const outcome = { guide: { whole: {}, own } } as unknown as Outcome;
  return guideAddress({ settings: { ...FRESH, ...settings }, outcome }, PAGE);
};

describe("the address of the guide", () => {
  it("names a ready-made program, and nothing for the standard one", () => {
    expect(addressOf({})).toBe("https://site.example/calculators/program.html");
    expect(addressOf({ source: "lean", locale: "de" })).toBe(
      "https://site.example/calculators/program.html?locale=de&program=lean",
    );
  });

  it("resolves the address of a file", () => {
    const address = new URL(addressOf({ source: "address", address: "../acme.json" }));
    expect(address.searchParams.get("program")).toBe("https://site.example/acme.json");
  });

  it("contains any other program, without costs and internal targets", () => {
    const tiers = [{ id: "gold", economics: { cost: "1" } }];
    const { hash } = new URL(addressOf({ source: "own" }, { id: "own", mdfUtilizationTarget: "0.8", tiers }));
    expect(unpackJson(hash.replace("#program=", ""))).toEqual({ id: "own", tiers: [{ id: "gold" }] });
  });
});
