import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { attributesOf, propertiesIn } from "./placed.js";

// Browsers accept any value with `var()` as a color, since they resolve it later.
beforeEach(() => void vi.stubGlobal("CSS", { supports: () => true }));

afterEach(() => void vi.unstubAllGlobals());

const properties = (given: Record<string, string>) => propertiesIn(new URLSearchParams(given));

const accent = (text: string) => properties({ accent: text }).accent ?? "";

it.each(["#7a2e4d", "rebeccapurple", "rgb(122 46 77 / 90%)", "oklch(0.6 0.1 200)"])("takes %s", (text) => {
  expect(accent(text)).toBe(text);
});

it.each(["var(--x, url(https://elsewhere.example/seen.png))", "env(x, url(//elsewhere.example))", ""])(
  "takes no address in %s",
  (text) => {
    expect(accent(text)).toBe("");
  },
);

const attributes = (query: string) => attributesOf(new URLSearchParams(query));

it.each(["compact", "compact=", "compact=true", "compact=1"])("takes %s for a flag that is set", (query) => {
  expect(attributes(query).map(([name]) => name)).toEqual(["compact"]);
});

it.each(["compact=false", "compact=0"])("takes %s for a flag that is not set", (query) => {
  expect(attributes(`${query}&locale=de`)).toEqual([["locale", "de"]]);
});

it("takes measures, and nothing else as one", () => {
  const given = { density: "0.8", radius: "12px", "text-size": "18px", "sticky-top": "64px" };
  expect(properties(given)).toEqual(given);
  expect(
    properties({ density: "1; color: red", radius: "calc(1px)", "text-size": "18", paper: "red" }),
  ).toEqual({});
});
