// The places in www/index.html that the list of calculators fills.

const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

const row = ([name, value]) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`;

/** The table that is shown where a calculator cannot work. */
const table = ({ title, sentence, figures }) =>
  `<table class="example"><caption>${escaped(title)}, a worked example: ${escaped(sentence)}</caption>` +
  `<tbody>${figures.map(row).join("")}</tbody></table>`;

const entry = ({ id, example }) =>
  `<div id="${id}" class="entry"><div class="later" data-type="${id}">${table(example)}</div></div>`;

const link = ({ id, listing }) => `<li><a href="#${id}">${escaped(listing.navigation)}</a></li>`;

/**
 * Fills the page. `<!-- worked example: id -->` stands in an entry that the page writes itself; `<!-- calculators: audience -->`
 * becomes an entry for each other calculator of that audience, `<!-- links: audience -->` a link to each of its calculators.
 * Throws when a calculator would be shown nowhere, or a place names none.
 */
export function fillGallery(html, calculators) {
  const placed = new Set();
  const of = (audience) => calculators.filter(({ listing }) => listing.audience === audience);
  const shown = (found) => {
    for (const { id } of found) placed.add(id);
    return found;
  };
  const fill = (kind, filled) =>
    html.replace(new RegExp(`<!-- ${kind}: ([\\w-]+) -->`, "g"), (place, name) => {
      const parts = filled(name);
      if (parts.length === 0) throw new Error(`www/index.html: there is no calculator for ${place}`);
      return parts.join("\n");
    });
  html = fill("worked example", (id) =>
    shown(calculators.filter((each) => each.id === id)).map(({ example }) => table(example)),
  );
  html = fill("calculators", (audience) => {
    const rest = of(audience).filter(({ id }) => !placed.has(id));
    return of(audience).length > 0 && rest.length === 0 ? [""] : shown(rest).map(entry);
  });
  html = fill("links", (audience) => of(audience).map(link));
  const missing = calculators.filter(({ id }) => !placed.has(id)).map(({ id }) => id);
  if (missing.length > 0) throw new Error(`www/index.html has no place for ${missing.join(", ")}.`);
  return html;
}
