import type { Inputs } from "../../core/contract/index.js";

/** The ids of the ready-made programs, in the order of the list. */
export const READY_MADE = ["standard", "starter", "lean"] as const;

/** The source of the program: a ready-made one, an address, or a pasted file. */
export const SOURCES = [...READY_MADE, "address", "own"] as const;
export type Source = (typeof SOURCES)[number];

/** The mode of an input: editable, read-only, or hidden. */
export const MODES = ["shown", "fixed", "hidden"] as const;
export type Mode = (typeof MODES)[number];

/** The element's themes; empty to follow the page's color scheme. */
export const THEMES = ["", "light", "dark", "auto"] as const;
export type Theme = (typeof THEMES)[number];

/** The factors of spacing for the element's custom property; empty for the default. */
export const DENSITIES = ["", "0.8", "1.25"] as const;
export type Density = (typeof DENSITIES)[number];

/** The radius of corners; empty for the default. */
export const RADII = ["", "0px", "12px"] as const;
export type Radius = (typeof RADII)[number];

/** The size of text; empty for the page's text size. */
export const TEXT_SIZES = ["", "14px", "16px", "18px", "20px"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/**
 * The views of a calculator: the customer's, or empty for the vendor's, which shows all inputs and
 * results.
 */
export const VIEWS = ["", "customer"] as const;
export type View = (typeof VIEWS)[number];

/** Widths of the preview in CSS pixels: phone, tablet, desktop. 0 means the widest that fits. */
export const WIDTHS = [0, 360, 768, 1120] as const;
export type Width = (typeof WIDTHS)[number];

/** The choices for one input; a missing property keeps the program's value. */
export interface InputChoice {
  /** The typed value, an option's id, or "true" or "false" for a flag. */
  text?: string;
  /** The rows of a table, copied from the preview. */
  rows?: Inputs[];
  mode?: Mode;
}

/** Whether a choice changes the program's value or mode; an empty field keeps both. */
export const changesProgram = ({ text, rows, mode }: InputChoice): boolean =>
  mode !== undefined || rows !== undefined || Boolean(text?.trim());

/** The choices by calculator and input. */
export type InputChoices = Record<string, Record<string, InputChoice>>;

/**
 * All settings of the page, including those that do not apply to the chosen calculator or program.
 */
export interface Settings {
  calculator: string;
  source: Source;
  /** The address of a program file. */
  address: string;
  /** The pasted text of a program file, valid or not. */
  text: string;
  /** The texts of the program's form that are unfinished or invalid, by path. */
  drafts: Readonly<Record<string, string>>;
  /** The name of the owner's program if it is a changed ready-made program. */
  name: string;
  /** An ISO 4217 code; empty for the program's currency. */
  currency: string;
  inputs: InputChoices;
  /** Empty for the language of the page with the calculator. */
  locale: string;
  theme: Theme;
  /** A color; empty for the default. */
  accent: string;
  compact: boolean;
  width: Width;
  /** The address of the served files; empty for the folder of the builder. */
  server: string;
  /** The id of the target system in `SYSTEMS`; empty for any other system or page. */
  system: string;
  /** The text and the address of a button below the answer; no button without both. */
  buttonText: string;
  buttonAddress: string;
  /** The owner's title; empty for the calculator's title. */
  heading: string;
  /** The ids of further calculators in the downloaded file. */
  also: readonly string[];
  density: Density;
  radius: Radius;
  textSize: TextSize;
  /**
   * The typed distance between the sticky answer and the top of the window, in pixels; empty to
   * detect the page's header.
   */
  stickyTop: string;
  /** The ids of the result lines to show first; empty for the calculator's default. */
  first: readonly string[];
  view: View;
}

/** The default settings. */
export const FRESH: Readonly<Settings> = {
  calculator: "event-roi",
  source: "standard",
  address: "",
  text: "",
  drafts: {},
  name: "",
  currency: "",
  inputs: {},
  locale: "",
  theme: "",
  accent: "",
  compact: false,
  width: 0,
  server: "",
  system: "",
  buttonText: "",
  buttonAddress: "",
  heading: "",
  also: [],
  density: "",
  radius: "",
  textSize: "",
  stickyTop: "",
  first: [],
  view: "",
};

/** The choice for an input. */
export function choiceOf({ inputs, calculator }: Settings, input: string): InputChoice {
  const choices = inputs[calculator] ?? {};
  return (Object.hasOwn(choices, input) ? choices[input] : undefined) ?? {};
}

/** Changes the choice for an input, or removes it if it changes nothing. */
export function withChoice(settings: Settings, input: string, change: InputChoice): InputChoices {
  const { [input]: _, ...others } = settings.inputs[settings.calculator] ?? {};
  const isEmpty = Object.values(change).every((each) => each === undefined);
  const { [settings.calculator]: __, ...calculators } = settings.inputs;
  const chosen = isEmpty ? others : { ...others, [input]: change };
  return Object.keys(chosen).length === 0 ? calculators : { ...calculators, [settings.calculator]: chosen };
}
