import type { Answer } from "../../core/boundary/answer.js";
import { adopt } from "../../shared/adopt.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { View } from "../desk/view.js";
import type { ExportPanel } from "./open.js";

const KEY = "export";

/** The line below the answer that opens everything a visitor can take along; the panel is loaded when it is first opened. */
export class ExportRow {
  #panel: ExportPanel | undefined;
  #isLoading = false;
  #hasFailed = false;

  draw(view: View, calculation: Answer): TemplateResult {
    const isOpen = view.isOpen(KEY);
    if (isOpen && !this.#panel && !this.#hasFailed) void this.#load(view);
    const toggle = ({ currentTarget }: Event) => {
      this.#hasFailed = false;
      view.setOpen(KEY, (currentTarget as HTMLDetailsElement).open);
    };
    return html`<details class="export fold" part="export" ?open=${isOpen} @toggle=${toggle}>
      <summary class="group-title">${view.wording.ui("export")}</summary>
      ${isOpen ? this.#content(view, calculation) : nothing}
    </details>`;
  }

  #content(view: View, calculation: Answer): unknown {
    if (this.#hasFailed) return html`<p class="help">${view.wording.ui("toolFailed")}</p>`;
    return this.#panel?.draw(view, calculation);
  }

  async #load(view: View): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      const { open } = await import("./open.js");
      this.#panel = await open(view.wording);
      adopt(view.element.renderRoot, this.#panel.styles);
    } catch {
      this.#hasFailed = true;
    }
    this.#isLoading = false;
    view.redraw();
  }
}
