// The parts of the benchmark: what each of them measures, and its sections in the report.
import { parseArgs } from "node:util";
import { Failure } from "../scripts/lib/run.mjs";
import { analysesSections } from "./report/analyses.mjs";
import { commandSection } from "./report/command.mjs";
import { enginesSection, manySection, versionsSection } from "./report/engine.mjs";
import { pageSections } from "./report/pages.mjs";

/**
 * By name, in the order of the report. Measuring imports lazily, because those modules import packages and files that
 * are installed and built before.
 */
export const PARTS = {
  pages: {
    measure: async () => (await import("./pages/index.mjs")).measurePages(),
    sections: pageSections,
  },
  versions: {
    measure: async () => (await import("./engine/one.mjs")).timeVersions(),
    sections: (rows) => [versionsSection(rows)],
  },
  engines: {
    measure: async () => (await import("./engine/one.mjs")).timeEngines(),
    sections: (rows) => [enginesSection(rows)],
  },
  many: {
    measure: async () => (await import("./engine/many.mjs")).timeMany(),
    sections: (figures) => [manySection(figures)],
  },
  command: {
    measure: async () => (await import("./command/rows.mjs")).timeCommand(),
    sections: (figures) => [commandSection(figures)],
  },
  analyses: {
    measure: async () => (await import("./analyses/index.mjs")).timeAnalyses(),
    sections: analysesSections,
  },
};

/**
 * Reads the arguments: `--only` with names of parts, separated by commas, and `--write`. Throws a `Failure` if a part is
 * unknown, or if a document would be written without all of them.
 */
export function readArguments(args) {
  const { values } = parseArgs({
    args,
    options: { only: { type: "string" }, write: { type: "boolean", default: false } },
  });
  const all = Object.keys(PARTS);
  const names = values.only === undefined ? all : values.only.split(",");
  const unknown = names.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined) throw new Failure(`There is no part “${unknown}”; there are ${all.join(", ")}.`);
  if (values.write && values.only !== undefined)
    throw new Failure("--write needs all parts: leave --only out.");
  return { names: all.filter((name) => names.includes(name)), write: values.write };
}
