import { type SVGTemplateResult, svg } from "../shared/lit.js";
import { bar, type Drawing, label } from "./frame.js";
import { type LadderPlan, type LadderRow, planLadder } from "./ladder.js";
import { mirrored, type Place } from "./layout.js";
import type { Room } from "./measured.js";

/** Draws what joins the first bar of a row to the first bar of the next, from `left` on. */
export type Join = (
  upper: Place,
  lower: Place,
  top: number,
  bottom: number,
  left: number,
) => SVGTemplateResult;

/** The line that bars start from. Bars that all start at the edge need none; names above bars are not crossed. */
function zeroLine(plan: LadderPlan, x: number): SVGTemplateResult[] {
  if (plan.zero <= 0) return [];
  const stretches =
    plan.left > 0
      ? [[0, plan.height]]
      : plan.rows.map(({ rungs }) => [rungs[0]?.y ?? 0, (rungs.at(-1)?.y ?? 0) + plan.barHeight]);
  return stretches.map(([top, bottom]) => svg`<line class="rule" x1=${x} x2=${x} y1=${top} y2=${bottom} />`);
}

/** Draws rows of named bars on one zero-based scale. */
export function drawLadder(rows: readonly LadderRow[], room: Room, rtl: boolean, join?: Join): Drawing {
  const { width, em } = room;
  const plan = planLadder(rows, room);
  const start = mirrored(0, 0, width, rtl);
  const shapes = plan.rows.map((planned, r) => {
    const row = rows[r];
    const [first] = planned.rungs;
    const next = plan.rows[r + 1]?.rungs[0];
    const joined = join && plan.left > 0 && first && next;
    const at = { x: start, y: planned.nameY, step: plan.step, class: row?.strong ? "name strong" : "name" };
    return svg`
      ${label(planned.lines, row?.name ?? "", at)}
      ${joined ? join(first.place, next.place, first.y + plan.barHeight, next.y, plan.left) : ""}
      ${planned.rungs.map((rung, c) => {
        const tone = row?.rungs[c]?.tone ?? "muted";
        const { place, y } = rung;
        const box = { x: plan.left + place.x, y, width: place.width, height: plan.barHeight };
        const x = mirrored(plan.left + place.label, 0, width, rtl);
        return svg`
          ${bar(box, width, rtl, tone)}
          <text class="figure ${tone}" x=${x} y=${y + plan.barHeight / 2 + 0.36 * em}>${rung.text}</text>`;
      })}`;
  });
  return {
    height: plan.height,
    shapes: [...shapes, ...zeroLine(plan, mirrored(plan.left + plan.zero, 0, width, rtl))],
  };
}
