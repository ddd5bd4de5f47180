import { bar, dataTable } from "../../charts/frame.js";
import { mirrored } from "../../charts/layout.js";
import { measured, type Room } from "../../charts/measured.js";
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "../../shared/lit.js";
import { listed } from "../../text/lists.js";
import type { Wording } from "../../text/wording.js";
import { short } from "../../text/write-compact.js";
import type { NumberStyle } from "../../text/write-number.js";
import type { Say } from "../shared/say.js";
import type { Effects, End, Swing } from "./tornado-data.js";
import { planTornado, type Side, type TornadoPlan } from "./tornado-plan.js";
import type { By } from "./variation.js";

/** What the chart is drawn from. */
export interface TornadoContext {
  wording: Wording;
  say: Say;
  /** The id of the figure. */
  output: string;
  /** How the inputs were varied. */
  by: By;
  /** The percentage by which inputs are lowered and raised, as a text: "10%". */
  change: string;
  rtl: boolean;
  /** Goes to the field of an input. */
  show(path: string): void;
}

/** The two lines of a label: the figure, and the value of the input that leads to it. */
type Label = [figure: string, at: string];

function labelOf(end: End, { input }: Swing, context: TornadoContext, style?: NumberStyle): Label {
  const { wording, say, output } = context;
  const figure = wording.write(output, end.output, style);
  return [figure, say("at", { value: wording.write(input.id, end.input, style) })];
}

const widthOf = ([figure, at]: Label, room: Room) => Math.max(room.strongWidthOf(figure), room.widthOf(at));

/** Long figures are shortened where they would leave no space for the bars. */
function labelsFor(swings: readonly Swing[], context: TornadoContext, room: Room): [Label, Label][] {
  const labels = (style?: NumberStyle) =>
    swings.map((each): [Label, Label] => [
      labelOf(each.low, each, context, style),
      labelOf(each.high, each, context, style),
    ]);
  const plain = labels();
  const widest = Math.max(0, ...plain.flat().map((label) => widthOf(label, room)));
  return widest > room.width / 4 && widest > 7 * room.em ? labels(short) : plain;
}

function drawSide(
  side: Side,
  [figure, at]: Label,
  tone: string,
  plan: TornadoPlan,
  em: number,
  rtl: boolean,
) {
  const x = mirrored(side.label, 0, plan.width, rtl);
  const anchor = side.isLeft ? "end" : "start";
  return svg`${bar(side, plan.width, rtl, tone)}
    <text class="figure strong" x=${x} y=${em * 1.35} text-anchor=${anchor}>${figure}</text>
    <text class="figure name" x=${x} y=${em * 2.55} text-anchor=${anchor}>${at}</text>`;
}

function drawRow(at: number, [low, high]: [Label, Label], plan: TornadoPlan, em: number, rtl: boolean) {
  const sides = plan.rows[at];
  if (!sides) return svg``;
  const base = mirrored(plan.base, 0, plan.width, rtl);
  return svg`${drawSide(sides.low, low, "muted", plan, em, rtl)}${drawSide(sides.high, high, "accent", plan, em, rtl)}
    <line class="rule" x1=${base} x2=${base} y1="0" y2=${plan.rowHeight} />`;
}

function picture(plan: TornadoPlan, height: number, shapes: SVGTemplateResult, rtl: boolean, name?: string) {
  return html`<svg
    class="chart-picture"
    translate="no"
    role=${name ? "img" : nothing}
    aria-label=${name ?? nothing}
    aria-hidden=${name ? nothing : "true"}
    viewBox="0 0 ${plan.width} ${height}"
    width=${plan.width}
    height=${height}
    direction=${rtl ? "rtl" : "ltr"}
  >${shapes}</svg>`;
}

/** The present figure, above the line that all bars start from; it stays within the picture. */
function baseLabel(text: string, plan: TornadoPlan, room: Room, rtl: boolean): SVGTemplateResult {
  const half = room.strongWidthOf(text) / 2;
  const x = Math.min(Math.max(plan.base, half), plan.width - half);
  return svg`<text class="figure strong" x=${mirrored(x, 0, plan.width, rtl)} y=${room.em * 1.1} text-anchor="middle">${text}</text>`;
}

function spoken(name: string, [low, high]: [Label, Label], say: Say): string {
  return say("spoken", {
    input: name,
    lowOutput: low[0],
    low: low[1],
    highOutput: high[0],
    high: high[1],
  });
}

