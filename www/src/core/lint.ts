import { member } from "./boundary/apply-program.js";
import { encodeProgram } from "./boundary/encode.js";
import type { Finding, Notice, Problem, Program } from "./contract/index.js";
import type { Engine } from "./engine.js";
import { CalculationError } from "./error.js";
import { groupedAmounts, notInherited, textFindings } from "./lint-source.js";

/** The notice of a rule for programs; its code has the path and the code of a finding. */
type Rule = Omit<Notice, "level"> & { level: Finding["level"] };

/** All errors and warnings about a program, errors first; `locale` is that of a page which shows it. */
export function lint(engine: Engine, program: Program, locale?: string): Finding[] {
  let text: string;
  let data: unknown;
  try {
    text = encodeProgram(program);
    // With all languages of its texts.
    data = JSON.parse(encodeProgram(program, null) || "null");
  } catch (error) {
    // A getter or a proxy threw, so the program cannot be read.
    const unreadable: Problem[] = [{ path: "program", code: "invalidProgram", params: {} }];
    return (error instanceof CalculationError ? error.problems : unreadable).map(asError);
  }
  let rules: Rule[] = [];
  // The rules are the notices of a calculator that is not in the public list.
  const refused = problemsOf(() => {
    rules = engine.notices(text, "rules") as Rule[];
  });
  if (refused.length > 0) return refused.map(asError);
  const presets = presetFindings(engine, text);
  const isUsable = presets.every(({ level }) => level !== "error");
  const findings = [
    ...presets,
    ...rules.map(finding),
    ...notInherited(data),
    ...(isUsable && !hasThreeDecimals(engine, text)
      ? groupedAmounts(data, (id) => engine.description(id, text))
      : []),
    ...textFindings(data, locale),
  ];
  const isError = ({ level }: Finding) => level === "error";
  return [...findings.filter(isError), ...findings.filter((each) => !isError(each))];
}

/** Whether amounts in the currency of a usable program are written with three decimals and more. */
function hasThreeDecimals(engine: Engine, text: string): boolean {
  const [calculator] = engine.calculators();
  return calculator !== undefined && engine.description(calculator.id, text).minorUnits > 2;
}

const asError = (problem: Problem): Finding => ({ level: "error", ...problem });

/** Findings about the values that a program sets for the inputs of calculators. */
function presetFindings(engine: Engine, text: string): Finding[] {
  const presets = member(text ? JSON.parse(text) : undefined, "calculators");
  const known = new Set(engine.calculators().map(({ id }) => id));
  return Object.entries(presets ?? {}).flatMap(([id, preset]) => {
    const path = `program.calculators.${id}`;
    if (!known.has(id)) return [asError({ path, code: "unknownCalculator", params: {} })];
    const wrong = problemsOf(() => engine.description(id, text));
    if (wrong.length > 0) return wrong.map(asError);
    return problemsOf(() => engine.answer(text, id)).map((problem) => startFinding(problem, path, preset));
  });
}

/**
 * A problem with a calculator's initial inputs as a finding: an error if the program locks the input, because nobody
 * can correct it; otherwise a warning, because each visitor would have to correct it.
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
 * A rule's notice as a finding. The notice's code is a path and a code, `tiers[].commissionRate commissionFalls`: the
 * row's index goes between the brackets, and the parameter `key`, if present, becomes the last part of the path.
 */
function finding({ code: rule, level, params }: Rule): Finding {
  const [place = "", code = ""] = rule.split(" ");
  const { row, key, ...rest } = params;
  const path = ["program", place.replace("[]", `[${Number(row) - 1}]`), ...(key ? [key] : [])].join(".");
  return { level, code, path, params: rest };
}

/** The problems that an attempt throws; empty if it succeeds. Rethrows any other error. */
function problemsOf(attempt: () => unknown): Problem[] {
  try {
    attempt();
    return [];
  } catch (error) {
    if (error instanceof CalculationError) return error.problems;
    throw error;
  }
}
