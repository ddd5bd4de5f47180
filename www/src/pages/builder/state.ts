import type { Inputs } from "../../core/contract/index.js";

/** The programs that need no file: ids, in the order of the choice. */
export const READY_MADE = ["standard", "starter", "lean"] as const;

/** Where the program comes from: a ready-made one, an address, or a file of one's own. */
export const SOURCES = [...READY_MADE, "address", "own"] as const;
export type Source = (typeof SOURCES)[number];

/** What becomes of an input: it can be changed, only read, or is not in the form. */
export const MODES = ["shown", "fixed", "hidden"] as const;
export type Mode = (typeof MODES)[number];

/** The colour schemes that the element knows; none is the page's own. */
export const THEMES = ["", "light", "dark", "auto"] as const;
export type Theme = (typeof THEMES)[number];

/** Widths of the preview in CSS pixels: a phone, a tablet, a desktop. 0 takes the widest that there is room for. */
export const WIDTHS = [0, 360, 768, 1120] as const;
export type Width = (typeof WIDTHS)[number];

/** What was chosen for one input; what is left out is as the program has it. */
export interface InputChoice {
  /** The value as it was typed, an option's id, or `true` and `false`. */
  text?: string;
  /** A table's rows, as they were in the preview. */
  rows?: Inputs[];
  mode?: Mode;
}

/** Whether a choice says anything; a field that was emptied does not. */
export const saysSomething = ({ text, rows, mode }: InputChoice): boolean =>
  mode !== undefined || rows !== undefined || Boolean(text?.trim());

/** What was chosen for inputs, by calculator and by input. */
export type InputChoices = Record<string, Record<string, InputChoice>>;

/** All that can be chosen and typed on the page. What is not in use now is kept for when it is. */
export interface Settings {
  calculator: string;
  source: Source;
  /** The address of a program's file. */
  address: string;
  /** A program's file as it was pasted, right or wrong. */
  text: string;
  /** The name of the program that a ready-made one becomes by changes. */
  name: string;
  /** Three capitals; empty for the program's. */
  currency: string;
  inputs: InputChoices;
  /** Empty for the page's own. */
  locale: string;
  theme: Theme;
  /** A colour; empty for the element's own. */
  accent: string;
  compact: boolean;
  width: Width;
  /** The address at which the built files are served. */
  server: string;
}

/** A page that nobody has changed. */
export const FRESH: Readonly<Settings> = {
  calculator: "event-roi",
  source: "standard",
  address: "",
  text: "",
  name: "",
  currency: "",
  inputs: {},
  locale: "",
  theme: "",
  accent: "",
  compact: false,
  width: 0,
  server: "",
};

/** What was chosen for an input. */
export function choiceOf({ inputs, calculator }: Settings, input: string): InputChoice {
  const choices = inputs[calculator] ?? {};
  return (Object.hasOwn(choices, input) ? choices[input] : undefined) ?? {};
}

/** The inputs' choices with one of them changed; one that says nothing is left out. */
export function withChoice(settings: Settings, input: string, change: InputChoice): InputChoices {
  const { [input]: _, ...others } = settings.inputs[settings.calculator] ?? {};
  const isEmpty = Object.values(change).every((each) => each === undefined);
  const { [settings.calculator]: __, ...calculators } = settings.inputs;
  const chosen = isEmpty ? others : { ...others, [input]: change };
  return Object.keys(chosen).length === 0 ? calculators : { ...calculators, [settings.calculator]: chosen };
}
