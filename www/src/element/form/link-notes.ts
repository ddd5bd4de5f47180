import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { listed } from "../../text/lists.js";
import type { View } from "../desk/view.js";

/** The most names that are listed, and the most characters of one: anybody can write a link. */
const MOST = 8;
const LONGEST = 40;

const cut = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);

const note = (icon: TemplateResult, kind: string, text: unknown) =>
  html`<p class="notice ${kind}" part="notice">${icon}<span>${text}</span></p>`;

function unusedNote({ wording }: View, unused: readonly string[]): TemplateResult | typeof nothing {
  if (unused.length === 0) return nothing;
  const shown = unused.slice(0, MOST).map(cut);
  const names = unused.length > MOST ? `${shown.join(", ")}, …` : listed(shown, wording.language);
  return note(icons.info, "", wording.ui("linkUnused", { names }));
}

/** Says above the form that a link brought the figures, what is missing from them, and how to get rid of them. */
export function linkNotes(view: View): TemplateResult | typeof nothing {
  const { wording, sheet } = view;
  const { link } = view.state;
  if (!link || !sheet.isTouched) return nothing;
  const { otherVersion: made, isIncomplete, unused } = link;
  const toOwn = html`<button type="button" class="link" part="button" @click=${() => view.change(() => sheet.reset())}>
    ${wording.ui("linkLeave")}
  </button>`;
  return html`${note(icons.info, "", html`${wording.ui("linkOpened")} ${toOwn}`)}${
    isIncomplete ? note(icons.warning, "warning", wording.ui("linkIncomplete")) : nothing
  }${
    made === undefined || (isIncomplete && !made)
      ? nothing
      : note(
          icons.warning,
          "warning",
          wording.ui("otherVersion", { made: made || "?", now: sheet.core.version }),
        )
  }${unusedNote(view, unused)}`;
}
