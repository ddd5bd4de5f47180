/** An option of the command itself. */
export interface Option {
  /** What its value is called in the help; without it, the option takes no value. */
  value?: string;
  /** The option as one letter. */
  short?: string;
  /** The option belongs to `--rows`. */
  forRows?: true;
}

/** The options of the command by name, in the order of the help. The inputs of a calculator are options, too. */
export const OPTIONS = {
  program: { value: "id|file.json" },
  currency: { value: "code" },
  locale: { value: "tag" },
  inputs: { value: "file.json|-" },
  lines: { value: "ids" },
  explain: { value: "id" },
  json: {},
  csv: {},
  xlsx: { value: "file.xlsx|-" },
  rows: { value: "file.csv|-" },
  separator: { value: ", ; tab", forRows: true },
  keep: { value: "columns", forRows: true },
  unescaped: {},
  progress: { forRows: true },
  help: { short: "h" },
  version: { short: "v" },
} satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;

/** The options of the command by name, as they are looked up and listed. */
export const options: readonly [OptionName, Option][] = Object.entries(OPTIONS) as [OptionName, Option][];

/** The values of the options that were given: a text, or `true` for one without a value. */
export type Chosen = Partial<Record<OptionName, string | true>>;

/** The value of an option that takes one. */
export const textOf = (chosen: Chosen, name: OptionName): string | undefined => {
  const value = chosen[name];
  return typeof value === "string" ? value : undefined;
};

/** The names in a list such as `roi,payback`. */
export const namesIn = (list: string): string[] =>
  list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
