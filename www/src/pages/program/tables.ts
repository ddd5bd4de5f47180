import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { requirementColumns, requirementOf } from "./requirements.js";
import type { TierRow } from "./tier-terms.js";
import type { Voice } from "./voice.js";
import type { Tier } from "./whole.js";

/** More tiers stand in a second table, which a sheet of paper and a tablet have room for. */
const MOST_TIERS = 5;

/** What a cell shows; a dash is read out as what it means. */
const shown = (text: string | undefined, nothingAtAll: string): TemplateResult =>
  text === undefined
    ? html`<span aria-hidden="true">–</span><span class="sr">${nothingAtAll}</span>`
    : html`<bdi>${text}</bdi>`;

/** The tiers, what they take in words, and the same as numbers. Narrow screens show the words alone. */
export function tierTable(tiers: readonly Tier[], labelledBy: string, voice: Voice): TemplateResult {
  const { words } = voice;
  const columns = requirementColumns(tiers, voice);
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
          <td>${requirementOf(tier, at === 0, voice)}</td>
          ${columns.map(({ cells }) => html`<td class="number">${shown(cells[at], words.all.none)}</td>`)}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** As few groups of about the same size as there have to be. */
export function groupsOf(count: number): [from: number, to: number][] {
  const groups = Math.ceil(count / MOST_TIERS);
  const edge = (at: number) => Math.ceil((count * at) / groups);
  return Array.from({ length: groups }, (_, at) => [edge(at), edge(at + 1)]);
}

/** A cell of a table whose columns are tiers; on narrow screens each cell names its tier. */
const cellOf = (text: string | undefined, tier: Tier | undefined, none: string): TemplateResult =>
  html`<td role="cell"><span class="of" aria-hidden="true"><bdi>${tier?.name}</bdi></span>${shown(text, none)}</td>`;

const label = ({ label, help }: TierRow): TemplateResult =>
  html`<th role="rowheader" scope="row"><bdi>${label}</bdi>${help ? html`<small>${help}</small>` : nothing}</th>`;

/**
 * A table whose columns are the tiers. Its roles are written out, because browsers forget them where the style sheet
 * gives a table another layout.
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
