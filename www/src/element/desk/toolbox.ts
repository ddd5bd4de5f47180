import { adopt } from "../../shared/adopt.js";
import { icon } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { closeAnalyst } from "../../tools/analysts.js";
import { TOOLS } from "../../tools/list.js";
import type { Tool, ToolModule } from "../../tools/tool.js";
import type { View } from "./view.js";

const tools: readonly (readonly [string, () => Promise<ToolModule>])[] = Object.entries(TOOLS);

/** The tool that brings a figure to a target. */
const GOAL = "goal";

const cross = icon("M3.5 3.5l9 9M12.5 3.5l-9 9");

const keyOf = (name: string) => `tool:${name}`;
const buttonOf = (name: string) => `tool-${name}`;

const titleOf = ({ wording }: View, name: string) => wording.ui(`tool.${name}`);

/** A heading below the title of the calculator, by as many levels as given. */
const heading = ({ level }: View, below: number, text: string): TemplateResult =>
  html`<div class="group-title" role="heading" aria-level=${Math.min(level + below, 6)}>${text}</div>`;

/** The tools below the answer, such as goal seek: a button for each, and the panels of those that are open. */
export class Toolbox {
  readonly #opened = new Map<string, Tool>();
  readonly #loading = new Set<string>();
  readonly #failed = new Set<string>();
  /** The line that the goal tool is to take once it is loaded. */
  #aimed: string | undefined;

  draw(view: View): TemplateResult | typeof nothing {
    if (tools.length === 0 || !view.sheet.core.linked) return nothing;
    const title = view.wording.ui("tools");
    const content = html`<div class="tool-buttons">${tools.map(([name]) => this.#button(view, name))}</div>
      <div class="tool-panels">
        ${tools.map(([name, load]) => (view.isOpen(keyOf(name)) ? this.#panel(view, name, load) : nothing))}
      </div>`;
    if (!view.compact)
      // A group and no landmark, because a page may have several calculators.
      return html`<div class="what-if" part="tools" role="group" aria-label=${title}>${heading(view, 1, title)}${content}</div>`;
    return html`<details class="what-if fold" part="tools">
      <summary>${heading(view, 1, title)}</summary>
      ${content}
    </details>`;
  }

  /** Draws the results of the open tools for print: all of them, or what stands beside an answer for others. */
  paper(view: View, kind: "paper" | "beside" = "paper"): TemplateResult | typeof nothing {
    const all = tools.flatMap(([name]) => {
      const drawn = view.isOpen(keyOf(name)) ? this.#opened.get(name)?.[kind]?.(view) : undefined;
      if (!drawn || drawn === nothing) return [];
      return html`<section class="tool-paper">${heading(view, 1, titleOf(view, name))}${drawn}</section>`;
    });
    return all.length > 0 ? html`${all}` : nothing;
  }

  /** Opens the goal tool with a figure, and moves the focus to the target. */
  reach(view: View, line: string): void {
    this.#aimed = line;
    view.state.open.add(keyOf(GOAL));
    this.#failed.delete(GOAL);
    this.#aim(view);
    view.redraw();
  }

  /** Stops what the tools do, and ends the worker that they ask. */
  close({ sheet }: View): void {
    for (const tool of this.#opened.values()) tool.close?.();
    closeAnalyst(sheet.core);
  }

  #aim(view: View): void {
    const tool = this.#opened.get(GOAL);
    if (!tool || this.#aimed === undefined) return;
    view.state.focus = tool.aim?.(this.#aimed);
    this.#aimed = undefined;
  }

  #toggle(view: View, name: string, isOpen: boolean): void {
    this.#failed.delete(name);
    if (!isOpen) this.#opened.get(name)?.close?.();
    view.setOpen(keyOf(name), isOpen);
  }

  #button(view: View, name: string): TemplateResult {
    const isOpen = view.isOpen(keyOf(name));
    return html`<button
      type="button"
      class="button tool-button"
      part="button"
      id=${buttonOf(name)}
      aria-expanded=${isOpen}
      @click=${() => this.#toggle(view, name, !isOpen)}
    >
      ${titleOf(view, name)}
    </button>`;
  }

  #panel(view: View, name: string, load: () => Promise<ToolModule>): TemplateResult {
    const tool = this.#opened.get(name);
    if (!tool && !this.#failed.has(name)) void this.#load(view, name, load);
    const content = this.#failed.has(name)
      ? html`<p class="help">${view.wording.ui("toolFailed")}</p>`
      : view.element.isConnected
        ? tool?.panel(view)
        : // A tool that is drawn asks its questions, and outside a page nothing would end the worker that answers them.
          nothing;
    const title = titleOf(view, name);
    const label = view.wording.ui("closeTool", { tool: title });
    // The button goes with the panel, so the focus moves to the one that opens it again.
    const close = () => {
      view.state.focus = buttonOf(name);
      this.#toggle(view, name, false);
    };
    return html`<div class="tool-panel" role="region" part="tool" aria-labelledby=${buttonOf(name)}>
      <div class="tool-head">
        ${heading(view, 2, title)}
        <button type="button" class="tool-close" title=${label} aria-label=${label} @click=${close}>${cross}</button>
      </div>
      ${content}
    </div>`;
  }

  async #load(view: View, name: string, load: () => Promise<ToolModule>): Promise<void> {
    if (this.#loading.has(name)) return;
    this.#loading.add(name);
    try {
      const { open } = await load();
      const tool = await open(view);
      adopt(view.element.renderRoot, tool.styles);
      this.#opened.set(name, tool);
      if (name === GOAL) this.#aim(view);
    } catch {
      this.#failed.add(name);
    }
    this.#loading.delete(name);
    view.redraw();
  }
}
