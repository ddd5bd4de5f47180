// The places in www/index.html and www/embed.html that the list of calculators fills.

const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

const row = ([name, value]) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`;

/** The table that is shown where a calculator cannot work. */
const table = ({ title, sentence, figures }, id) =>
  `<table class="example"${id ? ` data-example="${id}"` : ""}><caption>${escaped(title)}, a worked example: ${escaped(sentence)}</caption>` +
  `<tbody>${figures.map(row).join("")}</tbody></table>`;

const entry = ({ id, example }) =>
  `<div id="${id}" class="entry"><div class="later" data-type="${id}">${table(example)}</div></div>`;

const link = ({ id, listing }) => `<li><a href="#${id}">${escaped(listing.navigation)}</a></li>`;

/**
 * Puts something into each place `<!-- kind: name -->`; a place that nothing belongs to is a
 * mistake.
 */
const fill = (html, kind, filled) =>
  html.replace(new RegExp(`<!-- ${kind}: ([\\w-]+) -->`, "g"), (place, name) => {
    const parts = filled(name);
    if (parts.length === 0) throw new Error(`www/index.html: no calculator belongs to ${place}`);
    return parts.join("\n");
  });

/**
 * Fills the page. `<!-- worked example: id -->` stands where the page places a calculator itself;
 * `<!-- calculators: audience -->` becomes an entry for each other calculator of that audience, and
 * `<!-- links: audience -->` a link to each of its calculators.
 */
export function fillGallery(page, calculators) {
  const isPlaced = ({ id }) => page.includes(`<!-- worked example: ${id} -->`);
  const of = (audience) => calculators.filter(({ listing }) => listing.audience === audience);
  const homeless = calculators.filter(
    (each) => !isPlaced(each) && !page.includes(`<!-- calculators: ${each.listing.audience} -->`),
  );
  if (homeless.length > 0) {
    throw new Error(`www/index.html has no place for ${homeless.map(({ id }) => id).join(", ")}.`);
  }
  const withExamples = fill(page, "worked example", (placed) =>
    calculators.filter(({ id }) => id === placed).map(({ example }) => table(example)),
  );
  const withEntries = fill(withExamples, "calculators", (audience) =>
    of(audience).map((each) => (isPlaced(each) ? "" : entry(each))),
  );
  return fill(withEntries, "links", (audience) => of(audience).map(link));
}

/** Fills the place `<!-- worked examples -->` of the page for frames with one example for each calculator. */
export function fillFrame(page, calculators) {
  const place = "<!-- worked examples -->";
  if (!page.includes(place)) throw new Error("www/embed.html has no place for worked examples.");
  return page.replace(place, calculators.map(({ id, example }) => table(example, id)).join("\n"));
}
