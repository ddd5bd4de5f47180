import type { Chart, Description } from "../../../www/src/core/contract/index.js";
import { type Check, code, either, flag, list, maybe, object, oneOf } from "./check.js";

type Of<Kind extends Chart["kind"]> = Extract<Chart, { kind: Kind }>;
type Bar = Of<"progress">["bars"][number];

/** The fields of a chart of each kind. */
const KINDS: { [Kind in Chart["kind"]]: Check } = {
  funnel: object<Of<"funnel">>({ id: code, kind: oneOf("funnel"), lines: list(code) }),
  bars: object<Of<"bars">>({ id: code, kind: oneOf("bars"), lines: list(code) }),
  rows: object<Of<"rows">>({
    id: code,
    kind: oneOf("rows"),
    table: code,
    label: code,
    columns: list(code),
    stacked: flag,
    marked: maybe(code),
    sorted: maybe(oneOf(true)),
  }),
  curve: object<Of<"curve">>({
    id: code,
    kind: oneOf("curve"),
    table: code,
    x: code,
    y: code,
    mark: maybe(code),
  }),
  waterfall: object<Of<"waterfall">>({ id: code, kind: oneOf("waterfall"), total: code, parts: list(code) }),
  stacks: object<Of<"stacks">>({
    id: code,
    kind: oneOf("stacks"),
    table: code,
    group: maybe(code),
    label: code,
    value: code,
  }),
  progress: object<Of<"progress">>({
    id: code,
    kind: oneOf("progress"),
    table: code,
    met: code,
    label: code,
    binding: code,
    bars: list(object<Bar>({ have: code, progress: code, gap: code, needed: code })),
  }),
  changes: object<Of<"changes">>({
    id: code,
    kind: oneOf("changes"),
    table: code,
    label: code,
    from: code,
    to: code,
    when: code,
  }),
};

export const chart: Check = either(...Object.values(KINDS));

/** The ids in a chart: of lines, of inputs or lines, and of the columns of one table. */
interface Named {
  lines: string[];
  figures?: string[];
  table?: string;
  columns?: string[];
}

const some = (...ids: (string | undefined)[]): string[] => ids.filter((id) => id !== undefined);

function named(chart: Chart): Named {
  switch (chart.kind) {
    case "funnel":
    case "bars":
      return { lines: [], figures: chart.lines };
    case "rows":
      return {
        lines: some(chart.marked),
        table: chart.table,
        columns: [chart.label, ...chart.columns],
      };
    case "curve":
      return { lines: some(chart.mark), table: chart.table, columns: [chart.x, chart.y] };
    case "waterfall":
      return { lines: [chart.total, ...chart.parts] };
    case "stacks":
      return { lines: [], table: chart.table, columns: some(chart.group, chart.label, chart.value) };
    case "progress":
      return {
        lines: [chart.binding, ...chart.bars.flatMap(({ progress, gap }) => [progress, gap])],
        figures: chart.bars.map(({ have }) => have),
        table: chart.table,
        columns: [chart.met, chart.label, ...chart.bars.map(({ needed }) => needed)],
      };
    case "changes":
      return { lines: [], table: chart.table, columns: [chart.label, chart.from, chart.to, chart.when] };
  }
}

/** The ids in a chart that the description does not have. */
export function dangling(chart: Chart, { lines, inputs, tables }: Description): string[] {
  const { lines: wanted, figures = [], table, columns = [] } = named(chart);
  const ids = (fields: readonly { id: string }[]): string[] => fields.map(({ id }) => id);
  const columnsThere = ids(tables.find(({ id }) => id === table)?.columns ?? []);
  return [
    ...wanted.filter((id) => !ids(lines).includes(id)),
    ...figures.filter((id) => ![...ids(lines), ...ids(inputs)].includes(id)),
    ...columns.filter((id) => !columnsThere.includes(id)),
  ];
}
