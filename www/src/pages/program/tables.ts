import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Tier } from "./guide-program.js";
import type { GuideText } from "./guide-text.js";
import { requirementColumns, requirementOf } from "./requirements.js";
import type { TierRow } from "./tier-terms.js";

/**
 * The most tiers in one table, so that it fits on a sheet of paper and a tablet; more tiers get
 * another table.
 */
const MOST_TIERS = 5;

/**
 * The content of a cell. An empty cell shows a dash, and screen readers read `emptyText` instead.
 */
const shown = (text: string | undefined, emptyText: string): TemplateResult =>
  text === undefined
    ? html`<span aria-hidden="true">–</span><span class="sr">${emptyText}</span>`
    : html`<bdi>${text}</bdi>`;

/**
 * The table of tiers with their requirements, as sentences and as figures. Narrow screens hide the
 * figures.
 */
export function tierTable(tiers: readonly Tier[], labelledBy: string, guideText: GuideText): TemplateResult {
  const { words } = guideText;
  const columns = requirementColumns(tiers, guideText);
  return html`<table class="tiers" aria-labelledby=${labelledBy}>
    <thead>
      <tr>
        <th scope="col">${words.tiers.tier}</th>
        <th scope="col">${words.tiers.requirements}</th>
        ${columns.map(({ title }) => html`<th scope="col" class="number">${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${tiers.map(
        (tier, at) => html`<tr>
          <th scope="row"><bdi>${tier.name}</bdi></th>
          <td>${requirementOf(tier, at === 0, guideText)}</td>
          ${columns.map(({ cells }) => html`<td class="number">${shown(cells[at], words.all.none)}</td>`)}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Divides tiers among as few tables as possible, of about the same size. */
export function groupsOf(count: number): [from: number, to: number][] {
  const groups = Math.ceil(count / MOST_TIERS);
  const edge = (at: number) => Math.ceil((count * at) / groups);
  return Array.from({ length: groups }, (_, at) => [edge(at), edge(at + 1)]);
}

/**
 * A cell of a table whose columns are tiers. Narrow screens have no header row, so they show the
 * tier in each cell.
 */
const cellOf = (text: string | undefined, tier: Tier | undefined, none: string): TemplateResult =>
  html`<td role="cell"><span class="of" aria-hidden="true"><bdi>${tier?.name}</bdi></span>${shown(text, none)}</td>`;

const label = ({ label, help }: TierRow): TemplateResult =>
  html`<th role="rowheader" scope="row"><bdi>${label}</bdi>${help ? html`<small>${help}</small>` : nothing}</th>`;

/**
 * A table whose columns are the tiers, or several if there are many tiers. It has explicit roles,
 * because browsers drop the implicit ones when the style sheet changes `display`.
 */
export function tableByTier(
  tiers: readonly Tier[],
  rows: readonly TierRow[],
  { heading, none, labelledBy }: { heading: string; none: string; labelledBy: string },
): TemplateResult[] {
  return groupsOf(tiers.length).map(([from, to]) => {
    const group = tiers.slice(from, to);
    return html`<table class="by-tier" role="table" aria-labelledby=${labelledBy}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${heading}</th>
          ${group.map(({ name }) => html`<th role="columnheader" scope="col"><bdi>${name}</bdi></th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          (row) => html`<tr role="row">
            ${label(row)} ${group.map((tier, at) => cellOf(row.cells[from + at], tier, none))}
          </tr>`,
        )}
      </tbody>
    </table>`;
  });
}
