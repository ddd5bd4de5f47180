import { parseArgs } from "node:util";
import type { Say } from "./load-words.js";
import { type Chosen, type OptionName, options } from "./options.js";
import { camel, closest, kebab } from "./spelling.js";

/** An input that may be given as an option. */
export interface InputOption {
  id: string;
  /** The input is yes or no, so that it needs no value. */
  isFlag: boolean;
}

/** A command line that was read. */
export interface ReadArguments {
  chosen: Chosen;
  /** The texts of inputs by id, `true` and `false` for yes and no. */
  inputs: Map<string, string | boolean>;
  /** A sentence for each mistake in the options. */
  wrong: string[];
}

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["yes", true],
  ["false", false],
  ["no", false],
]);

/** Reads yes or no; undefined if a text is neither. */
export const yesOrNo = (text: string): boolean | undefined => YES_OR_NO.get(text.trim().toLowerCase());

/** Whether a text looks like an option; a negative number does not. */
const isOption = (text: string) => /^--?[a-z]/i.test(text);

/** Joins a flag and the word behind it, `--registered no`, because `parseArgs` knows no optional values. */
function withJoinedFlags(args: readonly string[], flags: ReadonlySet<string>): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1) ?? "";
    if (flags.has(before) && yesOrNo(arg) !== undefined) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

/** The spellings of an input, and of the denial of a flag, by the option's name without dashes. */
function spellings(inputs: readonly InputOption[]) {
  const found = new Map<string, { input: InputOption; denies: boolean }>();
  for (const input of inputs) {
    for (const name of [input.id, kebab(input.id)]) {
      found.set(name, { input, denies: false });
      if (input.isFlag) found.set(`no-${name}`, { input, denies: true });
    }
  }
  return found;
}

type Token = ReturnType<typeof tokensOf>[number];

function tokensOf(args: string[], inputs: ReturnType<typeof spellings>) {
  const own = options.map(([name, { value, short }]) => {
    const type = value === undefined ? ("boolean" as const) : ("string" as const);
    return [name, short === undefined ? { type } : { type, short }] as const;
  });
  const others = [...inputs].map(([name, { input }]) => {
    return [name, { type: input.isFlag ? ("boolean" as const) : ("string" as const) }] as const;
  });
  const known = Object.fromEntries([...others, ...own]);
  return parseArgs({ args, options: known, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/** Reads the arguments behind the calculator; `inputs` are those of the calculator. All mistakes are reported together. */
export function readArguments(
  args: readonly string[],
  inputs: readonly InputOption[],
  say: Say,
): ReadArguments {
  const spelled = spellings(inputs);
  const flags = new Set(inputs.flatMap(({ id, isFlag }) => (isFlag ? [`--${id}`, `--${kebab(id)}`] : [])));
  const read: ReadArguments = { chosen: {}, inputs: new Map(), wrong: [] };
  let before: Token | undefined;
  for (const token of tokensOf(withJoinedFlags(args, flags), spelled)) {
    // The word behind an option that there is not is its value.
    const isItsValue = token.kind === "positional" && before && isUnknown(before, spelled);
    if (!isItsValue) readToken(token, read, spelled, say);
    before = token;
  }
  return read;
}

const isOwn = (name: string) => options.some(([each]) => each === name);

const isUnknown = (token: Token, spelled: ReturnType<typeof spellings>) =>
  token.kind === "option" && token.value === undefined && !isOwn(token.name) && !spelled.has(token.name);

function readToken(token: Token, read: ReadArguments, spelled: ReturnType<typeof spellings>, say: Say): void {
  if (token.kind === "option-terminator") return;
  if (token.kind === "positional") {
    const example = `--${kebab(spelled.values().next().value?.input.id ?? "program")}`;
    read.wrong.push(say("error.word", { text: token.value, example }));
    return;
  }
  const { name, rawName, value } = token;
  const own = options.find(([each]) => each === name);
  const input = spelled.get(name);
  if (own) readOwn(own[0], own[1].value !== undefined, token, read, say);
  else if (!input) read.wrong.push(unknownOption(rawName, [...spelled.keys()], say));
  else if (input.input.isFlag) readFlag(input, rawName, value, read, say);
  else if (lacksValue(token)) read.wrong.push(say("error.noValue", { name: rawName }));
  else read.inputs.set(input.input.id, value ?? "");
}

/** Whether an option has no value, or another option in its place. */
const lacksValue = ({ value, inlineValue }: Extract<Token, { kind: "option" }>) =>
  value === undefined || (!inlineValue && isOption(value));

function readOwn(
  name: OptionName,
  takesValue: boolean,
  token: Extract<Token, { kind: "option" }>,
  { chosen, wrong }: ReadArguments,
  say: Say,
): void {
  if (takesValue && lacksValue(token)) wrong.push(say("error.noValue", { name: token.rawName }));
  else if (!takesValue && token.value !== undefined)
    wrong.push(say("error.hasValue", { name: token.rawName }));
  else chosen[name] = token.value ?? true;
}

function readFlag(
  { input, denies }: { input: InputOption; denies: boolean },
  name: string,
  value: string | undefined,
  { inputs, wrong }: ReadArguments,
  say: Say,
): void {
  if (denies && value !== undefined) wrong.push(say("error.hasValue", { name }));
  // What is neither yes nor no is passed on, so that the core reports the problem.
  else inputs.set(input.id, denies ? false : value === undefined ? true : (yesOrNo(value) ?? value));
}

/** The message about an option that there is not, with the one that was probably meant. */
export function unknownOption(name: string, inputs: readonly string[], say: Say): string {
  const names = [...options.map(([each]) => each), ...inputs];
  const meant = closest(camel(name.replace(/^-+/, "")), [...new Set(names.map(kebab))]);
  const suggestion = meant ? ` ${say("error.suggestion", { name: `--${meant}` })}` : "";
  return say("error.option", { name }) + suggestion;
}
