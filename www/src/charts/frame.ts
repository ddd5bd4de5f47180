import { fittedTable } from "../shared/fitted-table.js";
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "../shared/lit.js";
import type { ChartContext } from "./context.js";
import { measured, type Room } from "./measured.js";

/** The figures of a chart as a table: a heading per column, the first column names the row. */
export interface DataTable {
  head: string[];
  rows: string[][];
}

/** The picture of a chart: shapes with one unit per pixel. */
export interface Drawing {
  height: number;
  shapes: SVGTemplateResult | SVGTemplateResult[];
}

/** A chart's picture with its name for screen readers; `rtl` is the direction of its texts. */
export function picture(drawing: Drawing, room: Room, name: string, rtl: boolean): TemplateResult {
  const { width } = room;
  const height = Math.ceil(drawing.height);
  return html`<svg
    class="chart-picture"
    translate="no"
    role="img"
    aria-label=${name}
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    direction=${rtl ? "rtl" : "ltr"}
  >${drawing.shapes}</svg>`;
}

/** The figures as a folded table: `name` names its scroll area, `summary` opens it. */
export function dataTable(table: DataTable, name: string, summary: string): TemplateResult {
  return html`<details class="chart-data">
    <summary>${summary}</summary>
    <div class="chart-scroll" role="region" aria-label=${name} tabindex="0" ${fittedTable()}>
      <table>
        <thead>
          <tr>
            ${table.head.map((each) => (each ? html`<th scope="col">${each}</th>` : html`<td></td>`))}
          </tr>
        </thead>
        <tbody>
          ${table.rows.map(
            ([first, ...rest]) => html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((each) => html`<td>${each}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** A whole chart: title, picture, and the figures as a folded table; nothing without figures. */
export function frame(
  context: ChartContext,
  draw: (room: Room) => Drawing,
  table: DataTable,
  spoken = "",
): TemplateResult {
  if (table.rows.length === 0) return html``;
  // If a figure in the title has no value, there is no title.
  const title = context.sentence(context.words.title);
  const name = [title, spoken].filter(Boolean).join(". ");
  const drawn = (room: Room) => picture(draw(room), room, name, context.rtl);
  return html`<figure class="chart">
    ${title ? html`<figcaption class="chart-title">${title}</figcaption>` : nothing}
    <div class="chart-canvas">
      ${context.room ? drawn(context.room) : measured(drawn)}
    </div>
    ${dataTable(table, title || (context.words.data ?? ""), context.words.data ?? "")}
  </figure>`;
}

/** A label of one or more lines; its tooltip has the full text if that was cut. */
export function label(
  lines: readonly string[],
  full: string,
  at: { x: number; y: number; step: number; class: string },
): SVGTemplateResult {
  return svg`<text class=${at.class} x=${at.x} y=${at.y}>${
    lines.join(" ") === full ? nothing : svg`<title>${full}</title>`
  }${lines.map((line, row) => svg`<tspan x=${at.x} dy=${row === 0 ? 0 : at.step}>${line}</tspan>`)}</text>`;
}

/** A bar, mirrored on right-to-left pages. `tone` is the class with its color. */
export function bar(
  place: { x: number; y: number; width: number; height: number },
  width: number,
  rtl: boolean,
  tone: string,
): SVGTemplateResult {
  // A figure above zero is at least one pixel wide.
  const length = place.width > 0 ? Math.max(1, place.width) : 0;
  const x = rtl ? width - place.x - length : place.x;
  return svg`<rect class="bar ${tone}" x=${x} y=${place.y} width=${length} height=${place.height} />`;
}
