import type { GoalSeek, LineDescription, Sensitivity, Solution } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { analystOf } from "../analyst-of.js";
import { chosenFigure, numericLines } from "../shared/figures.js";
import { type NumberInput, numberInputs } from "../shared/inputs.js";
import { Latest } from "../shared/latest.js";
import type { Phrases } from "../shared/phrases.js";
import { toolStyles } from "../shared/styles.js";
import { isEntered, Trial } from "../shared/trial.js";
import { about, outdated, trouble } from "../shared/trouble.js";
import { TypedNumber } from "../shared/typed-number.js";
import { USUAL_CHANGE } from "../shared/usual-change.js";
import type { Tool, ToolContext } from "../tool.js";
import { type Condition, questionOf, type Wish, wishFor } from "./question.js";
import { offered, type Ranking, ranked, rankingQuestion } from "./ranking.js";
import { Reach } from "./reach.js";
import { noSolution, solutionText } from "./result.js";
import { TARGET, targetField, targetRemark } from "./target-field.js";
import { wishSentence } from "./wish-sentence.js";

/** Finds the value of an input that brings a figure to a target. */
export class GoalTool implements Tool {
  readonly styles = [toolStyles];
  #figure: string | undefined;
  #condition: Condition = "exactly";
  readonly #target: TypedNumber;
  /** The path of the input to change; the one with the largest effect until a person chooses another. */
  #input: string | undefined;
  #isChosen = false;
  readonly #ranking = new Latest<string, Sensitivity>();
  readonly #search = new Latest<Wish, GoalSeek>();
  readonly #reach = new Reach();
  readonly #trial = new Trial("goal-back", TARGET);

  constructor(
    readonly phrases: Phrases,
    readonly analyst = analystOf,
  ) {
    this.#target = new TypedNumber(phrases.wording.numbers, "money");
  }

  aim(figure: string): string {
    this.#figure = figure;
    if (!this.#isChosen) this.#input = undefined;
    return TARGET;
  }

  close(): void {
    this.#ranking.forget();
    this.#search.forget();
    this.#reach.forget();
  }

  panel(context: ToolContext): TemplateResult {
    const { phrases } = this;
    const line = this.#line(context);
    const inputs = numberInputs(context.sheet, context.wording, phrases.say);
    if (!line || inputs.length === 0) return html`<p>${phrases.say("nothing")}</p>`;
    this.#read(line);
    const ranking = this.#ranked(context, line, inputs);
    const input = this.#inputOf(inputs, ranking);
    const wish = ranking && this.#wish(context, line, input);
    this.#seek(context, wish, inputs);
    return html`${about(phrases.say)}
      ${this.#sentence(context, line, ranking ?? { effective: inputs, others: [] }, input, wish)}
      ${targetRemark(context, phrases, this.#target, line)}
      <div class="tool-result" aria-live="polite" aria-busy=${this.#search.isWaiting ? "true" : nothing}>
        ${outdated(context)}${ranking?.effective.length === 0 ? this.#unmoved(line) : nothing}
        ${this.#trial.draw(context, phrases)}${this.#result(context)}
      </div>`;
  }

  paper(): TemplateResult | typeof nothing {
    const { question, answer } = this.#search.outcome ?? {};
    if (!question || !answer) return nothing;
    const { line, condition, target, input } = question;
    const { phrases } = this;
    const wish = phrases.draw("wish", {
      figure: html`<b>${phrases.wording.label(line.id)}</b>`,
      condition: phrases.say(condition),
      target: phrases.wording.write(line.id, target, "full"),
      input: html`<b>${input.label}</b>`,
    });
    return html`<p>${wish}</p>${this.#answer(question, answer, () => nothing)}`;
  }

  #line({ sheet }: ToolContext): LineDescription | undefined {
    const line = chosenFigure(sheet, numericLines(sheet), this.#figure);
    this.#figure = line?.id;
    return line;
  }

  /** Reads the target in the unit of the figure; a target for a figure in another unit means nothing here. */
  #read({ unit }: LineDescription): void {
    if (this.#target.unit !== unit) this.#target.clear();
    this.#target.unit = unit;
  }

  /** Undefined until the inputs are ranked for this figure; the order stays while they are ranked again. */
  #ranked(context: ToolContext, { id }: LineDescription, inputs: NumberInput[]): Ranking | undefined {
    const { sheet } = context;
    const { answered } = sheet;
    const question = rankingQuestion(id, inputs);
    const ask = async () => (await this.analyst(sheet)).sensitivity(question, answered);
    this.#ranking.ask([id, answered], id, ask, () => context.redraw());
    const { outcome } = this.#ranking;
    if (outcome?.question !== id) return undefined;
    // Without a ranking, the order of the form is as good.
    return outcome.answer ? ranked(inputs, outcome.answer) : { effective: inputs, others: [] };
  }

