import { chartStyles } from "../../charts/index.js";
import type { Analyst } from "../../core/analyses/analyst.js";
import { CalculationError } from "../../core/error.js";
import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { EditingWords } from "../../text/common.js";
import { isRightToLeft } from "../../text/language.js";
import type { ToolWords } from "../../text/load-later-words.js";
import { problemSentence } from "../../text/problems.js";
import { type Drawn, drawnFrom } from "../shared/drawn.js";
import { selectField } from "../shared/fields.js";
import { rangeStyles } from "../shared/range-styles.js";
import { sayer } from "../shared/say.js";
import { toolFieldStyles, toolStyles } from "../shared/styles.js";
import { about, outdated, problemList, trouble } from "../shared/trouble.js";
import { USUAL_CHANGE } from "../shared/usual-change.js";
import type { Tool, ToolContext } from "../tool.js";
import { ENDS, type Wrong } from "./ranges.js";
import { type Refused, refusedIn, withRefused } from "./refused.js";
import { distributionTitle, simulationPaper, simulationResult } from "./result.js";
import { Settings, TARGET } from "./settings.js";
import { type Simulated, Simulator, simulationKey } from "./simulator.js";
import { riskStyles } from "./styles.js";
import { type UncertainInput, UncertainInputs } from "./uncertain-inputs.js";
import { endId, type RowContext, uncertainRow } from "./uncertain-row.js";

/** "Range of outcomes": the distribution of a figure if some inputs are uncertain. */
export class RiskTool implements Tool {
  readonly styles = [chartStyles, toolStyles, toolFieldStyles, rangeStyles, riskStyles];
  readonly #words: ToolWords;
  readonly #editing: EditingWords;
  readonly #analyst: () => Promise<Analyst>;
  readonly #uncertain: UncertainInputs;
  readonly #simulator: Simulator;
  readonly #settings: Settings;
  /** The widget as it was drawn last. */
  #last: ToolContext;

  constructor(
    context: ToolContext,
    words: ToolWords,
    editing: EditingWords,
    analyst: () => Promise<Analyst>,
  ) {
    this.#words = words;
    this.#editing = editing;
    this.#analyst = analyst;
    this.#last = context;
    this.#settings = new Settings(context.wording.numbers, () => this.#last.redraw());
    this.#uncertain = new UncertainInputs(analyst, () => this.#last.redraw());
    this.#simulator = new Simulator(() => this.#last.redraw());
  }

  close(): void {
    this.#simulator.cancel();
    this.#uncertain.forget();
  }

  panel(context: ToolContext): TemplateResult {
    this.#last = context;
    const drawn = this.#drawn();
    if (!drawn) return html`<p class="help">${sayer(this.#words, context.wording)("nothing")}</p>`;
    const { say } = drawn;
    const rows = this.#uncertain.read(drawn);
    return html`<div class="risk">
      ${about(say)}
      ${this.#settings.figure(drawn)}
      ${rows ? this.#form(drawn, rows) : this.#waiting(drawn)}
    </div>`;
  }

  paper(context: ToolContext): TemplateResult | typeof nothing {
    this.#last = context;
    const drawn = this.#drawn();
    const { result } = this.#simulator;
    const rows = drawn && this.#uncertain.read(drawn);
    if (!drawn || !rows || !result || this.#isOld(drawn, rows, result)) return nothing;
    return simulationPaper(result, rows, this.#resultContext(drawn));
  }

  #drawn(): Drawn | undefined {
    return drawnFrom(this.#last, this.#words, this.#settings.output);
  }

  #waiting({ say, context }: Drawn): TemplateResult {
    if (!this.#uncertain.hasFailed) return html`<p class="help">${say("waiting")}</p>`;
    return trouble(context, say, this.#uncertain.error, () => this.#uncertain.retry());
  }

  #form(drawn: Drawn, rows: readonly UncertainInput[]): TemplateResult {
    const { say, context } = drawn;
    const refused = this.#refused(drawn, rows);
    return html`<div class="group-title" role="heading" aria-level=${Math.min(context.level + 3, 6)}>${say("ranges")}</div>
      ${this.#rows(drawn, rows, refused)}
      ${this.#adding(drawn, rows)}
      ${this.#settings.draw(drawn, (problem) => this.#sentence(drawn, problem), refused.target)}
      ${this.#run(drawn, refused)}
      ${this.#result(drawn, rows)}`;
  }

  #rows(drawn: Drawn, rows: readonly UncertainInput[], refused: Refused): TemplateResult {
    const { say, output, context } = drawn;
    if (rows.length > 0) {
      const row = this.#rowContext(drawn);
      return html`<div class="uncertain-inputs">${rows.map((each) => uncertainRow(withRefused(each, refused), drawn, row))}</div>`;
    }
    const { wording } = context;
    const texts = { figure: wording.label(output), change: wording.value(USUAL_CHANGE, "share") };
    return html`<p class="help">${say(this.#uncertain.isUnmoved(rows) ? "unmoved" : "noRanges", texts)}</p>`;
  }

  #rowContext(drawn: Drawn): RowContext {
    return {
      sentence: (wrong) => this.#sentence(drawn, wrong),
      take: (path, end, typed) => {
        this.#uncertain.take(drawn, path, end, typed);
        this.#last.redraw();
      },
      remove: (path) => {
        const name = drawn.inputs.find((each) => each.path === path)?.label ?? path;
        this.#uncertain.remove(drawn, path);
        this.#last.change(() => undefined, drawn.say("removed", { input: name }), "risk-add");
      },
    };
  }

