import type { Analyst } from "../../core/analyses/analyst.js";
import type { Grid } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Drawn } from "../shared/drawn.js";
import { selectField } from "../shared/fields.js";
import { Latest } from "../shared/latest.js";
import { trouble } from "../shared/trouble.js";
import { type Axes, chosenAxes, type WantedAxes } from "./axes.js";
import { canBeAxis, gridAxis } from "./grid-axis.js";
import { heatTable } from "./heat-table.js";
import type { Effects } from "./tornado-data.js";

type Side = keyof Axes;

/** The figure over two inputs: which two, and the table. */
export class Together {
  readonly #grid = new Latest<Axes, Grid>();
  #wanted: WantedAxes = {};

  /** @param redraw Called after each change. */
  constructor(
    readonly analyst: () => Promise<Analyst>,
    readonly redraw: () => void,
  ) {}

  forget(): void {
    this.#grid.forget();
  }

  /** Draws the choice of both inputs and the table. */
  draw(drawn: Drawn, effects: Effects | undefined): TemplateResult | typeof nothing {
    const { say, inputs, context } = drawn;
    const axes = effects && chosenAxes(effects, inputs, this.#wanted);
    if (!axes) return nothing;
    this.#ask(drawn, axes);
    return html`<section class="together" aria-labelledby="drivers-together">
      <div class="group-title" id="drivers-together" role="heading" aria-level=${Math.min(context.level + 3, 6)}>${say("together")}</div>
      <p class="help">${say("togetherSays")}</p>
      <div class="tool-fields">${this.#choice(drawn, axes, "rows", "columns")}${this.#choice(drawn, axes, "columns", "rows")}</div>
      ${this.#heat(drawn)}
    </section>`;
  }

  #choice({ say, inputs }: Drawn, axes: Axes, side: Side, other: Side): TemplateResult {
    return selectField({
      id: `drivers-${side}`,
      label: say(side),
      options: inputs.filter(canBeAxis).map(({ path, label }) => ({ value: path, label })),
      value: axes[side].path,
      pick: (path) => {
        // Choosing the other input exchanges both.
        const kept = path === axes[other].path ? axes[side].path : axes[other].path;
        this.#wanted = side === "rows" ? { rows: path, columns: kept } : { rows: kept, columns: path };
        this.redraw();
      },
    });
  }

  #ask({ context: { sheet }, output }: Drawn, axes: Axes): void {
    const question = { output, rows: gridAxis(axes.rows), columns: gridAxis(axes.columns) };
    const inputs = sheet.answered;
    const ask = async () => (await this.analyst()).grid(question, inputs);
    this.#grid.ask([JSON.stringify([question, inputs])], axes, ask, this.redraw);
  }

  #heat({ say, inputs, output, context }: Drawn): TemplateResult {
    if (this.#grid.hasFailed) {
      const retry = () => {
        this.#grid.forget();
        this.redraw();
      };
      return trouble(context, say, this.#grid.outcome?.error, retry, "drivers-grid-retry");
    }
    const { question, answer } = this.#grid.answered ?? {};
    const rows = inputs.find(({ path }) => path === question?.rows.path);
    const columns = inputs.find(({ path }) => path === question?.columns.path);
    if (!answer || !rows || !columns || answer.output !== output) {
      return html`<p class="help">${say("waiting")}</p>`;
    }
    return html`<div class="tool-chart" aria-busy=${this.#grid.isWaiting}>
      ${heatTable({ grid: answer, rows, columns }, context.wording, say)}
    </div>`;
  }
}
