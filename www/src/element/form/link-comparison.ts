import { adopt } from "../../shared/adopt.js";
import { nothing, type TemplateResult } from "../../shared/lit.js";
import type { LinkChanges } from "../../tools/scenarios/link-changes.js";
import type { View } from "../desk/view.js";

/** The note about a link with the figures of another version; what draws it loads with the first such link. */
export class LinkComparison {
  #changes: LinkChanges | undefined;
  #isLoading = false;
  #hasFailed = false;

  /** Draws the note; nothing until it is loaded, and undefined if there is none. */
  draw(view: View): TemplateResult | typeof nothing | undefined {
    const { link } = view.sheet.state;
    if (!link?.compared || this.#hasFailed) return undefined;
    if (this.#changes) return this.#changes.draw(link.compared, view.sheet.core.version);
    void this.#load(view);
    return nothing;
  }

  async #load(view: View): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      const { loadLinkChanges } = await import("../../tools/scenarios/link-changes.js");
      this.#changes = await loadLinkChanges(view.wording);
      adopt(view.element.renderRoot, this.#changes.styles);
    } catch {
      this.#hasFailed = true;
    }
    this.#isLoading = false;
    view.redraw();
  }
}
