import type { EditingWords } from "../../text/common.js";
import { problemSentence } from "../../text/problems.js";
import { nameOf } from "../../text/wording.js";
import type { Say } from "../shared/say.js";
import type { ToolContext } from "../tool.js";
import type { Column, Desk } from "./desk.js";
import type { Scenario } from "./scenario.js";

/** What the parts of the panel draw from. */
export interface Drawing {
  readonly context: ToolContext;
  readonly desk: Desk;
  readonly say: Say;
  readonly editingWords: EditingWords;
}

/** What a scenario, or the present entries, are called: `B · Without travel`, or "Scenario B". */
export function titleOf(
  { say }: Pick<Drawing, "say">,
  scenario: Pick<Scenario, "letter" | "name"> | undefined,
): string {
  if (!scenario) return say("now");
  const { letter, name } = scenario;
  return name ? `${letter} · ${name}` : say("scenario", { letter });
}

/** Why a column has no figures; undefined if it has. */
export function trouble({ context, say, editingWords }: Drawing, column: Column): string | undefined {
  if (column.hasFailed) return say("failed");
  const [problem] = column.sheet.problems;
  if (!problem) return undefined;
  const { wording } = context;
  const label = wording.label(nameOf(problem.path));
  return say("field", { label, problem: problemSentence(editingWords, wording, problem) });
}

/** Moves the focus to a control of the panel after the next drawing. */
export function focusLater({ element }: ToolContext, id: string): void {
  requestAnimationFrame(() => element.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus());
}
