import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { accentOf } from "./placed.js";

// Browsers take anything that has a `var()` in it for a colour: what it stands for is not known yet.
beforeEach(() => void vi.stubGlobal("CSS", { supports: () => true }));

afterEach(() => void vi.unstubAllGlobals());

const accent = (text: string) => accentOf(new URLSearchParams({ accent: text }));

it.each(["#7a2e4d", "rebeccapurple", "rgb(122 46 77 / 90%)", "oklch(0.6 0.1 200)"])("takes %s", (text) => {
  expect(accent(text)).toBe(text);
});

it.each(["var(--x, url(https://elsewhere.example/seen.png))", "env(x, url(//elsewhere.example))", ""])(
  "takes no address in %s",
  (text) => {
    expect(accent(text)).toBe("");
  },
);
