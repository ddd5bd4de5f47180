import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { need, wish } from "./provide.mjs";

const nowhere = { name: "Netscape", find: () => null, packages: ["netscape"], advice: "Look in a museum." };

// Hide apt-get, so that the test installs nothing, even as root.
beforeEach(() => vi.stubEnv("PATH", ""));
afterEach(() => vi.unstubAllEnvs());

test("an installed browser is found", () => {
  const here = { ...nowhere, find: () => "/usr/bin/netscape" };
  expect(need(here)).toBe("/usr/bin/netscape");
  expect(wish(here)).toEqual({ missing: null });
});

test("a missing browser that the tests need is an error with advice", () => {
  expect(() => need(nowhere)).toThrow("No Netscape was found. Look in a museum.");
});

test("a missing optional browser is reported, and is an error if CI is set", () => {
  vi.stubEnv("CI", "");
  expect(wish(nowhere)).toEqual({ missing: "No Netscape was found. Look in a museum." });
  vi.stubEnv("CI", "true");
  expect(() => wish(nowhere)).toThrow("No Netscape was found");
});

test("an error of the search is not reported as a missing browser", () => {
  vi.stubEnv("CI", "");
  const broken = () => {
    throw new TypeError("broken");
  };
  expect(() => wish({ ...nowhere, find: broken })).toThrow("broken");
});
