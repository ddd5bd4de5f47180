import type { ProblemCode } from "../../core/contract/index.js";
import type { View } from "../desk/view.js";

/** Why a field is not valid, for its form: the browser shows the message at the anchor, and moves the focus there. */
export interface Invalid {
  flags: ValidityStateFlags;
  message: string;
  anchor: HTMLElement | undefined;
}

/** The browser's names for problems; all others are errors of its kind “custom”. */
const FLAGS: Partial<Record<ProblemCode, keyof ValidityStateFlags>> = {
  required: "valueMissing",
  notANumber: "badInput",
  wrongType: "badInput",
  belowMinimum: "rangeUnderflow",
  tooFewRows: "rangeUnderflow",
  aboveMaximum: "rangeOverflow",
  tooManyRows: "rangeOverflow",
  notWhole: "stepMismatch",
  tooLong: "tooLong",
};

/** The control of a problem. Where no field shows it, the first field that can have the focus. */
function anchorOf({ element: { renderRoot } }: View, path = ""): HTMLElement | undefined {
  const own = path ? renderRoot.querySelector<HTMLElement>(`#${CSS.escape(path)}`) : null;
  if (own?.matches("input, select")) return own;
  const seen = (selector: string) =>
    [...renderRoot.querySelectorAll<HTMLElement>(selector)].find((each) => each.getClientRects().length > 0);
  // Numbers come first, because the browser's message points at its anchor, and radio buttons are drawn by their texts.
  return seen('.form input[type="text"]') ?? seen(".form :is(input, select, button)");
}

/**
 * Why the entries cannot be submitted: their first problem, or that a required calculator has no entry of the visitor's.
 * A link that was opened has entries, too; values of the page are none.
 */
export function invalidity(view: View, isRequired: boolean): Invalid | undefined {
  const { sheet, editing, wording } = view;
  const [problem] = sheet.problems;
  if (problem) {
    return {
      flags: { [FLAGS[problem.code] ?? "customError"]: true },
      message: editing?.sentence(problem, sheet) ?? problem.code,
      anchor: anchorOf(view, problem.path),
    };
  }
  if (!isRequired || sheet.isTouched) return undefined;
  return {
    flags: { valueMissing: true },
    message: wording.ui("enterOwn"),
    anchor: anchorOf(view),
  };
}
