import { escaped } from "./html.mjs";

const row = ([name, value]) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`;

const caption = (text) => `<caption>${escaped(text)}</caption>`;

/** A table of names and values. */
export const pairsTable = (title, pairs) =>
  `<table class="example">${caption(title)}<tbody>${pairs.map(row).join("")}</tbody></table>`;

/** The table that is shown where a calculator cannot work. */
export const exampleTable = ({ title, sentence, figures }, id) =>
  `<table class="example"${id ? ` data-example="${id}"` : ""}>${caption(`${title}, a worked example: ${sentence}`)}` +
  `<tbody>${figures.map(row).join("")}</tbody></table>`;

const columnHead = (text) => `<th scope="col">${escaped(text)}</th>`;

const wideRow = ([name, ...others]) =>
  `<tr><th scope="row">${escaped(name)}</th>${others.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`;

/** A table with column headings. A table that is wider than the page scrolls within its region. */
export const wideTable = ({ title, columns, rows }) =>
  `<div class="wide" role="region" aria-label="${escaped(title)}, a worked example" tabindex="0"><table class="example">${caption(title)}` +
  `<thead><tr>${columns.map(columnHead).join("")}</tr></thead>` +
  `<tbody>${rows.map(wideRow).join("")}</tbody></table></div>`;
