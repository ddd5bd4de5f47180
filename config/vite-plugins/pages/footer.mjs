import { DOCUMENTS } from "../documents/list.mjs";
import { AUDIENCES } from "./audiences.mjs";
import { escaped } from "./html.mjs";

const item = (href, text) => `<li><a href="${href}">${escaped(text)}</a></li>`;

const group = (title, items) => `<div><h2>${escaped(title)}</h2><ul>${items.join("")}</ul></div>`;

/** The footer of a page: every calculator by its audience, and every document. `site` leads to the site's folder. */
export function footer(calculators, site) {
  const lists = Object.entries(AUDIENCES).flatMap(([audience, title]) => {
    const own = calculators.filter(({ listing }) => listing.audience === audience);
    if (own.length === 0) return [];
    return group(
      title,
      own.map(({ id, listing }) => item(`${site}${id}/`, listing.navigation)),
    );
  });
  const documents = DOCUMENTS.map(({ name, title }) => item(`${site}docs/${name}.html`, title));
  return `    <footer>
      <nav aria-label="Calculators and documents" class="all">
        ${[...lists, group("Documents", documents)].join("\n        ")}
      </nav>
      <p>Open source, under the MIT license or the Apache License 2.0.</p>
      <p>Typical ranges are published industry figures; results are estimates, not promises. Headings are set in Besley (SIL Open Font License).</p>
    </footer>`;
}
