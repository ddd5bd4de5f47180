import type { Analyst } from "../core/analyses/analyst.js";
import { openAnalyst } from "../core/analyses/open.js";
import type { Sheet } from "../sheet/sheet.js";
import { analystOnce } from "./analysts.js";

/** The analyst of a widget, started at the first call; a failed start can be retried. */
export function analystOf({ core }: Sheet): Promise<Analyst> {
  return analystOnce(core, () => {
    const linked = core.linked?.();
    return linked
      ? openAnalyst(linked)
      : Promise.reject(new Error("This build of the calculators has no analyses."));
  });
}
