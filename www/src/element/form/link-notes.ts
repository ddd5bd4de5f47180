import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { View } from "../desk/view.js";
import type { LinkComparison } from "./link-comparison.js";

/** The most characters of names that are shown: anybody can write a link. */
const MOST = 200;

const note = (isWarning: boolean, text: unknown) =>
  html`<p class="notice ${isWarning ? "warning" : ""}" part="notice">
    ${isWarning ? icons.warning : icons.info}<span>${text}</span>
  </p>`;

/**
 * Says above the form that a link brought the figures, what is missing from them or has changed, and how to get rid of
 * them.
 */
export function linkNotes(view: View, comparison: LinkComparison): TemplateResult | typeof nothing {
  const { wording, sheet } = view;
  const { link } = sheet.state;
  if (!link) return nothing;
  const { otherVersion, isIncomplete, unused } = link;
  const names = unused.join(", ");
  const shown = names.length > MOST ? `${names.slice(0, MOST)}…` : names;
  // The button goes, so the focus moves to where the figures are.
  const first = sheet.description.form.flatMap(({ inputs }) => inputs).find((id) => sheet.isShown(id));
  const toOwn = () => view.change(() => sheet.reset(), undefined, first);
  const now = sheet.core.version;
  const version = otherVersion ? { made: otherVersion, now } : { now };
  const unknown = otherVersion === undefined ? nothing : note(true, wording.ui("otherVersion", version));
  return html`${note(
    false,
    html`${wording.ui("linkOpened")}
      <button type="button" class="link" part="button" @click=${toOwn}>
        ${wording.ui("linkLeave")}
      </button>`,
  )}${isIncomplete ? note(true, wording.ui("linkIncomplete")) : nothing}${
    comparison.draw(view) ?? unknown
  }${names ? note(false, wording.ui("linkUnused", { names: shown })) : nothing}`;
}
