import { aligned, harmless, indented } from "../as-text/columns.js";
import type { Spoken } from "../as-text/load-wording.js";
import type { Choice, Column, Description, Field, TableDescription } from "../core/contract/index.js";
import type { Wording } from "../text/wording.js";
import { COMMAND } from "./call.js";
import type { Say } from "./load-words.js";
import { options } from "./options.js";
import { readyMade } from "./program.js";
import { kebab } from "./spelling.js";
import { wrapped } from "./wrap.js";

/** A heading with lines below it. */
const section = (title: string, lines: readonly string[]): string => [title, ...indented(lines)].join("\n");

/** A name with a text below it. */
const entry = (name: string, ...texts: string[]): string[] => [
  name,
  ...texts.filter(Boolean).flatMap((text) => indented(wrapped(harmless(text), 90), 4)),
];

/** A calculator in the list: its id and its words. */
export interface Listed {
  id: string;
  title: string;
  question: string;
}

/** The options of the command in words. */
function optionLines(say: Say): string[] {
  return options.flatMap(([name, { value, short }]) => {
    const shown = `${short ? `-${short}, ` : ""}--${name}${value ? ` <${value}>` : ""}`;
    return entry(shown, say(`option.${name}`, { programs: readyMade.join(", ") }));
  });
}

/** The help of the command: all calculators and the options. */
export function commandHelp(calculators: readonly Listed[], say: Say): string {
  const [first] = calculators;
  return [
    `${say("usage")}: ${COMMAND} <id> [--input value …] [--json | --csv]`,
    section(
      say("calculators"),
      calculators.flatMap(({ id, title, question }) => entry(`${id}: ${title}`, question)),
    ),
    section(say("options"), optionLines(say)),
    say("help.calculator", { command: `${COMMAND} ${first?.id ?? "<id>"} --help` }),
  ].join("\n\n");
}

/** The options of a choice, each with its name. */
const choicesOf = (wording: Wording, name: string, choices: readonly Choice[]) =>
  choices.map(({ id }) => `${id} (${wording.option(name, id)})`).join(", ");

function rangeOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Field, say: Say): string {
  if (minimum === undefined || maximum === undefined) return "";
  const key = exclusiveMinimum ? "field.above" : exclusiveMaximum ? "field.below" : "field.range";
  return say(key, { minimum, maximum });
}

/** What a field accepts, in one line: bounds or choices, the default, and when it counts. */
function limitsOf(wording: Wording, name: string, field: Field, say: Say): string {
  const { choices, optional, fixed, when } = field;
  return [
    choices ? say("field.choices", { choices: choicesOf(wording, name, choices) }) : rangeOf(field, say),
    field.default === null ? say(optional ? "field.optional" : "field.required") : "",
    field.default === null ? "" : say("field.default", { value: String(field.default) }),
    field.default !== null && optional ? say("field.optional") : "",
    when ? say("field.when", { input: when.input, values: when.is.join(", ") }) : "",
    fixed ? wording.ui("fixed") : "",
  ]
    .filter(Boolean)
    .join("; ");
}

const meaning = (wording: Wording, name: string) => {
  const { label, help = "" } = wording.named(name);
  return help ? `${label}: ${help}` : label;
};

function inputEntry(wording: Wording, field: Field, say: Say): string[] {
  const value = field.unit === "flag" ? "" : ` <${field.unit}>`;
  return entry(
    `--${kebab(field.id)}${value}`,
    meaning(wording, field.id),
    limitsOf(wording, field.id, field, say),
  );
}

function tableEntry(wording: Wording, table: TableDescription, say: Say): string[] {
  const { id, columns, minimumRows = 1, maximumRows = 200 } = table;
  const { label, help = "" } = wording.words.tables[id] ?? { label: id };
  const rows = say("field.rows", { minimum: String(minimumRows), maximum: String(maximumRows) });
  const column = (each: Column) => {
    const name = `${id}.${each.id}`;
    return entry(each.id, meaning(wording, name), limitsOf(wording, name, each, say));
  };
  return [
    ...entry(`--${kebab(id)} <json|@file.json>`, `${label}: ${help}`, rows),
    ...indented(columns.filter(({ formula }) => formula === undefined).flatMap(column), 4),
  ];
}

/** The help of a calculator: its inputs with what they accept, its figures, and the options. */
export function calculatorHelp(description: Description, { wording }: Spoken, say: Say): string {
  const { id, inputs, tables, lines } = description;
  const entered = tables.filter(({ kind, hidden }) => kind === "input" && !hidden);
  const figures = lines.filter(({ hidden }) => !hidden).map((line) => [line.id, meaning(wording, line.id)]);
  const shown = inputs.filter(({ hidden }) => !hidden);
  return [
    `${harmless(wording.words.title)}: ${wording.words.question}`,
    `${say("usage")}: ${COMMAND} ${id} [--${kebab(shown[0]?.id ?? "input")} value …] [--json | --csv]`,
    section(
      say("inputs"),
      shown.flatMap((field) => inputEntry(wording, field, say)),
    ),
    ...(entered.length > 0
      ? [
          section(
            say("tables"),
            entered.flatMap((table) => tableEntry(wording, table, say)),
          ),
        ]
      : []),
    `${say("help.share")}${entered.length > 0 ? ` ${say("help.table")}` : ""}`,
    section(say("figures"), aligned(figures, ["end", "end"])),
    section(say("options"), optionLines(say)),
  ].join("\n\n");
}
