import { member } from "./boundary/apply-program.js";
import type { CompactCalculation } from "./boundary/decode.js";
import { encodeProgram } from "./boundary/encode.js";
import type { Finding, Notice, Problem, Program } from "./contract/index.js";
import type { Engine } from "./engine.js";
import { CalculationError } from "./error.js";

/** A rule for programs that holds; its code says where and what. */
type Rule = Omit<Notice, "level"> & { level: Finding["level"] };

/** Everything that is wrong with a program or worth a second look, errors first. */
export function lint(engine: Engine, program: Program): Finding[] {
  let text: string;
  try {
    text = encodeProgram(program);
  } catch (error) {
    // A getter or a proxy that throws: no program can be read from it.
    const unreadable: Problem[] = [{ path: "program", code: "invalidProgram", params: {} }];
    return (error instanceof CalculationError ? error.problems : unreadable).map(asError);
  }
  let rules: Rule[] = [];
  // The notices of a calculator that is not listed with the others.
  const refused = problemsOf(() => {
    const { notices } = engine.ask<CompactCalculation>(text, ({ model }) => model.calculate("rules", ""));
    rules = notices as Rule[];
  });
  if (refused.length > 0) return refused.map(asError);
  const findings = [...presetFindings(engine, text), ...rules.map(finding)];
  const isError = ({ level }: Finding) => level === "error";
  return [...findings.filter(isError), ...findings.filter((each) => !isError(each))];
}

const asError = (problem: Problem): Finding => ({ level: "error", ...problem });

/** What is wrong with the values that a program sets for the inputs of its calculators. */
function presetFindings(engine: Engine, text: string): Finding[] {
  const presets = member(text ? JSON.parse(text) : undefined, "calculators");
  const known = new Set(engine.calculators().map(({ id }) => id));
  return Object.entries(presets ?? {}).flatMap(([id, preset]) => {
    const path = `program.calculators.${id}`;
    if (!known.has(id)) return [asError({ path, code: "unknownCalculator", params: {} })];
    const wrong = problemsOf(() => engine.description(id, text));
    if (wrong.length > 0) return wrong.map(asError);
    return problemsOf(() => engine.calculateOver(text, id)).map((problem) =>
      startFinding(problem, path, preset),
    );
  });
}

/**
 * A calculator starts with a problem: nobody can correct an input that the program locks; any other input only has to be
 * corrected by each visitor.
 */
function startFinding({ path, code, params }: Problem, calculator: string, preset: unknown): Finding {
  const [id = ""] = /^\w+/.exec(path) ?? [];
  const set = member(preset, "inputs", id);
  const isLocked = member(set, "fixed") === true || member(set, "hidden") === true;
  const value = member(set, "value") === undefined ? "" : ".value";
  const place = `${calculator}.inputs.${id}${value}${path.slice(id.length)}`;
  return { level: isLocked ? "error" : "warning", path: place, code, params };
}

/**
 * A rule's notice as a finding. Its code says where and what, `tiers[].commissionRate commissionFalls`: the row's
 * number goes between the brackets, and the parameter `key`, where there is one, is the path's last part.
 */
function finding({ code: rule, level, params }: Rule): Finding {
  const [place = "", code = ""] = rule.split(" ");
  const { row, key, ...rest } = params;
  const path = ["program", place.replace("[]", `[${Number(row) - 1}]`), ...(key ? [key] : [])].join(".");
  return { level, code, path, params: rest };
}

/** The problems for which an attempt is refused. */
function problemsOf(attempt: () => unknown): Problem[] {
  try {
    attempt();
    return [];
  } catch (error) {
    if (error instanceof CalculationError) return error.problems;
    throw error;
  }
}
