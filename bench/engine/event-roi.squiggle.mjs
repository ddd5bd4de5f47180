// The event-roi model in Squiggle, to compare speed. It uses binary floating point, and has no bounds and no notices.
import { run, SqNumberValue } from "@quri/squiggle-lang";
import { figuresIn, inputs, neededFor } from "./event-roi.model.mjs";

const FIGURES = figuresIn({
  inFunnel: (formula) => `if leadMethod == "funnel" then ${formula} else ""`,
  byMethod: (direct, funnel) => `if leadMethod == "direct" then ${direct} else ${funnel}`,
  floor: (name) => `floor(${name})`,
  ceil: (name) => `ceil(${name})`,
});

/** The statement of an input, unless it is a parameter, and of each line that the wanted ones need. */
export function statements(wanted, { given = {}, parameters = [] }) {
  const defaults = Object.entries(inputs).map(([name, value]) => [name, JSON.stringify(value)]);
  const all = { ...Object.fromEntries(defaults), ...given, ...neededFor(wanted, FIGURES) };
  return Object.entries(all)
    .filter(([name]) => !parameters.includes(name))
    .map(([name, formula]) => `${name} = ${formula}`)
    .join("\n");
}

/** Squiggle's settings for a number of samples; the points are its default. */
export const settings = (sampleCount, seed = "1") => ({
  sampleCount,
  xyPointLength: 1000,
  profile: false,
  seed,
});

/** Runs a program, and returns its result. Throws the error that Squiggle found. */
export async function resultOf(code, environment) {
  const { result } = await run(code, { environment });
  if (!result.ok) throw new Error(`Squiggle: ${result.value.toString()}`);
  return result.value.result;
}

/** A function that computes all lines for the inputs that vary, by name; a line that is missing is null. */
export async function calculateWith(varied) {
  // There is nothing to sample.
  const environment = settings(1);
  const lines = Object.keys(FIGURES);
  const body = statements(lines, { parameters: varied });
  const fields = lines.map((name) => `${name}: ${name}`).join(", ");
  const lambda = await resultOf(`{|${varied.join(", ")}|\n${body}\n{ ${fields} }\n}`, environment);
  return (row) => {
    const call = lambda.value.call(
      varied.map((name) => SqNumberValue.create(Number(row[name]))),
      environment,
    );
    if (!call.ok) throw new Error(`Squiggle: ${call.value.toString()}`);
    const values = call.value.value;
    return Object.fromEntries(
      lines.map((name) => {
        const { value } = values.get(name);
        return [name, value === "" ? null : value];
      }),
    );
  };
}
