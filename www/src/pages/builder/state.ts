import type { Inputs } from "../../core/contract/index.js";

/** The ids of the ready-made programs, in the order of the list. */
export const READY_MADE = ["standard", "starter", "lean"] as const;

/** The source of the program: a ready-made one, an address, or a pasted file. */
export const SOURCES = [...READY_MADE, "address", "own"] as const;
export type Source = (typeof SOURCES)[number];

/** The mode of an input: open, read-only, or hidden. */
export const MODES = ["shown", "fixed", "hidden"] as const;
export type Mode = (typeof MODES)[number];

/** The element's themes; empty for the page's color scheme. */
export const THEMES = ["", "light", "dark", "auto"] as const;
export type Theme = (typeof THEMES)[number];

/** The spacing of the element, as its custom property takes it; empty for the usual one. */
export const DENSITIES = ["", "0.8", "1.25"] as const;
export type Density = (typeof DENSITIES)[number];

/** The radius of corners; empty for the usual one. */
export const RADII = ["", "0px", "12px"] as const;
export type Radius = (typeof RADII)[number];

/** The size of text; empty for that of the page. */
export const TEXT_SIZES = ["", "14px", "16px", "18px", "20px"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** Who sees the calculator; empty for the vendor, who sees everything. */
export const VIEWS = ["", "customer"] as const;
export type View = (typeof VIEWS)[number];

/** Widths of the preview in CSS pixels: phone, tablet, desktop. 0 means the widest that fits. */
export const WIDTHS = [0, 360, 768, 1120] as const;
export type Width = (typeof WIDTHS)[number];

/** The choices for one input; a missing property keeps the program's value. */
export interface InputChoice {
  /** The typed value, an option's id, or `true` or `false`. */
  text?: string;
  /** A table's rows, taken from the preview. */
  rows?: Inputs[];
  mode?: Mode;
}

/** Whether a choice changes anything; an empty field does not. */
export const saysSomething = ({ text, rows, mode }: InputChoice): boolean =>
  mode !== undefined || rows !== undefined || Boolean(text?.trim());

/** The choices by calculator and input. */
export type InputChoices = Record<string, Record<string, InputChoice>>;

/** All settings of the page, also those that are not in use now. */
export interface Settings {
  calculator: string;
  source: Source;
  /** The address of a program file. */
  address: string;
  /** The pasted text of a program file, valid or not. */
  text: string;
  /** Texts of the program's form that are being typed or cannot be read, by path. */
  drafts: Readonly<Record<string, string>>;
  /** The name of the program that changes to a ready-made one make. */
  name: string;
  /** An ISO 4217 code; empty for the program's currency. */
  currency: string;
  inputs: InputChoices;
  /** Empty for the page's language. */
  locale: string;
  theme: Theme;
  /** A color; empty for the default. */
  accent: string;
  compact: boolean;
  width: Width;
  /** The address of the served files; empty for the folder of the builder. */
  server: string;
  /** The id of the system that takes the lines; empty for none in particular. */
  system: string;
  /** The text and the address of a button below the answer; no button without both. */
  buttonText: string;
  buttonAddress: string;
  /** The title in the page's own words; empty for the calculator's. */
  heading: string;
  /** The other calculators that go into the same file. */
  also: readonly string[];
  density: Density;
  radius: Radius;
  textSize: TextSize;
  /** The typed distance of the sticky answer from the top of the window in pixels; empty for below the page's header. */
  stickyTop: string;
  /** The ids of the lines that are shown first; empty for the calculator's own. */
  first: readonly string[];
  view: View;
}

/** The settings of a fresh page. */
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
