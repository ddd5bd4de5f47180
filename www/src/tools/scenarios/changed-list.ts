import { css, html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { ChangedFigure } from "../../sheet/kept-figures.js";
import type { Wording } from "../../text/wording.js";
import type { Say } from "../shared/say.js";
import { changeText } from "./change-text.js";

/** The most changed figures that are shown at once, and the most characters of names: anybody can write a link. */
const MOST = 8;
const LONGEST = 200;

/** The ways to write a figure, of which the first that shows the difference is used. */
const STYLES = [undefined, "full", "exact"] as const;

/** Styles of a list of changed figures. */
export const changedStyles = css`
  .changed-figures {
    display: grid;
    gap: 4px;
    margin-block: 6px 0;
    padding-inline-start: 1.2em;
    list-style: disc;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .changed-more > summary {
    padding-block: 6px;
  }
  .changed-gone {
    margin-block-start: 6px;
  }
  @media (pointer: coarse) {
    .changed-more > summary {
      padding-block: 12px;
    }
  }
`;

/** Says what a figure was, what it is now, and the difference. */
function sentence({ id, was, now = null }: ChangedFigure, wording: Wording, say: Say): string {
  const unit = wording.unit(id) ?? "text";
  const written = STYLES.map((style) => [wording.write(id, was, style), wording.write(id, now, style)]);
  const [before, after] = written.find(([one, other]) => one !== other) ?? written[0] ?? [];
  const change = changeText(wording, say, unit, now, was) ?? "";
  return say("changedFigure", { label: wording.label(id), before, after, change });
}

const list = (texts: readonly string[]) =>
  html`<ul class="changed-figures">${texts.map((text) => html`<li>${text}</li>`)}</ul>`;

/** Draws a list of figures that were other ones; a long list is folded, except on paper. */
export function changedList(
  changed: readonly ChangedFigure[],
  wording: Wording,
  say: Say,
  onPaper = false,
): TemplateResult {
  const texts = changed.filter(({ now }) => now !== undefined).map((each) => sentence(each, wording, say));
  const names = changed.filter(({ now }) => now === undefined).map(({ id }) => id);
  const gone = names.join(", ");
  const shown = gone.length > LONGEST ? `${gone.slice(0, LONGEST)}…` : gone;
  const [first, rest] = onPaper ? [texts, []] : [texts.slice(0, MOST), texts.slice(MOST)];
  const more = say("changedMore", { count: rest.length });
  return html`${first.length > 0 ? list(first) : nothing}
    ${rest.length > 0 ? html`<details class="changed-more"><summary>${more}</summary>${list(rest)}</details>` : nothing}
    ${gone ? html`<p class="changed-gone">${say("changedGone", { names: shown })}</p>` : nothing}`;
}
