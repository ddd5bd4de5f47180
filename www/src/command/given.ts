import type { Description, Inputs } from "../core/contract/index.js";
import { placeOf, readText } from "./files.js";
import { isObject, parseJson } from "./json-text.js";
import type { Say } from "./load-words.js";
import { kebab } from "./spelling.js";
import { badInput, type Trouble } from "./trouble.js";
import { typedValue } from "./typed.js";

/** The inputs of a call, each with the place that its value comes from. */
export interface Given {
  inputs: Inputs;
  /** `--sponsorship`, or the name of the file, by id. */
  places: ReadonlyMap<string, string>;
}

/** The parts of the command that the functions of this file use. */
interface Context {
  stdin: AsyncIterable<Uint8Array>;
  say: Say;
}

const optionOf = (id: string) => `--${kebab(id)}`;

const notJson = (place: string, error: unknown, say: Say): Trouble =>
  badInput(`${place}: ${say("error.json", { reason: (error as Error).message })}`);

/** Reads the file of inputs. */
async function inputsIn(file: string, { stdin, say }: Context): Promise<Inputs> {
  const text = await readText(file, stdin, say);
  let read: unknown;
  try {
    read = parseJson(text);
  } catch (error) {
    throw notJson(placeOf(file, say), error, say);
  }
  if (!isObject(read))
    throw badInput(
      `${placeOf(file, say)}: ${say("error.object", { example: '{ "sponsorship": "40000" }' })}`,
    );
  return read;
}

/** Reads a table: its rows in JSON, or `@` and the name of a file. */
async function tableIn(id: string, text: string, { stdin, say }: Context): Promise<unknown> {
  const rows = text.startsWith("@") ? await readText(text.slice(1), stdin, say) : text;
  try {
    return parseJson(rows);
  } catch (error) {
    throw notJson(optionOf(id), error, say);
  }
}

/** The value of an input that was given as an option. */
function valueIn(description: Description, id: string, given: string | boolean, context: Context) {
  const field = description.inputs.find((each) => each.id === id);
  if (typeof given === "boolean") return given;
  return field ? typedValue(field, given) : tableIn(id, given, context);
}

/** Puts together the inputs of a file and of options, which override those of the file. */
export async function givenInputs(
  description: Description,
  file: string | undefined,
  options: ReadonlyMap<string, string | boolean>,
  context: Context,
): Promise<Given> {
  // Without a prototype, so that `__proto__` is a name like any other.
  const inputs: Inputs = Object.create(null);
  const places = new Map<string, string>();
  const read = file === undefined ? {} : await inputsIn(file, context);
  for (const [id, value] of Object.entries(read)) {
    inputs[id] = value;
    places.set(id, placeOf(String(file), context.say));
  }
  const troubles: string[] = [];
  for (const [id, given] of options) {
    places.set(id, optionOf(id));
    try {
      inputs[id] = await valueIn(description, id, given, context);
    } catch (error) {
      troubles.push((error as Trouble).message);
    }
  }
  if (troubles.length > 0) throw badInput(...troubles);
  return { inputs, places };
}
