import type { Answer } from "../core/boundary/answer.js";
import type { Inputs } from "../core/contract/index.js";
import { CalculationError } from "../core/error.js";
import { parsePath } from "../sheet/entries.js";
import type { ExplainContext, ExplainedSheet } from "./context.js";

/** The choice that a row of a comparison is computed with. */
export interface ComparedChoice {
  input: string;
  option: string;
}

/** The choice of the row of a cell; undefined for a line, and for a cell of any other table. */
export function comparedChoice({ sheet }: ExplainContext, target: string): ComparedChoice | undefined {
  const { table: id, row } = parsePath(target);
  const table = id === undefined ? undefined : sheet.table(id);
  const [first] = table?.columns ?? [];
  if (table?.kind !== "choices" || !first) return undefined;
  const option = sheet.calculation?.tables[table.id]?.[row]?.[first.id];
  return typeof option === "string" ? { input: first.id, option } : undefined;
}

function computed({ core }: ExplainedSheet, inputs: Inputs): Answer | undefined {
  try {
    return core.calculate(inputs);
  } catch (error) {
    // The program has fixed the choice.
    if (error instanceof CalculationError) return undefined;
    throw error;
  }
}

/** The view as if this option were chosen; undefined if the program does not allow the option. */
export function comparedView(view: ExplainContext, choice: ComparedChoice): ExplainContext | undefined {
  const { sheet } = view;
  const answered: Inputs = { ...sheet.answered, [choice.input]: choice.option };
  const calculation = computed(sheet, answered);
  if (!calculation) return undefined;
  return {
    sheet: {
      core: sheet.core,
      description: sheet.description,
      inputTables: sheet.inputTables,
      calculation,
      answered,
      table: (id) => sheet.table(id),
      field: (path) => sheet.field(path),
      counts: (path) => sheet.counts(path),
      walk: (target) => sheet.core.walk(target, answered),
    },
    wording: view.wording,
    isCompared: true,
    state: view.state,
    isOpen: (key) => view.isOpen(key),
    setOpen: (key, open) => view.setOpen(key, open),
    show: (path) => view.show(path),
    redraw: () => view.redraw(),
  };
}
