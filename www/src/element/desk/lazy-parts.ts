import type { Explainer } from "../../explain/index.js";
import type { Styles } from "../../shared/lit.js";
import type { Wording } from "../../text/wording.js";
import type { Rest } from "./editing-part.js";

type Charts = typeof import("../answer/chart-area.js");

/**
 * The parts that come later: charts when they come into sight, explanations when one is opened, and the rest right
 * after the first answer.
 */
export class LazyParts {
  charts: Charts | undefined;
  explainer: Explainer | undefined;
  rest: Rest | undefined;
  readonly #asked = new Map<string, Promise<unknown>>();
  readonly #failed = new Set<string>();

  constructor(
    readonly wording: Wording,
    /** Gives the element a part's styles. */
    readonly adopt: (styles: readonly Styles[]) => void,
    /** Draws again once a part is there, or will not be. */
    readonly changed: () => void,
  ) {}

  hasFailed(name: "charts" | "explainer" | "rest"): boolean {
    return this.#failed.has(name);
  }

  askForCharts(): void {
    this.#ask("charts", async () => {
      this.charts = await import("../answer/chart-area.js");
      this.adopt([this.charts.chartStyles]);
    });
  }

  askForExplainer(): void {
    this.#ask("explainer", async () => {
      const { explainer } = await import("../../explain/index.js");
      this.explainer = await explainer(this.wording.language, this.wording.calculator);
      this.adopt([this.explainer.styles]);
    });
  }

  /** Ends when the rest is there, or will not be. */
  askForRest(): Promise<unknown> {
    return this.#ask("rest", async () => {
      const { restOf } = await import("./editing-part.js");
      this.rest = await restOf(this.wording);
      this.adopt(this.rest.styles);
    });
  }

  /** Lets a part that could not be fetched be asked for again. */
  forgive(): void {
    for (const name of this.#failed) this.#asked.delete(name);
    this.#failed.clear();
  }

  #ask(name: string, fetch: () => Promise<void>): Promise<unknown> {
    let asked = this.#asked.get(name);
    if (!asked) {
      asked = fetch()
        .catch(() => this.#failed.add(name))
        .finally(this.changed);
      this.#asked.set(name, asked);
    }
    return asked;
  }
}