  #inputOf(inputs: NumberInput[], ranking: Ranking | undefined): NumberInput {
    const known = inputs.find(({ path }) => path === this.#input);
    const input = known ?? ranking?.effective[0] ?? (inputs[0] as NumberInput);
    // Once ranked, the choice stays when the order changes with the form.
    if (ranking) this.#input = input.path;
    return input;
  }

  /** The wish that the sentence has; undefined without a target. */
  #wish({ sheet }: ToolContext, line: LineDescription, input: NumberInput): Wish | undefined {
    const target = this.#target.value;
    if (target === undefined) return undefined;
    const wanted = { line, condition: this.#condition, target, input };
    return wishFor(wanted, sheet.description.minorUnits);
  }

  /** Asks for a wish, and after its answer, which of the inputs can fulfill it. */
  #seek(context: ToolContext, wish: Wish | undefined, inputs: readonly NumberInput[]): void {
    const { sheet } = context;
    const { answered, description } = sheet;
    if (this.#target.value === undefined) this.#search.clear();
    if (!wish) return;
    const question = questionOf(wish);
    const analyst = () => this.analyst(sheet);
    const ask = async () => (await analyst()).goalSeek(question, answered);
    this.#search.ask([answered, ...Object.values(question)], wish, ask, () => context.redraw());
    if (this.#search.isWaiting || this.#search.hasFailed) return;
    const wishes = inputs.map((input) => wishFor({ ...wish, input }, description.minorUnits));
    this.#reach.ask(wishes, answered, analyst, () => context.redraw());
  }

  #unmoved({ id }: LineDescription): TemplateResult {
    const { say, wording } = this.phrases;
    const texts = { figure: wording.label(id), change: wording.value(USUAL_CHANGE, "share") };
    return html`<p>${say("unmoved", texts)}</p>`;
  }

  #sentence(
    context: ToolContext,
    { id, unit }: LineDescription,
    ranking: Ranking,
    { path }: NumberInput,
    wish: Wish | undefined,
  ): TemplateResult {
    return wishSentence(context, this.phrases, {
      figure: id,
      condition: this.#condition,
      input: path,
      offer: offered(ranking, wish && this.#reach.reaching(wish, context.sheet.answered)),
      target: targetField(context, this.phrases, this.#target, unit),
      pickFigure: (figure) => {
        this.aim(figure);
        context.redraw();
      },
      pickCondition: (condition) => {
        this.#condition = condition;
        context.redraw();
      },
      pickInput: (picked) => {
        this.#input = picked;
        this.#isChosen = true;
        context.redraw();
      },
    });
  }

  #result(context: ToolContext): TemplateResult | typeof nothing {
    const { outcome } = this.#search;
    if (!outcome) return nothing;
    const { question: wish, answer, error } = outcome;
    if (answer) return this.#answer(wish, answer, (solution) => this.#action(context, wish, solution));
    return trouble(context, this.phrases.say, error, () => {
      this.close();
      context.redraw();
    });
  }

  #answer(wish: Wish, answer: GoalSeek, action: (solution: Solution) => unknown): TemplateResult {
    if (answer.solutions.length === 0) return html`<p>${noSolution(this.phrases, wish, answer)}</p>`;
    const item = (solution: Solution) =>
      html`<li><span>${solutionText(this.phrases, wish, solution, answer.solutions)}</span>${action(solution)}</li>`;
    return html`<ul class="tool-list">${answer.solutions.map(item)}</ul>`;
  }

  #action(context: ToolContext, { input }: Wish, { value }: Solution): TemplateResult {
    const { phrases } = this;
    if (isEntered(context, input, value))
      return html`<span class="tool-quiet">${phrases.say("isInForm")}</span>`;
    const use = () => this.#trial.use(context, input, value);
    return html`<button type="button" class="button" part="button" @click=${use}>${phrases.say("use")}</button>`;
  }
}
