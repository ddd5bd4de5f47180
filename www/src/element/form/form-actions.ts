import { copy } from "../../shared/copy.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { isLinkable, linkOf } from "../../sheet/link.js";
import type { PartnerCalculatorEvents } from "../api.js";
import type { View } from "../desk/view.js";

/** Copies a link to the last answer, unless the host page handles the event itself. */
async function share(view: View): Promise<void> {
  const { answered: inputs, calculation } = view.sheet;
  const link = linkOf(view.element, location.href, view.sheet);
  const detail = structuredClone({ link, inputs, values: calculation?.values ?? {} });
  const options = { detail, bubbles: true, composed: true, cancelable: true };
  const told: PartnerCalculatorEvents["calculator-share"] = new CustomEvent("calculator-share", options);
  if (!view.element.dispatchEvent(told)) return;
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

/** The buttons below the form: reset or undo, and share. */
export function formActions(view: View): TemplateResult {
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
    ${isLinkable() ? shareButton(view) : nothing}
    <p class="help" aria-live="polite">${outcome(view)}</p>
  </div>`;
}
