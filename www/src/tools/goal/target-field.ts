import type { LineDescription, Unit } from "../../core/contract/index.js";
import { icons } from "../../shared/icons.js";
import { html, type TemplateResult } from "../../shared/lit.js";
import { doubtAbout, numberBox } from "../shared/number-field.js";
import type { Phrases } from "../shared/phrases.js";
import type { TypedNumber } from "../shared/typed-number.js";
import type { ToolContext } from "../tool.js";

/** The id of the field. */
export const TARGET = "goal-target";
const REMARK = "goal-remark";

/** Draws the field for the target, in the unit of the figure. */
export function targetField(
  context: ToolContext,
  phrases: Phrases,
  target: TypedNumber,
  unit: Unit,
): TemplateResult {
  return numberBox(
    {
      id: TARGET,
      unit,
      typed: target,
      name: phrases.say("targetName"),
      describedBy: REMARK,
      isWrong: target.problem !== undefined,
      take: () => context.redraw(),
    },
    context.wording.numbers,
  );
}

/** Says what is wrong with the target or doubtful about it, or else what the figure is now. */
export function targetRemark(
  { sheet, wording, editing }: ToolContext,
  phrases: Phrases,
  target: TypedNumber,
  line: LineDescription,
): TemplateResult {
  if (target.problem) {
    const problem = { path: line.id, code: target.problem, params: {} } as const;
    return html`<p class="problem" id=${REMARK}>
      ${icons.warning}<span>${editing?.sentence(problem, sheet)}</span>
    </p>`;
  }
  const doubt = doubtAbout(target, line.unit, wording);
  if (doubt !== undefined) {
    return html`<p class="doubt" id=${REMARK}>${icons.info}<span>${doubt}</span></p>`;
  }
  const now = sheet.calculation?.values[line.id] ?? null;
  const text = phrases.say(now === null ? "noneNow" : "now", {
    figure: wording.label(line.id),
    value: wording.write(line.id, now),
  });
  return html`<p class="tool-quiet" id=${REMARK}>${text}</p>`;
}
