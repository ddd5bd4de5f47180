import type { Choices } from "./choices.js";

/** The lines that were chosen to be shown first, as far as the calculator has them. */
export function firstLines({ settings, outcome }: Pick<Choices, "settings" | "outcome">): string[] {
  const known = outcome?.description.lines.map(({ id }) => id) ?? [];
  return settings.first.filter((id) => known.includes(id));
}
