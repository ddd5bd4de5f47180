import { expect, it } from "vitest";
import { fillGallery } from "../../config/vite-plugins/gallery/page.mjs";

const calculator = (id: string, audience: string) => ({
  id,
  listing: { audience, navigation: `Go to ${id}` },
  example: { title: id, sentence: "R&D pays <b>.", figures: [["Return", "5×"]] },
});

const calculators = [calculator("first", "owners"), calculator("second", "owners")];

const PAGE = `<ul><!-- links: owners --></ul>
<section id="first"><!-- worked example: first --></section>
<section><!-- calculators: owners --></section>`;

it("shows each calculator once: at its place in the page, or else in the list of its audience", () => {
  const filled = fillGallery(PAGE, calculators);
  expect([...filled.matchAll(/id="(\w+)"/g)].map(([, id]) => id)).toEqual(["first", "second"]);
  expect(filled.match(/<table/g)).toHaveLength(2);
  expect(filled).toMatch(/#first">Go to first<.*\n.*#second">Go to second</);
  expect(filled).not.toContain("<!--");
});

it("shows words as text", () => {
  expect(fillGallery(PAGE, calculators)).toContain("R&amp;D pays &lt;b&gt;.");
});

it("refuses a calculator without a place", () => {
  const sold = calculator("third", "sales");
  expect(() => fillGallery(PAGE, [...calculators, sold])).toThrow("no place for third");
});

it.each(["worked example: typo", "calculators: typo", "links: typo"])(
  "refuses an unknown placeholder: %s",
  (place) => {
    expect(() => fillGallery(`${PAGE}<!-- ${place} -->`, calculators)).toThrow(place);
  },
);
