import { fittedTable } from "../../shared/fitted-table.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";

/** A cell: what stands in it, and a remark below. */
export interface CellText {
  readonly text: string;
  readonly below?: string | undefined;
  readonly isQuiet?: boolean;
}

/** A row of a comparison; one with cells of words is set from the start of the line, as text is. */
export interface RowText {
  readonly label: string;
  readonly cells: readonly CellText[];
}

/** Rows with a heading above them, if they have one. */
export interface Section {
  readonly title?: string | undefined;
  readonly rows: readonly RowText[];
}

const cell = ({ text, below, isQuiet }: CellText) =>
  html`<td class=${isQuiet ? "quiet" : nothing}>${text}${below ? html`<span class="sc-change">${below}</span>` : nothing}</td>`;

const row = ({ label, cells }: RowText) => html`<tr><th scope="row">${label}</th>${cells.map(cell)}</tr>`;

function section({ title, rows }: Section, width: number): TemplateResult {
  const head = title
    ? html`<tr class="sc-section"><th scope="colgroup" colspan=${width}><span>${title}</span></th></tr>`
    : nothing;
  return html`<tbody>${head}${rows.map(row)}</tbody>`;
}

/** Draws a comparison: a column for each head, which scrolls sideways where it is too wide. */
export function comparison(
  name: string,
  corner: string,
  heads: readonly CellText[],
  sections: readonly Section[],
): TemplateResult {
  return html`<div class="chart-scroll sc-scroll" role="region" aria-label=${name} tabindex="0" ${fittedTable()}>
    <table class="sc-table" part="table">
      <thead>
        <tr>
          <th scope="col">${corner}</th>
          ${heads.map(({ text, below }) => html`<th scope="col">${text}${below ? html`<span class="sc-change">${below}</span>` : nothing}</th>`)}
        </tr>
      </thead>
      ${sections.map((each) => section(each, heads.length + 1))}
    </table>
  </div>`;
}
