import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { linkOf } from "../../sheet/link.js";
import type { PartnerCalculatorElement, PartnerCalculatorEvents } from "../api.js";
import type { View } from "../desk/view.js";

/** A link that was asked for, until the figures are others. */
interface Shared {
  link: string;
  inputs: unknown;
  isCopied: boolean;
}

const shared = new WeakMap<View, Shared>();

const hostOf = ({ currentTarget }: Event) =>
  ((currentTarget as Element).getRootNode() as ShadowRoot).host as PartnerCalculatorElement;

/** Copies a link to what stands in the form, unless the page does something of its own with it. */
async function share(view: View, event: Event): Promise<void> {
  const host = hostOf(event);
  const { answered: inputs, calculation } = view.sheet;
  const link = linkOf(host, location.href, view.sheet);
  const detail = structuredClone({ link, inputs, values: calculation?.values ?? {} });
  const options = { detail, bubbles: true, composed: true, cancelable: true };
  const told: PartnerCalculatorEvents["calculator-share"] = new CustomEvent("calculator-share", options);
  if (!host.dispatchEvent(told)) return;
  // Asked for before anything is waited for: some browsers copy only while a click is being handled.
  const isCopied = await copied(link);
  shared.set(view, { link, inputs, isCopied });
  view.redraw();
}

/** A frame may not be allowed to, and a page without https has no clipboard. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function outcome(view: View): TemplateResult | typeof nothing {
  const { wording, sheet } = view;
  const done = shared.get(view);
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

/** Beneath the form: back to the start, and a link to what stands there. */
export function foot(view: View): TemplateResult {
  const { wording, sheet } = view;
  const canReset = sheet.isTouched || sheet.undoable;
  return html`<div class="form-foot">
    <button
      type="button"
      class="link"
      part="button"
      ?disabled=${!canReset}
      @click=${() => view.change(() => (sheet.isTouched ? sheet.reset() : sheet.undoReset()))}
    >
      ${wording.ui(sheet.isTouched || !sheet.undoable ? "resetAll" : "undoReset")}
    </button>
    <button
      type="button"
      class="link"
      part="button share"
      ?disabled=${sheet.problems.length > 0}
      @click=${(event: Event) => void share(view, event)}
    >
      ${wording.ui("share")}
    </button>
    <p class="help" aria-live="polite">${outcome(view)}</p>
  </div>`;
}
