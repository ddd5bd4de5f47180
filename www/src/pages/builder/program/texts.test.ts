import { describe, expect, it } from "vitest";
import { languagesOf, textIn, withText } from "./texts.js";

const shared = { language: "", main: "en" };
const german = { language: "de", main: "en" };
const english = { language: "en", main: "en" };

describe("a text of a program", () => {
  it("is one for all languages until another language has its own", () => {
    expect(withText("Gold", shared, "Or")).toBe("Or");
    expect(withText("Gold", english, "Golden")).toBe("Golden");
    expect(withText("Help", german, "Hilfe")).toEqual({ en: "Help", de: "Hilfe" });
    expect(withText(null, german, "Hilfe")).toEqual({ de: "Hilfe" });
  });

  it("is changed in one language alone", () => {
    const text = { en: "Help", de: "Hilfe" };
    expect(withText(text, german, "Beistand")).toEqual({ en: "Help", de: "Beistand" });
    expect(withText(text, german, "")).toEqual({ en: "Help" });
    expect(withText(text, shared, "Aid")).toEqual({ en: "Aid", de: "Hilfe" });
    expect(withText({ de: "Hilfe" }, german, "")).toEqual({ de: "" });
  });

  it("has the fallback that is shown in its place", () => {
    expect(textIn({ en: "Help" }, german)).toEqual({ own: "", instead: "Help" });
    expect(textIn({ en: "Help", de: "Hilfe" }, german)).toEqual({ own: "Hilfe", instead: "" });
    expect(textIn("Help", german)).toEqual({ own: "", instead: "Help" });
    expect(textIn("Help", english)).toEqual({ own: "Help", instead: "" });
    expect(textIn(7, shared)).toEqual({ own: "", instead: "" });
  });

  it("has its languages collected from the whole program", () => {
    expect(
      languagesOf({
        name: "Own",
        tiers: [{ id: "a", name: { en: "A", fr: "A" }, mdf: { approver: { es: "V" } } }],
        benefits: [{ name: "Help", values: { a: { de: "Ja" } } }],
        calculators: { "event-roi": { inputs: { travel: { value: "1" } } } },
      }),
    ).toEqual(["en", "fr", "es", "de"]);
    expect(languagesOf({ tiers: [{ name: "A" }] })).toEqual([]);
  });
});
