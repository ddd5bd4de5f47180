import type { Outcome } from "./outcome.js";
import type { Settings } from "./state.js";
import { isLeftOut } from "./view.js";

/**
 * The ids of the result lines to show first, without those that the calculator or the chosen view
 * does not have.
 */
export function firstLines({
  settings,
  outcome,
}: {
  settings: Settings;
  outcome: Outcome | undefined;
}): string[] {
  const known = outcome?.description.lines.map(({ id }) => id) ?? [];
  return settings.first.filter((id) => known.includes(id) && !isLeftOut(settings, id));
}
