import type { Choices } from "./choices.js";
import type { Option } from "./parts.js";
import { isLeftOut } from "./view.js";

/** The lines of the calculator by name; without the figures that its form and its headline show anyway. */
export function lineOptions({ outcome, settings }: Choices): Option<string>[] {
  // The outcome may still be that of the previous calculator.
  if (!outcome || outcome.description.id !== settings.calculator) return [];
  const { lines, headline } = outcome.description;
  return lines
    .filter(({ id, hidden }) => !hidden && id !== headline.figure && !isLeftOut(settings, id))
    .map(({ id }) => ({ value: id, label: outcome.wording.label(id) }));
}

/** Every figure that may go along with the button: the answer first, then the other lines, then the single inputs. */
export function figureOptions(choices: Choices): Option<string>[] {
  const { outcome, settings } = choices;
  const lines = lineOptions(choices);
  if (!outcome || lines.length === 0) return lines;
  const { description, wording } = outcome;
  const named = (id: string) => ({ value: id, label: wording.label(id) });
  const inputs = description.inputs.map(({ id }) => id).filter((id) => !isLeftOut(settings, id));
  return [named(description.headline.figure), ...lines, ...inputs.map(named)];
}
