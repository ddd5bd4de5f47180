import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { TOOLS } from "../../tools/list.js";
import type { View } from "../desk/view.js";

type Module = Awaited<ReturnType<typeof TOOLS.scenarios>>;

function isUsed(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith("partner-calculators:scenarios:"));
  } catch {
    // The browser stores nothing for this page.
    return false;
  }
}

/** Keeps the entries of one widget as scenarios; the tool that does so loads with the first. */
export class KeepScenario {
  #tool: Module | undefined;
  #hasFailed = false;
  /** The scenario that was kept last: its letter, whether the browser stored it, and the inputs of its answer. */
  #kept: { letter: string; isStored: boolean; inputs: unknown } | undefined;

  /** Whether this browser keeps scenarios. */
  readonly #isUsed = isUsed();

  /** Whether the tool was asked which letter is next. */
  #hasAsked = false;

  async #load(): Promise<Module | undefined> {
    try {
      this.#tool ??= await TOOLS.scenarios();
      this.#hasFailed = false;
    } catch {
      this.#hasFailed = true;
    }
    return this.#tool;
  }

  async #keep(view: View): Promise<void> {
    const kept = (await this.#load())?.keep(view);
    if (kept) this.#kept = { ...kept, inputs: view.sheet.answered };
    if (kept) view.setOpen("tool:scenarios", true);
    view.redraw();
  }

  button(view: View): TemplateResult {
    const { wording, sheet } = view;
    // The scenarios of this browser, or of a link, take letters, and another widget may have kept some since.
    const hasOthers = this.#isUsed || sheet.state.link?.scenarios || view.isOpen("tool:scenarios");
    if (hasOthers && !this.#hasAsked) {
      this.#hasAsked = true;
      void this.#load().then(() => view.redraw());
    }
    const letter = this.#tool ? this.#tool.nextLetter(view) : "A";
    const keep = () => void this.#keep(view);
    return html`<button
      type="button"
      class="link"
      part="button"
      ?disabled=${sheet.problems.length > 0 || letter === undefined}
      @click=${keep}
    >
      ${letter === undefined ? wording.ui("keptAll") : wording.ui("keepAs", { letter })}
    </button>`;
  }

  outcome(view: View): TemplateResult | typeof nothing {
    const { wording, sheet } = view;
    if (this.#hasFailed) return html`${wording.ui("toolFailed")}`;
    if (this.#kept?.inputs !== sheet.answered) return nothing;
    const compare = () => {
      view.setOpen("tool:scenarios", true);
      view.state.focus = "tool-scenarios";
      view.redraw();
    };
    const { letter, isStored } = this.#kept;
    return html`${wording.ui(isStored ? "keptAs" : "keptHere", { letter })}
      <button type="button" class="link" part="button" @click=${compare}>${wording.ui("tool.scenarios")}</button>`;
  }
}
