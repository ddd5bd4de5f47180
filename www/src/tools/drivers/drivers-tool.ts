import { chartStyles } from "../../charts/index.js";
import type { Analyst } from "../../core/analyses/analyst.js";
import { icons } from "../../shared/icons.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { isRightToLeft } from "../../text/language.js";
import type { ToolWords } from "../../text/load-later-words.js";
import { type Drawn, drawnFrom } from "../shared/drawn.js";
import { selectField } from "../shared/fields.js";
import { givenLines } from "../shared/figures.js";
import { rangeStyles } from "../shared/range-styles.js";
import { sayer } from "../shared/say.js";
import { toolFieldStyles, toolStyles } from "../shared/styles.js";
import { about, outdated, trouble } from "../shared/trouble.js";
import type { Tool, ToolContext } from "../tool.js";
import { driversStyles } from "./styles.js";
import { Together } from "./together.js";
import { type TornadoContext, tornado, tornadoPaper, tornadoTitle } from "./tornado.js";
import { type Effects, readEffects } from "./tornado-data.js";
import { Variation } from "./variation.js";

/** "Key drivers": how much each input moves a figure, and two inputs together. */
export class DriversTool implements Tool {
  readonly styles = [chartStyles, toolStyles, toolFieldStyles, rangeStyles, driversStyles];
  readonly #words: ToolWords;
  readonly #variation: Variation;
  readonly #together: Together;
  #output: string | undefined;
  /** Whether a choice was made whose result is to be announced. */
  #isAwaited = false;
  #last: ToolContext;

  constructor(context: ToolContext, words: ToolWords, analyst: () => Promise<Analyst>) {
    this.#words = words;
    this.#last = context;
    this.#together = new Together(analyst, () => this.#last.redraw());
    const arrived = () => this.#arrived();
    this.#variation = new Variation(context.wording.numbers, analyst, arrived, (message, focus) => {
      this.#isAwaited = true;
      if (message) this.#last.change(() => undefined, message, focus);
      else this.#last.redraw();
    });
  }

  close(): void {
    this.#variation.forget();
    this.#together.forget();
  }

  panel(context: ToolContext): TemplateResult {
    this.#last = context;
    const drawn = drawnFrom(context, this.#words, this.#output);
    if (!drawn) return html`<p class="help">${sayer(this.#words, context.wording)("nothing")}</p>`;
    const isWrong = this.#variation.ask(drawn);
    return html`<div class="drivers">
      ${about(drawn.say)}
      ${this.#choices(drawn)} ${this.#variation.ranges(drawn)}
      ${isWrong ? html`<p class="problem">${icons.warning}<span>${drawn.say("fix")}</span></p>` : outdated(context)}
      ${this.#tornado(drawn)} ${this.#together.draw(drawn, this.#read(drawn))}
    </div>`;
  }

  paper(context: ToolContext): TemplateResult | typeof nothing {
    const drawn = drawnFrom(context, this.#words, this.#output);
    const effects = drawn && this.#read(drawn);
    return effects ? tornadoPaper(effects, this.#tornadoContext(drawn)) : nothing;
  }

  #choices(drawn: Drawn): TemplateResult {
    const { context, say, output } = drawn;
    const { sheet, wording } = context;
    return html`<div class="tool-fields">
      ${selectField({
        id: "drivers-figure",
        label: say("figure"),
        options: givenLines(sheet).map(({ id }) => ({ value: id, label: wording.label(id) })),
        value: output,
        pick: (id) => {
          this.#output = id;
          this.#isAwaited = true;
          this.#last.redraw();
        },
      })}
      ${this.#variation.choices(drawn)}
    </div>`;
  }

  /** The effects to draw; those of an earlier question only while they are for the same figure. */
  #read({ inputs, output }: Drawn): Effects | undefined {
    const { effects, isRaised } = this.#variation;
    const { answered } = effects;
    return answered?.question === output ? readEffects(answered.answer, inputs, isRaised) : undefined;
  }

  #tornadoContext({ context, say, output }: Drawn): TornadoContext {
    const { wording } = context;
    const { by, share } = this.#variation;
    return {
      wording,
      say,
      output,
      by,
      change: wording.value(share, "share"),
      rtl: isRightToLeft(wording.language),
      show: (path) => context.show(path),
    };
  }

  #tornado(drawn: Drawn): TemplateResult {
    const { failed, effects: asked } = this.#variation;
    if (failed) {
      const retry = () => {
        failed.forget();
        this.#last.redraw();
      };
      return trouble(drawn.context, drawn.say, failed.outcome?.error, retry, "drivers-retry");
    }
    const effects = this.#read(drawn);
    if (!effects) return html`<p class="help">${drawn.say("waiting")}</p>`;
    return html`<div class="tool-chart" aria-busy=${asked.isWaiting}>${tornado(effects, this.#tornadoContext(drawn))}</div>`;
  }

  #arrived(): void {
    const context = this.#last;
    const drawn = drawnFrom(context, this.#words, this.#output);
    const effects = drawn && this.#read(drawn);
    const { failed, effects: asked } = this.#variation;
    if (!this.#isAwaited || !effects || asked.isWaiting || failed) {
      context.redraw();
      return;
    }
    this.#isAwaited = false;
    context.change(() => undefined, tornadoTitle(effects, this.#tornadoContext(drawn)));
  }
}
