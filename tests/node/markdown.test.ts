import { describe, expect, it } from "vitest";
import { siteLink } from "../../config/vite-plugins/documents/link.mjs";
import { fromMarkdown } from "../../config/vite-plugins/documents/markdown.mjs";
import { anchors } from "../../config/vite-plugins/documents/slug.mjs";

const html = (markdown: string): string => fromMarkdown(markdown).html;

describe("anchors are GitHub's", () => {
  it.each([
    ["1. The element", "1-the-element"],
    ["What's in it? (`load()`)", "whats-in-it-load"],
    ["Fixed, hidden, asked", "fixed-hidden-asked"],
    ["A  B - C_d", "a--b---c_d"],
    ["Été – straße", "été--straße"],
  ])("%s", (heading, anchor) => {
    expect(anchors()(heading)).toBe(anchor);
  });

  it("of headings with the same name", () => {
    const anchorOf = anchors();
    expect(["Notes", "Notes", "Notes-1", "Notes"].map(anchorOf)).toEqual([
      "notes",
      "notes-1",
      "notes-1-1",
      "notes-2",
    ]);
  });
});

describe("links", () => {
  it.each([
    ["embedding.md", "embedding.html"],
    ["embedding.md#2-a-frame", "embedding.html#2-a-frame"],
    ["#print", "#print"],
    ["https://example.com/a?b#c", "https://example.com/a?b#c"],
    ["../www/programs/standard.json", "../programs/standard.json"],
    ["../CONTRIBUTING.md", null],
    ["glossary.md", null],
  ])("%s becomes %s", (href, wanted) => {
    expect(siteLink(href)).toBe(wanted);
  });

  it("to a file of the repository are text alone", () => {
    expect(html("See [how to build](../CONTRIBUTING.md).")).toBe("<p>See how to build.</p>\n");
  });

  it("to a document by the name of its file have its title", () => {
    expect(html("[embedding.md](embedding.md)")).toContain('<a href="embedding.html">Embedding</a>');
  });

  it("to a missing document are refused", () => {
    expect(() => html("[gone](gone.md)")).toThrow("gone.md");
  });

  it.each(["javascript:alert(1)", "data:text/html,x"])("%s is refused", (href) => {
    expect(() => html(`[click](${href})`)).toThrow("does not exist");
  });
});

describe("markup in a document is shown as text", () => {
  it("raw HTML", () => {
    expect(html("<script>alert(1)</script>\n\na <b>bold</b> word")).not.toMatch(/<script|<b>/);
    expect(html("a <b>bold</b> word")).toContain("&lt;b&gt;bold&lt;/b&gt;");
  });

  it("code", () => {
    expect(html('```html\n<a href="x">&amp;</a>\n```')).toContain(
      "&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt;",
    );
    expect(html("`<i>`")).toContain("<code>&lt;i&gt;</code>");
  });

  it("an empty header cell is not a header", () => {
    expect(html("| | b |\n|---|---|\n| c | d |")).toMatch(/<tr>\s*<td><\/td>\s*<th>b<\/th>/);
  });

  it("comments are left out", () => {
    expect(html("<!-- for editors -->\n\nText")).toBe("<p>Text</p>\n");
  });
});
