import type { Analyst } from "../core/analyses/analyst.js";
import type { SheetCore } from "../sheet/sheet.js";

/** The analysts by the core of their widget, so that the tools of a widget share one. */
const analysts = new WeakMap<SheetCore, Promise<Analyst>>();

/** The analyst of a widget's core; `open` starts it if none is there. A failed start can be retried. */
export function analystOnce(core: SheetCore, open: () => Promise<Analyst>): Promise<Analyst> {
  const known = analysts.get(core);
  if (known) return known;
  const opening = open();
  analysts.set(core, opening);
  opening.catch(() => {
    if (analysts.get(core) === opening) analysts.delete(core);
  });
  return opening;
}

/** Ends the worker of a widget's analyst, if it has one; the next question starts another. */
export function closeAnalyst(core: SheetCore): void {
  const opening = analysts.get(core);
  analysts.delete(core);
  opening?.then(
    (analyst) => analyst.close(),
    // It has not started, so nothing has to end.
    () => undefined,
  );
}
