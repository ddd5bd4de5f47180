import type { Answer } from "../../core/boundary/answer.js";
import type { Chart, Description } from "../../core/contract/index.js";

type Progress = Extract<Chart, { kind: "progress" }>;

const isProgress = (chart: Chart): chart is Progress => chart.kind === "progress";

/** The requirements that a program hides: everybody counts as having what the program says. */
function hiddenBars(description: Description): Progress["bars"] {
  const hidden = new Set(description.inputs.flatMap((input) => (input.hidden ? [input.id] : [])));
  return description.charts
    .filter(isProgress)
    .flatMap(({ bars }) => bars.filter(({ have }) => hidden.has(have)));
}

/** The lines about requirements: progress and gap, the name of the binding one, and lines computed from a gap. */
function linesAbout(bars: Progress["bars"], { charts, lines }: Description): Set<string> {
  const about = new Set(bars.flatMap(({ progress, gap }) => [progress, gap]));
  for (const { binding } of charts.filter(isProgress)) about.add(binding);
  const gaps = bars.map(({ gap }) => new RegExp(`\\b${gap}\\b`));
  for (const { id, formula } of lines) if (gaps.some((gap) => gap.test(formula))) about.add(id);
  return about;
}

/**
 * Takes the requirements that a program hides out of what a page shows, because a visitor has not entered them: marks
 * their lines as hidden, removes the columns with what is needed, and returns what an answer says without them.
 */
export function hideRequirements(description: Description): (answer: Answer) => Answer {
  const bars = hiddenBars(description);
  if (bars.length === 0) return (answer) => answer;
  const about = linesAbout(bars, description);
  for (const line of description.lines) if (about.has(line.id)) line.hidden = true;
  description.headline.also = description.headline.also.filter((id) => !about.has(id));
  const needed = new Set(bars.map((bar) => bar.needed));
  for (const table of description.tables) {
    if (table.kind !== "input") table.columns = table.columns.filter(({ id }) => !needed.has(id));
  }
  const hidden = new Set(bars.map(({ have }) => have));
  const bindings = description.charts.filter(isProgress).map(({ binding }) => binding);
  return (answer) => {
    const isBinding = bindings.some((binding) => hidden.has(String(answer.values[binding])));
    const values = { ...answer.values };
    const reasons = { ...answer.reasons };
    for (const { gap } of bars) {
      // A requirement that is met asks for nothing; one that is not cannot be named.
      if (values[gap] === null || values[gap] === "0") continue;
      values[gap] = null;
      reasons[gap] = "notApplicable";
    }
    // Remarks are about the requirement that is furthest from being met.
    const notices = isBinding ? answer.notices.filter(({ level }) => level !== "info") : answer.notices;
    return { ...answer, values, reasons, notices };
  };
}