  #sentence({ context: { wording }, say }: Drawn, wrong: Wrong | undefined): string | undefined {
    if (wrong === undefined) return undefined;
    return typeof wrong === "string" ? say(wrong) : problemSentence(this.#editing, wording, wrong);
  }

  #adding(drawn: Drawn, rows: readonly UncertainInput[]): TemplateResult {
    const { say, inputs } = drawn;
    const others = inputs.filter(({ path }) => !rows.some(({ entry }) => entry.path === path));
    return html`<div class="tool-fields">${selectField({
      id: "risk-add",
      label: say("add"),
      options: [
        { value: "", label: say("choose") },
        ...others.map(({ path, label }) => ({ value: path, label })),
      ],
      value: "",
      pick: (path) => {
        if (!path) return;
        this.#uncertain.add(drawn, path);
        this.#last.change(() => undefined, undefined, endId(path, "low"));
      },
    })}</div>`;
  }

  #press(): void {
    if (this.#simulator.running) this.#simulator.cancel();
    else void this.#simulate();
  }

  async #simulate(): Promise<void> {
    const drawn = this.#drawn();
    const rows = drawn && this.#uncertain.read(drawn);
    if (!drawn || !rows) return;
    const question = this.#settings.question(drawn, rows);
    if (!question) {
      this.#last.change(() => undefined, drawn.say("fix"), this.#firstWrong(rows));
      return;
    }
    const isDone = await this.#simulator.run(this.#analyst, question, this.#last.sheet.answered);
    const found = this.#simulator.result?.simulation.outputs[drawn.output];
    if (isDone && found) {
      this.#last.change(() => undefined, distributionTitle(found, this.#resultContext(drawn)));
    }
    const refused = this.#refused(drawn, rows);
    const wrong = rows.map((row) => withRefused(row, refused));
    if (refused.target || Object.keys(refused.ranges).length > 0) {
      this.#last.change(() => undefined, drawn.say("fix"), this.#firstWrong(wrong));
    }
  }

  #key(drawn: Drawn, rows: readonly UncertainInput[]): string | undefined {
    const question = this.#settings.question(drawn, rows);
    return question && simulationKey(question, drawn.context.sheet.answered);
  }

  /** What the analyses refused, while the fields still have it. */
  #refused(drawn: Drawn, rows: readonly UncertainInput[]): Refused {
    return refusedIn(this.#simulator, this.#key(drawn, rows), drawn.output);
  }

  /** The id of the first field with something wrong. */
  #firstWrong(rows: readonly UncertainInput[]): string {
    for (const { entry, wrong } of rows) {
      const end = ENDS.find((each) => wrong[each]);
      if (end) return endId(entry.path, end);
    }
    return rows.length === 0 ? "risk-add" : TARGET;
  }

  #run({ say, context }: Drawn, { others }: Refused): TemplateResult {
    const { running, failure } = this.#simulator;
    const hasBroken = failure !== undefined && !(failure.error instanceof CalculationError);
    const trials = context.wording.value(this.#settings.trials, "whole");
    return html`<div class="run">
      <button type="button" class="button run-button" part="button" id="risk-run" @click=${() => this.#press()}>
        ${running ? say("cancel") : say("run", { trials })}
      </button>
      ${running ? html`<progress max=${running.all} .value=${running.done} aria-label=${say("progress")}></progress>` : nothing}
      ${problemList(context, others)}
      ${hasBroken ? html`<p class="problem">${icons.warning}${say("failed")}</p>` : nothing}
    </div>`;
  }

  #resultContext({ context: { wording }, say, output }: Drawn) {
    return { wording, say, output, rtl: isRightToLeft(wording.language) };
  }

  /** Whether a result is for other entries than the present ones. */
  #isOld(drawn: Drawn, rows: readonly UncertainInput[], { key }: Simulated): boolean {
    return this.#key(drawn, rows) !== key;
  }

  #result(drawn: Drawn, rows: readonly UncertainInput[]): TemplateResult | typeof nothing {
    const { result, running } = this.#simulator;
    const { say, output } = drawn;
    if (!result || !(output in result.simulation.outputs)) return nothing;
    const isOld = this.#isOld(drawn, rows, result);
    return html`<div class="tool-chart risk-result" aria-busy=${running !== undefined}>
      ${outdated(drawn.context)}
      ${isOld ? html`<p class="risk-old">${icons.info}${say("old")}</p>` : nothing}
      ${simulationResult(result, this.#resultContext(drawn))}
    </div>`;
  }
}