function bars(effects: Effects, context: TornadoContext, room: Room): TemplateResult {
  const { wording, say, output, rtl } = context;
  const { swings, base, baseSize } = effects;
  const labels = labelsFor(swings, context, room);
  const sizes = swings.map(({ low, high }, at) => {
    const [lowLabel, highLabel] = labels[at] ?? [["", ""] as Label, ["", ""] as Label];
    return {
      low: low.size,
      high: high.size,
      lowLabel: widthOf(lowLabel, room),
      highLabel: widthOf(highLabel, room),
    };
  });
  const plan = planTornado(sizes, baseSize, room);
  const now = say("now", { value: wording.write(output, base) });
  return html`<ol class="tornado ${plan.isWide ? "wide" : ""}">
    <li class="tornado-base" aria-hidden="true"><span></span>${picture(plan, Math.round(room.em * 1.5), baseLabel(now, plan, room, rtl), rtl)}</li>
    ${swings.map(({ input }, at) => {
      const both = labels[at];
      if (!both) return nothing;
      const shapes = drawRow(at, both, plan, room.em, rtl);
      return html`<li>
        <button type="button" class="tornado-name" @click=${() => context.show(input.path)}>${input.label}</button>
        ${picture(plan, plan.rowHeight, shapes, rtl, spoken(input.label, both, say))}
      </li>`;
    })}
  </ol>`;
}

const swatch = (tone: string) =>
  html`<svg class="tornado-swatch" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><rect class="bar ${tone}" width="12" height="12" /></svg>`;

/** The figures at the ends of a bar, the smaller one first. */
function writtenEnds({ low, high }: Swing, { wording, output }: TornadoContext): [from: string, to: string] {
  const [from, to] = low.size <= high.size ? [low, high] : [high, low];
  return [wording.write(output, from.output), wording.write(output, to.output)];
}

/** The sentence above the chart: it names all inputs that tie for the largest effect. */
export function tornadoTitle({ strongest, missing }: Effects, context: TornadoContext): string {
  const { wording, say, output, change, by } = context;
  const figure = wording.label(output);
  const [first] = strongest;
  const unmoved = by === "change" ? "unmoved" : "unmovedRange";
  if (!first) return say(missing.length > 0 ? "titleNone" : unmoved, { figure, change });
  const [from, to] = writtenEnds(first, context);
  if (strongest.length === 1) return say("title", { figure, input: first.input.label, from, to });
  const inputs = listed(
    strongest.map(({ input }) => input.label),
    wording.language,
  );
  const isApart = strongest.some((each) => writtenEnds(each, context).join() !== [from, to].join());
  return isApart
    ? say("titleTiedApart", { figure, inputs, swing: wording.write(output, first.swing) })
    : say("titleTied", { figure, inputs, from, to });
}

function table({ swings }: Effects, context: TornadoContext, title: string): TemplateResult {
  const { wording, say, output } = context;
  const figure = (value: string) => wording.write(output, value, "full");
  const rows = swings.map(({ input, low, high, swing }) => [
    input.label,
    wording.write(input.id, low.input, "full"),
    figure(low.output),
    wording.write(input.id, high.input, "full"),
    figure(high.output),
    figure(swing),
  ]);
  const head = ["input", "lowInput", "lowOutput", "highInput", "highOutput", "swing"].map((key) => say(key));
  return dataTable({ head, rows }, title, say("data"));
}

const named = (inputs: Effects["little"], { wording }: TornadoContext) =>
  new Intl.ListFormat(wording.language, { type: "unit" }).format(inputs.map(({ label }) => label));

/** A tornado chart: for each input a bar from the figure with a lower value to that with a higher one. */
export function tornado(effects: Effects, context: TornadoContext): TemplateResult {
  const { say, change, by } = context;
  const { swings } = effects;
  const [lower, higher] = by === "change" ? (["lower", "higher"] as const) : (["lowEnd", "highEnd"] as const);
  const title = tornadoTitle(effects, context);
  const line = (key: "raised" | "little" | "zeros" | "missing") =>
    effects[key].length > 0
      ? html`<p class="help">${say(key, { inputs: named(effects[key], context) })}</p>`
      : nothing;
  return html`<figure class="chart">
    <figcaption class="chart-title">${title}</figcaption>
    ${
      swings.length > 0
        ? html`<p class="tornado-key">
            <span>${swatch("muted")} ${say(lower, { change })}</span><span>${swatch("accent")} ${say(higher, { change })}</span>
          </p>
          <div class="chart-canvas">${measured((room) => bars(effects, context, room))}</div>`
        : nothing
    }
    ${line("raised")}${line("little")}${line("zeros")}${line("missing")}
    ${swings.length > 0 ? table(effects, context, title) : nothing}
  </figure>`;
}

/** The effects for print: a line for each input. */
export function tornadoPaper(effects: Effects, context: TornadoContext): TemplateResult {
  const { say, by, change } = context;
  return html`<p>${tornadoTitle(effects, context)}</p>
    <p>${say(by === "change" ? "paperChange" : "paperRange", { change })}</p>
    <ul>${effects.swings.map((each) => {
      const both: [Label, Label] = [labelOf(each.low, each, context), labelOf(each.high, each, context)];
      return html`<li>${spoken(each.input.label, both, say)}</li>`;
    })}</ul>`;
}
