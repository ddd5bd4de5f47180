import type { Outcome } from "./outcome.js";
import type { Settings } from "./state.js";
import { isLeftOut } from "./view.js";

/** The lines that were chosen to be shown first, as far as the calculator has them. */
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
