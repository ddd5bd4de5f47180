import { loadChecks } from "../../core/load-checks.js";
import type { Explainer } from "../../explain/index.js";
import type { Styles } from "../../shared/lit.js";
import type { Wording } from "../../text/wording.js";
import type { Editing, Tables } from "./view.js";

type Charts = typeof import("../answer/chart-area.js");

type Name = "charts" | "explainer" | "editing";

/**
 * The parts of a widget that are loaded later: editing right after the first answer, charts when their place comes
 * into sight, explanations when the first one is opened.
 */
export class LazyParts {
  charts: Charts | undefined;
  explainer: Explainer | undefined;
  editing: Editing | undefined;
  /** The styles of the parts that are loaded. */
  readonly styles: Styles[];
  readonly #loading = new Map<Name, Promise<unknown>>();
  readonly #failed = new Set<Name>();

  constructor(
    readonly wording: Wording,
    readonly tables: Tables | undefined,
    /** Called when a part is loaded or has failed to load. */
    readonly changed: () => void,
  ) {
    this.styles = [...(tables?.tableStyles ?? [])];
  }

  hasFailed(name: Name): boolean {
    return this.#failed.has(name);
  }

  loadCharts(): void {
    this.#load("charts", async () => {
      this.charts = await import("../answer/chart-area.js");
      this.styles.push(this.charts.chartStyles);
    });
  }

  loadExplainer(): void {
    this.#load("explainer", async () => {
      const [{ explainer }] = await Promise.all([import("../../explain/index.js"), loadChecks()]);
      this.explainer = await explainer(this.wording.language, this.wording.calculator);
      this.styles.push(this.explainer.styles);
    });
  }

  /** Resolves once the editing part is loaded or has failed to load. */
  loadEditing(): Promise<unknown> {
    return this.#load("editing", async () => {
      const [{ loadEditing }] = await Promise.all([import("./editing-part.js"), loadChecks()]);
      this.editing = await loadEditing(this.wording);
      this.styles.push(...this.editing.styles);
    });
  }

  /** Lets parts that failed to load be loaded again. */
  retryFailed(): void {
    for (const name of this.#failed) this.#loading.delete(name);
    this.#failed.clear();
  }

  #load(name: Name, load: () => Promise<void>): Promise<unknown> {
    let loading = this.#loading.get(name);
    if (!loading) {
      loading = load()
        .catch(() => this.#failed.add(name))
        .finally(this.changed);
      this.#loading.set(name, loading);
    }
    return loading;
  }
}
