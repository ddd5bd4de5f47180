import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { need, wish } from "./provide.mjs";

const nowhere = { name: "Netscape", find: () => null, packages: ["netscape"], advice: "Look in a museum." };

// Hide apt-get, so that the test installs nothing, even as root.
beforeEach(() => vi.stubEnv("PATH", ""));
afterEach(() => vi.unstubAllEnvs());

test("a browser that is there is given, and not missing", () => {
  const here = { ...nowhere, find: () => "/usr/bin/netscape" };
  expect(need(here)).toBe("/usr/bin/netscape");
  expect(wish(here)).toEqual({ missing: null });
});

test("one that is needed is an error that says what to do", () => {
  expect(() => need(nowhere)).toThrow("No Netscape was found. Look in a museum.");
});

test("one that is wished for is said to be missing, but where everything is checked it is an error", () => {
  vi.stubEnv("CI", "");
  expect(wish(nowhere)).toEqual({ missing: "No Netscape was found. Look in a museum." });
  vi.stubEnv("CI", "true");
  expect(() => wish(nowhere)).toThrow("No Netscape was found");
});

test("a mistake is no missing browser", () => {
  vi.stubEnv("CI", "");
  const broken = () => {
    throw new TypeError("broken");
  };
  expect(() => wish({ ...nowhere, find: broken })).toThrow("broken");
});
