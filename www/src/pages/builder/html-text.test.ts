import { expect, it } from "vitest";
import { attribute, escaped, escapedAddress, quotedJson } from "./html-text.js";

it("escapes a text for HTML", () => {
  expect(escaped(`<b title="x">R&D's</b>`)).toBe("&lt;b title=&quot;x&quot;>R&amp;D's&lt;/b>");
});

it("leaves out an attribute without a value", () => {
  expect(attribute("title", `"R&D"`)).toBe(` title="&quot;R&amp;D&quot;"`);
  expect(attribute("title", "")).toBe("");
});

it("does not escape the & of an address", () => {
  expect(escapedAddress(`/a?b=1&c="<`)).toBe("/a?b=1&c=&quot;&lt;");
});

it("quotes data as JSON without characters that are special in HTML", () => {
  const quoted = quotedJson({ name: `R&D's <b>` });
  expect(quoted).toMatch(/^'[^'&<>]*'$/);
  expect(JSON.parse(quoted.slice(1, -1))).toEqual({ name: `R&D's <b>` });
});
