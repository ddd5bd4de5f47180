import module from "../../../pkg/module.json";
import type { Field, Problem, ProblemCode, Value } from "../contract/index.js";
import { CalculationError } from "../error.js";
import { givenValue, type Parts } from "./figures.js";
import type { Form } from "./form.js";
import type { Placed, Sent } from "./inputs.js";

/** Throws the problems with inputs, if there are any: those of their shape and those that the module found. */
export function throwProblems(sent: Sent, parts: Parts, form: Form): void {
  const problems = readProblems(sent, parts, form);
  if (problems.length > 0) throw new CalculationError(problems);
}

/** The problems with inputs in the order of the form; the first one of each path. */
export function readProblems({ problems }: Sent, parts: Parts, form: Form): Problem[] {
  const found = [...problems];
  while (parts.isRefused) found.push(readProblem(parts, form));
  found.sort(({ order: a }, { order: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || 0);
  const byPath = new Map<string, Problem>();
  for (const { problem } of found) if (!byPath.has(problem.path)) byPath.set(problem.path, problem);
  return [...byPath.values()];
}

/** Reads a problem; `run/inputs.rs` has the grammar. */
function readProblem(parts: Parts, { description, names, tables }: Form): Placed {
  const [, letter = "", kind] = parts.text();
  const code = module.codes[letter.charCodeAt(0) - "A".charCodeAt(0)] as ProblemCode;
  const at = parts.count();
  const own = description.inputs.length;
  if (kind === "l")
    return { order: [Number.POSITIVE_INFINITY, at, 0], problem: readLimit(parts, names.limits[at]) };
  if (kind === "i") return { order: [at, 0, 0], problem: problemWith(description.inputs[at], code) };
  const input = tables[at];
  const order = [own + at, 0, 0] as const;
  if (kind === "t") return { order, problem: problemWith(input?.table, code) };
  const [row, column] = [parts.count(), parts.count()];
  const problem = problemWith(input?.columns[column], code, `${input?.table.id}[${row}].`);
  return { order: [own + at, row, column], problem };
}

function readLimit(parts: Parts, [path = "", code, ...names]: string[] = []): Problem {
  const params = Object.fromEntries(names.map((name) => [name, givenValue(parts.figure())]));
  return { path, code: code as ProblemCode, params };
}

function problemWith(field: Partial<Field> | undefined, code: ProblemCode, prefix = ""): Problem {
  return { path: `${prefix}${field?.id}`, code, params: field ? paramsOf(field, code) : {} };
}

/** The figures that the message of a problem shows. */
function paramsOf(field: Partial<Field>, code: ProblemCode): Record<string, Value> {
  switch (code) {
    case "belowMinimum":
    case "aboveMaximum": {
      const { minimum = null, maximum = null } = field;
      const exclusive = code === "aboveMaximum" ? field.exclusiveMaximum : field.exclusiveMinimum;
      return exclusive ? { minimum, maximum, exclusive } : { minimum, maximum };
    }
    case "tooLong":
      return { maximum: String(field.maximumLength) };
    case "unknownChoice":
      return { choices: field.choices?.map(({ id }) => id) as unknown as Value };
    // Only the program may set the input.
    case "unknownField":
      return { setBy: "program" };
    default:
      return {};
  }
}
