import type { LineDescription, Thresholds } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { analystOf } from "../analyst-of.js";
import { choice } from "../shared/choice.js";
import { chosenFigure, figureGroups, numericLines } from "../shared/figures.js";
import { type NumberInput, numberInputs } from "../shared/inputs.js";
import { Latest } from "../shared/latest.js";
import type { Phrases } from "../shared/phrases.js";
import { toolStyles } from "../shared/styles.js";
import { Trial } from "../shared/trial.js";
import { about, outdated, trouble } from "../shared/trouble.js";
import type { Tool, ToolContext } from "../tool.js";
import { type Crossing, crossings } from "./crossing.js";
import { crossingText, effects, type Place } from "./sentence.js";

const FIGURE = "thresholds-figure";

/** What was asked: a figure, and the inputs that may change. */
interface Asked {
  figure: LineDescription;
  inputs: readonly NumberInput[];
}

/** Lists where a small change of an input makes a figure jump. */
export class ThresholdsTool implements Tool {
  readonly styles = [toolStyles];
  #figure: string | undefined;
  readonly #search = new Latest<Asked, Thresholds>();
  readonly #trial = new Trial("thresholds-back", FIGURE);

  constructor(
    readonly phrases: Phrases,
    readonly analyst = analystOf,
  ) {}

  aim(figure: string): string {
    this.#figure = figure;
    return FIGURE;
  }

  close(): void {
    this.#search.forget();
  }

  panel(context: ToolContext): TemplateResult {
    const { phrases } = this;
    const figure = this.#line(context);
    const inputs = numberInputs(context.sheet, context.wording, phrases.say);
    if (!figure || inputs.length === 0) return html`<p>${phrases.say("nothing")}</p>`;
    this.#ask(context, { figure, inputs });
    return html`${about(phrases.say)}
      <div class="tool-sentence">${this.#choice(context, figure)}</div>
      <div class="tool-result" aria-live="polite" aria-busy=${this.#search.isWaiting ? "true" : nothing}>
        ${outdated(context)}${this.#trial.draw(context, phrases)}${this.#result(context)}
      </div>`;
  }

  paper(context: ToolContext): TemplateResult | typeof nothing {
    const { question, answer } = this.#search.outcome ?? {};
    if (!question || !answer) return nothing;
    const figure = this.phrases.wording.label(question.figure.id);
    return html`<p>${this.phrases.say("question", { figure })}</p>
      ${this.#answer(context, question, answer, () => nothing)}`;
  }

  #line({ sheet }: ToolContext): LineDescription | undefined {
    const line = chosenFigure(sheet, numericLines(sheet), this.#figure);
    this.#figure = line?.id;
    return line;
  }

  #choice(context: ToolContext, figure: LineDescription): TemplateResult {
    const drawn = choice({
      id: FIGURE,
      name: this.phrases.say("figureName"),
      value: figure.id,
      groups: figureGroups(context.sheet, context.wording),
      pick: (id) => {
        this.#figure = id;
        context.redraw();
      },
    });
    return this.phrases.draw("question", { figure: drawn }, {}, (text) => html`<span>${text.trim()}</span>`);
  }

  #ask(context: ToolContext, asked: Asked): void {
    const { sheet } = context;
    const { answered } = sheet;
    const paths = asked.inputs.map(({ path }) => path);
    const question = { output: asked.figure.id, inputs: paths };
    const ask = async () => (await this.analyst(sheet)).thresholds(question, answered);
    this.#search.ask([asked.figure.id, paths.join(), answered], asked, ask, () => context.redraw());
  }

  #result(context: ToolContext): TemplateResult | typeof nothing {
    const { outcome } = this.#search;
    if (!outcome) return nothing;
    const { question, answer, error } = outcome;
    if (answer) return this.#answer(context, question, answer, (crossing) => this.#action(context, crossing));
    return trouble(context, this.phrases.say, error, () => {
      this.close();
      context.redraw();
    });
  }

  #answer(
    { sheet }: ToolContext,
    { figure, inputs }: Asked,
    answer: Thresholds,
    action: (crossing: Crossing) => unknown,
  ): TemplateResult {
    const { phrases } = this;
    const lines = sheet.description.lines.filter(({ hidden }) => !hidden);
    const place: Place = { phrases, figure, lines };
    const found = crossings(answer, inputs).filter((each) => effects(place, each).length > 0);
    if (found.length === 0) return html`<p>${phrases.say("none")}</p>`;
    return html`<ul class="tool-list">
      ${found.map((each) => html`<li><span>${crossingText(place, each)}</span>${action(each)}</li>`)}
    </ul>`;
  }

  #action(context: ToolContext, { input, threshold }: Crossing): TemplateResult {
    const use = () => this.#trial.use(context, input, threshold.input);
    return html`<button type="button" class="button" part="button" @click=${use}>${this.phrases.say("try")}</button>`;
  }
}
