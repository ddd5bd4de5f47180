import type { Grid } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Wording } from "../../text/wording.js";
import { short } from "../../text/write-compact.js";
import type { GivenInput } from "../shared/inputs.js";
import type { Say } from "../shared/say.js";
import { presentAt, shades } from "./grid-data.js";

/** A figure over two inputs. */
export interface HeatTable {
  grid: Grid;
  rows: GivenInput;
  columns: GivenInput;
}

/** Draws a figure over two inputs as a table; higher figures have darker cells. */
export function heatTable({ grid, rows, columns }: HeatTable, wording: Wording, say: Say): TemplateResult {
  const tones = shades(grid);
  const presentRow = presentAt(grid.rows, rows.value);
  const presentColumn = presentAt(grid.columns, columns.value);
  const title = say("gridTitle", {
    figure: wording.label(grid.output),
    rows: rows.label,
    columns: columns.label,
  });
  const now = (isNow: boolean) => (isNow ? html` <span class="heat-now">${say("present")}</span>` : nothing);
  // Money and counts may be long; other figures keep the decimals of their column.
  const style = ["money", "count", "whole"].includes(wording.unit(grid.output) ?? "") ? short : "aligned";
  const cell = (value: string | null, row: number, column: number) => {
    const shade = tones[row]?.[column];
    const place = `${row === presentRow ? "in-row" : ""} ${column === presentColumn ? "in-column" : ""}`;
    return html`<td class="${shade === undefined ? "" : `heat-${shade}`} ${place}">${wording.write(grid.output, value, style)}</td>`;
  };
  return html`<figure class="chart">
    <figcaption class="chart-title">${title}</figcaption>
    <div class="chart-scroll heat-scroll" role="region" aria-label=${title} tabindex="0">
      <table class="heat" translate="no">
        <thead>
          <tr>
            <th scope="col" class="heat-corner" rowspan="2">${rows.label}</th>
            <th scope="colgroup" class="heat-across" colspan=${grid.columns.length}>${columns.label}</th>
          </tr>
          <tr>
            ${grid.columns.map(
              (value, at) => html`<th scope="col" class=${at === presentColumn ? "now" : ""}>
                ${wording.write(columns.id, value)}${now(at === presentColumn)}
              </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${grid.rows.map(
            (value, row) => html`<tr>
              <th scope="row" class=${row === presentRow ? "now" : ""}>${wording.write(rows.id, value)}${now(row === presentRow)}</th>
              ${grid.cells[row]?.map((each, column) => cell(each, row, column))}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </figure>`;
}
