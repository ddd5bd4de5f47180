import { describe, expect, it } from "vitest";
import { DOCUMENTS } from "../../config/vite-plugins/documents/list.mjs";
import { fromAddress } from "../../www/src/pages/builder/address.js";
import { CALCULATORS } from "./support/examples.js";
import { contents, first, pages, textOf } from "./support/pages.js";

const names = Object.keys(pages);
const pageOf = (id: string) => pages[`${id}/index.html`] ?? "";

it("every calculator and every document has a page", () => {
  const calculators = CALCULATORS.map((id) => `${id}/index.html`);
  expect(names).toEqual([...calculators, ...DOCUMENTS.map(({ name }) => `docs/${name}.html`)]);
});

it("titles are unique and short, and descriptions have a length that search engines show", () => {
  const titles = Object.values(pages).map((html) => first(html, /<title>([^<]*)/));
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.filter((title) => title.length > 65 || title.length < 10)).toEqual([]);
  const said = Object.values(pages).map((html) => first(html, /name="description" content="([^"]*)/));
  expect(new Set(said).size).toBe(said.length);
  expect(said.filter(({ length }) => length < 50 || length > 160)).toEqual([]);
});

describe.each(contents)("the page of $id", (calculator) => {
  const { id, question, title, listing, example, entered, ranges, source, formulas } = calculator;
  const html = pageOf(id);
  const text = textOf(html);

  it("has the question as its one heading of the first level", () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(first(html, /<h1>([^<]*)/)).toBe(question);
  });

  it("has the calculator with a worked example inside", () => {
    const inside = first(html, /<partner-calculator type="[\w-]+"[^>]*>([\s\S]*?)<\/partner-calculator>/);
    expect(html).toContain(`<partner-calculator type="${id}"`);
    expect(inside).toContain(`${title}, a worked example: ${example.sentence}`);
    for (const figure of example.figures.flat()) expect(inside).toContain(figure);
  });

  it("says what the calculator tells and leaves out, where its ranges come from, and every formula", () => {
    const figures = ranges.flatMap(({ label, rows }) => [
      label,
      ...rows.flatMap(({ name, range }) => [name, range]),
    ]);
    const shown = formulas.flatMap((group) =>
      group.formulas.flatMap(({ label, ways }) => [label, ...ways.map(({ formula }) => formula)]),
    );
    for (const each of [listing.tells, listing.leavesOut, source, ...figures, ...shown])
      expect(text).toContain(each);
    if (ranges.length > 0) expect(source, "a source stands beside ranges").not.toBe("");
    expect(html.includes('id="ranges"'), "a source has its section").toBe(source !== "");
    const isAlone = ranges.length === 0 && source !== "";
    expect(text.includes("The published figures stand beside the inputs."), "without a table").toBe(isAlone);
    for (const [name, value] of entered.fields) expect(text).toContain(`${name} ${value}`);
  });

  it("leads to the builder with this calculator chosen", () => {
    const [, hash] =
      /href="\.\.\/builder\.html#?([^"]*)">Build yours/.exec(html.slice(html.indexOf('id="embed"'))) ?? [];
    expect(fromAddress(hash ?? "missing")?.calculator).toBe(id);
  });

  it("leads to related questions", () => {
    const related = html.slice(html.indexOf('id="related"'), html.indexOf('id="embed"'));
    const found = [...related.matchAll(/<li><a href="\.\.\/([\w-]+)\/">/g)].map(([, other]) => other);
    expect(found).toEqual(listing.related);
  });

  it("has structured data that says what the page shows", () => {
    const data = JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? "");
    const [application, faq] = data["@graph"];
    expect(application["@type"]).toBe("WebApplication");
    expect(text).toContain(application.description);
    expect(faq["@type"]).toBe("FAQPage");
    for (const { name, acceptedAnswer } of faq.mainEntity)
      expect(text).toContain(`${name} ${acceptedAnswer.text}`);
  });
});
