import { type SVGTemplateResult, svg, type TemplateResult } from "../shared/lit.js";
import type { ChartContext } from "./context.js";
import { bar, type Drawing, frame, label } from "./frame.js";
import { BESIDE } from "./ladder.js";
import { mirrored } from "./layout.js";
import type { Room } from "./measured.js";
import { readTable } from "./row-data.js";
import { readStacks, type Stack, type StacksChart } from "./stacks-data.js";
import { planStack, type StackPlan, SWATCH } from "./stacks-plan.js";
import { STRONG, textWidth, wrapped } from "./text.js";

/** Heights in ems: a bar, a line of text, and the space to the next bar. */
const BAR = 1.5;
const LINE = 1.35;
const BETWEEN = 0.9;
/** The gap between two parts, in pixels; smaller for thin parts. */
const HAIRLINE = 1.5;

/** The number of parts in the text for screen readers; the table has all. */
const MOST_SPOKEN = 8;

/** The position of a bar. */
interface Frame {
  left: number;
  top: number;
  room: Room;
  rtl: boolean;
  /** The chosen bar has the accent color, others are gray. */
  strong: boolean;
}

const toneClass = (tone: number, strong: boolean) => `${strong ? "accent" : "grey"} tone-${tone}`;

function segments(stack: Stack, plan: StackPlan, at: Frame): SVGTemplateResult[] {
  const last = stack.parts.map((part) => part.size > 0).lastIndexOf(true);
  return stack.parts.map((part, index) => {
    const { x, width } = plan.segments[index] ?? { x: 0, width: 0 };
    const gap = index === last ? 0 : Math.min(HAIRLINE, width * 0.3);
    const box = { x: at.left + x, width: width - gap, y: at.top, height: BAR * at.room.em };
    return bar(box, at.room.width, at.rtl, toneClass(part.tone, at.strong));
  });
}

function directLabels(plan: StackPlan, at: Frame): SVGTemplateResult[] {
  const { em, width } = at.room;
  const y = at.top + (BAR + 1.05) * em;
  return plan.direct.map(({ part, x: along, atEnd }) => {
    const x = mirrored(at.left + along, 0, width, at.rtl);
    const figure = plan.oneLine
      ? svg` <tspan>${part.figure}</tspan>`
      : svg`<tspan x=${x} dy=${LINE * em}>${part.figure}</tspan>`;
    return svg`<text class="part" x=${x} y=${y} text-anchor=${atEnd ? "end" : "start"}><tspan
      class="quiet"
    >${part.name}</tspan>${figure}</text>`;
  });
}

function listedLabels(plan: StackPlan, at: Frame): SVGTemplateResult[] {
  const { em, width } = at.room;
  const first = at.top + (BAR + 1.05 + plan.directLines * LINE) * em;
  return plan.listed.map(({ name, figure, tone, x, line }) => {
    const y = first + line * LINE * em;
    const side = 0.7 * em;
    const swatch = { x: at.left + x, y: y - side, width: side, height: side };
    const start = mirrored(at.left + x + SWATCH * em, 0, width, at.rtl);
    return svg`${bar(swatch, width, at.rtl, toneClass(tone, at.strong))}<text
      class="part"
      x=${start}
      y=${y}
    ><tspan class="quiet">${name}</tspan> <tspan>${figure}</tspan></text>`;
  });
}

function draw(stacks: readonly Stack[], room: Room, context: ChartContext): Drawing {
  const { width, em } = room;
  const { rtl } = context;
  const named = stacks.some((stack) => stack.name !== "");
  const beside = named && width >= BESIDE * em;
  const widest = Math.max(0, ...stacks.map((stack) => textWidth(stack.name, em) * STRONG));
  const left = beside ? Math.min(widest + em, width * 0.28) : 0;
  const choosing = stacks.some((stack) => stack.chosen);
  let y = 0;
  const shapes = stacks.map((stack) => {
    const plan = planStack(stack, { width: width - left, em });
    const empty = stack.parts.length === 0;
    const above = named && !beside;
    const top = y + (above ? 1.5 * em : 0);
    const at: Frame = { left, top, room, rtl, strong: stack.chosen || !choosing };
    const nameY = above ? y + em : top + BAR * 0.5 * em + 0.36 * em;
    y = top + (BAR + (plan.directLines + plan.listLines) * LINE + BETWEEN) * em;
    const style = stack.chosen ? "name strong" : "name";
    const place = { x: mirrored(0, 0, width, rtl), y: nameY, step: 0, class: style };
    const lines = wrapped(stack.name, (beside ? left : width) - 0.6 * em, em, 1);
    return svg`
      ${named ? label(lines, stack.name, place) : ""}
      ${segments(stack, plan, at)}
      ${directLabels(plan, at)}
      ${listedLabels(plan, at)}
      ${empty ? svg`<text class="name" x=${mirrored(left, 0, width, rtl)} y=${top + em}>–</text>` : ""}`;
  });
  return { height: Math.max(0, y - (BETWEEN - 0.3) * em), shapes };
}

/** The chosen bar as text. */
function spokenParts(stacks: readonly Stack[]): string {
  const said = stacks.find((stack) => stack.chosen) ?? (stacks.length === 1 ? stacks[0] : undefined);
  const parts = said?.parts.map((part) => `${part.name} ${part.figure}`.trim()) ?? [];
  return [...parts.slice(0, MOST_SPOKEN), ...(parts.length > MOST_SPOKEN ? ["…"] : [])].join(", ");
}

/** Parts of a whole in one bar; a bar for each group, where there are groups. */
export function renderStacks(chart: StacksChart, context: ChartContext): TemplateResult {
  const stacks = readStacks(chart, context);
  const columns = [chart.group, chart.label, chart.value].filter((column) => column !== undefined);
  return frame(
    context,
    (room) => draw(stacks, room, context),
    readTable(chart.table, columns, context),
    spokenParts(stacks),
  );
}
