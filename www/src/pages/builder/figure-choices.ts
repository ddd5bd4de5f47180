import type { Choices } from "./choices.js";
import type { Option } from "./parts.js";
import { isLeftOut } from "./view.js";

/**
 * The result lines as options, without the hidden lines and the headline's figure, which is always
 * shown.
 */
export function lineOptions({ outcome, settings }: Choices): Option<string>[] {
  // The outcome may still belong to the calculator that was selected before.
  if (!outcome || outcome.description.id !== settings.calculator) return [];
  const { lines, headline } = outcome.description;
  return lines
    .filter(({ id, hidden }) => !hidden && id !== headline.figure && !isLeftOut(settings, id))
    .map(({ id }) => ({ value: id, label: outcome.wording.label(id) }));
}

/**
 * The figures that the button's address can contain: the headline's figure, the other result lines,
 * the inputs.
 */
export function figureOptions(choices: Choices): Option<string>[] {
  const { outcome, settings } = choices;
  const lines = lineOptions(choices);
  if (!outcome || lines.length === 0) return lines;
  const { description, wording } = outcome;
  const named = (id: string) => ({ value: id, label: wording.label(id) });
  const inputs = description.inputs.map(({ id }) => id).filter((id) => !isLeftOut(settings, id));
  return [named(description.headline.figure), ...lines, ...inputs.map(named)];
}
