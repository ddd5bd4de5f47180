import { expect, it } from "vitest";
import { fillGallery } from "../../config/vite-plugins/gallery/page.mjs";

const calculator = (id: string, audience: string) => ({
  id,
  title: id,
  question: `What is ${id}?`,
  labels: ["R&D", "CAC"],
  listing: { audience, navigation: `Go to ${id}`, answers: `all about ${id}`, for: "owners", terms: "MDF" },
  example: { title: id, sentence: "R&D pays <b>.", figures: [["Return", "5×"]] },
});

const calculators = [calculator("first", "owners"), calculator("second", "owners")];

const PAGE = `<!-- questions -->
<section id="first"><!-- worked example: first --></section>
<section><!-- calculators: owners --></section>
<!-- footer -->`;

it("shows each calculator once: at its place in the page, or else in the list of its audience", () => {
  const filled = fillGallery(PAGE, calculators);
  expect([...filled.matchAll(/id="(\w+)"/g)].map(([, id]) => id)).toEqual(["first", "second"]);
  expect(filled.match(/<table/g)).toHaveLength(2);
  expect(filled).not.toContain("<!--");
});

it("lists each question, which leads to the calculator's page and is found by its labels and terms", () => {
  const lines = fillGallery(PAGE, calculators).match(/<li data-search.*/g) ?? [];
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('<a href="./first/">What is first?</a> <span>all about first</span>');
  expect(lines[0]).toContain('data-search="first owners MDF R&amp;D CAC"');
});

it("groups the questions by audience", () => {
  const filled = fillGallery(PAGE, calculators);
  const [, owners = ""] = filled.split("I run the program");
  expect(filled).not.toContain("I am selling");
  expect(owners.split("</ul>")[0]?.match(/<li/g)).toHaveLength(2);
});

it("ends with every calculator and every document", () => {
  const footer = fillGallery(PAGE, calculators).split("<footer>")[1] ?? "";
  expect(footer).toContain('<a href="./second/">Go to second</a>');
  expect(footer).toContain('<a href="./docs/embedding.html">Embedding</a>');
});

it("shows words as text", () => {
  expect(fillGallery(PAGE, calculators)).toContain("R&amp;D pays &lt;b&gt;.");
});

it("refuses a calculator without a place", () => {
  const sold = calculator("third", "sales");
  expect(() => fillGallery(PAGE, [...calculators, sold])).toThrow("no place for third");
});

it.each(["worked example: typo", "calculators: typo"])("refuses an unknown placeholder: %s", (place) => {
  expect(() => fillGallery(`${PAGE}<!-- ${place} -->`, calculators)).toThrow(place);
});
