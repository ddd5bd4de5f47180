import { copy } from "../../shared/copy.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { isLinkable, linkOf } from "../../sheet/link.js";
import { linkBase } from "../../sheet/link-base.js";
import { tellShare } from "../desk/tell-share.js";
import type { View } from "../desk/view.js";
import type { KeepScenario } from "./keep-scenario.js";

/** Copies a link to the last answer, unless the host page handles the event itself. */
async function share(view: View): Promise<void> {
  const { answered: inputs } = view.sheet;
  const link = linkOf(view.element, linkBase(), view.sheet);
  if (!tellShare(view, link)) return;
  // Called before the first `await`: some browsers allow copying only while a click is handled.
  const isCopied = await copy(link);
  view.state.shared = { link, inputs, isCopied };
  view.redraw();
}

function outcome(view: View): TemplateResult | typeof nothing {
  const { wording, sheet } = view;
  const done = view.state.shared;
  if (!done || done.inputs !== sheet.answered) return nothing;
  if (done.isCopied) return html`${wording.ui("shared")}`;
  return html`<label
    >${wording.ui("shareByHand")}
    <input
      class="link-text"
      readonly
      dir="ltr"
      .value=${done.link}
      @focus=${(event: Event) => (event.currentTarget as HTMLInputElement).select()}
  /></label>`;
}

function shareButton(view: View): TemplateResult {
  return html`<button
    type="button"
    class="link"
    part="button share"
    ?disabled=${view.sheet.problems.length > 0}
    @click=${() => void share(view)}
  >
    ${view.wording.ui("share")}
  </button>`;
}

/** The buttons below the form: reset or undo, keep as a scenario, and share. */
export function formActions(view: View, scenario: KeepScenario): TemplateResult {
  const { wording, sheet } = view;
  const canReset = sheet.isTouched || sheet.undoable;
  return html`<div class="form-actions">
    <button
      type="button"
      class="link"
      part="button"
      ?disabled=${!canReset}
      @click=${() => view.change(() => (sheet.isTouched ? sheet.reset() : sheet.undoReset()))}
    >
      ${wording.ui(sheet.isTouched || !sheet.undoable ? "resetAll" : "undoReset")}
    </button>
    ${scenario.button(view)} ${isLinkable() ? shareButton(view) : nothing}
    <p class="help" aria-live="polite">${scenario.outcome(view)} ${outcome(view)}</p>
  </div>`;
}
