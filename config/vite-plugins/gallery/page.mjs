// The places in www/index.html and www/embed.html that the list of calculators fills.
import { AUDIENCES } from "../pages/audiences.mjs";
import { questionLine } from "../pages/calculator-page.mjs";
import { footer } from "../pages/footer.mjs";
import { escaped } from "../pages/html.mjs";
import { exampleTable } from "../pages/tables.mjs";

const entry = ({ id, example }) =>
  `<div id="${id}" class="entry"><div class="later" data-type="${id}">${exampleTable(example)}</div></div>`;

/** The words by which people may search for a calculator, besides the texts of its line. */
const searched = ({ title, labels = [], listing }) =>
  [...new Set([title, listing.for, listing.terms, ...labels])].join(" ");

const question = (calculator) =>
  questionLine(calculator, "./", ` data-search="${escaped(searched(calculator))}"`);

/**
 * Fills each place `<!-- kind: name -->`; throws for a place that no calculator belongs to.
 */
const fill = (html, kind, filled) =>
  html.replace(new RegExp(`<!-- ${kind}: ([\\w-]+) -->`, "g"), (place, name) => {
    const parts = filled(name);
    if (parts.length === 0) throw new Error(`www/index.html: no calculator belongs to ${place}`);
    return parts.join("\n");
  });

/** The index of questions: the lines of each audience under its heading. */
function questions(of) {
  const asking = Object.entries(AUDIENCES).filter(([audience]) => of(audience).length > 0);
  const groups = asking.map(
    ([audience, title]) => `<div data-group>
            <h3>${escaped(title)}</h3>
            <ul class="questions">
              ${of(audience).map(question).join("\n              ")}
            </ul>
          </div>`,
  );
  return groups.join("\n          ");
}

/** Refuses calculators of an audience that neither the page nor the list of audiences has. */
function refuseHomeless(page, calculators, isPlaced) {
  const hasPlace = ({ listing }) => page.includes(`<!-- calculators: ${listing.audience} -->`);
  const homeless = calculators.filter(
    (each) => !Object.hasOwn(AUDIENCES, each.listing.audience) || !(isPlaced(each) || hasPlace(each)),
  );
  if (homeless.length > 0) {
    throw new Error(`www/index.html has no place for ${homeless.map(({ id }) => id).join(", ")}.`);
  }
}

/**
 * Fills the page. `<!-- worked example: id -->` stands where the page places a calculator itself;
 * `<!-- calculators: audience -->` becomes an entry for each other calculator of that audience,
 * `<!-- questions -->` the index of all questions, and `<!-- footer -->` the footer.
 */
export function fillGallery(page, calculators) {
  const isPlaced = ({ id }) => page.includes(`<!-- worked example: ${id} -->`);
  const of = (audience) => calculators.filter(({ listing }) => listing.audience === audience);
  refuseHomeless(page, calculators, isPlaced);
  const withExamples = fill(page, "worked example", (placed) =>
    calculators.filter(({ id }) => id === placed).map(({ example }) => exampleTable(example)),
  );
  const withEntries = fill(withExamples, "calculators", (audience) =>
    of(audience).map((each) => (isPlaced(each) ? "" : entry(each))),
  );
  return withEntries
    .replace("<!-- questions -->", () => questions(of))
    .replace("<!-- footer -->", () => footer(calculators, "./"));
}

/** Fills the place `<!-- worked examples -->` of the page for frames with one example for each calculator. */
export function fillFrame(page, calculators) {
  const place = "<!-- worked examples -->";
  if (!page.includes(place)) throw new Error("www/embed.html has no place for worked examples.");
  return page.replace(place, () =>
    calculators.map(({ id, example }) => exampleTable(example, id)).join("\n"),
  );
}
