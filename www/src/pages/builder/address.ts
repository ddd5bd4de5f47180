import { calculatorIds } from "../../core/definitions.js";
import { packJson, unpackJson } from "../../shared/packed-json.js";
import {
  DENSITIES,
  FRESH,
  type InputChoice,
  type InputChoices,
  MODES,
  RADII,
  type Settings,
  SOURCES,
  TEXT_SIZES,
  THEMES,
  VIEWS,
  WIDTHS,
} from "./state.js";
import { SYSTEMS } from "./systems.js";

/** The prefix of the settings in the hash; other parts of the hash follow them, such as figures. */
const NAME = "settings=";

/** The version of the format; `fromAddress` refuses other versions. */
const VERSION = 1;

type Bag = Record<string, unknown>;

const isBag = (value: unknown): value is Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const oneOf =
  <Item>(items: readonly Item[]) =>
  (value: unknown): value is Item =>
    (items as readonly unknown[]).includes(value);

const isRows = (value: unknown): value is Bag[] =>
  Array.isArray(value) &&
  value.every(
    (row) =>
      isBag(row) &&
      Object.values(row).every((cell) => cell === null || isText(cell) || typeof cell === "boolean"),
  );

const isChoice = (value: unknown): value is InputChoice =>
  isBag(value) &&
  Object.entries(value).every(([key, item]) =>
    key === "text" ? isText(item) : key === "rows" ? isRows(item) : key === "mode" && oneOf(MODES)(item),
  );
const isChoices = (value: unknown): value is InputChoices =>
  isBag(value) &&
  Object.entries(value).every(
    ([id, inputs]) => calculatorIds.includes(id) && isBag(inputs) && Object.values(inputs).every(isChoice),
  );

/** Validates the type of each setting, since anyone can write an address. */
const CHECKS: { [Key in keyof Settings]: (value: unknown) => value is Settings[Key] } = {
  calculator: (value): value is string => isText(value) && calculatorIds.includes(value),
  source: oneOf(SOURCES),
  address: isText,
  text: isText,
  drafts: (value): value is Record<string, string> => isBag(value) && Object.values(value).every(isText),
  name: isText,
  currency: isText,
  inputs: isChoices,
  locale: isText,
  theme: oneOf(THEMES),
  accent: isText,
  compact: (value): value is boolean => typeof value === "boolean",
  width: oneOf(WIDTHS),
  server: isText,
  system: (value): value is string =>
    isText(value) && (value === "" || SYSTEMS.some(({ id }) => id === value)),
  buttonText: isText,
  buttonAddress: isText,
  heading: isText,
  also: (value): value is string[] => Array.isArray(value) && value.every((id) => calculatorIds.includes(id)),
  density: oneOf(DENSITIES),
  radius: oneOf(RADII),
  textSize: oneOf(TEXT_SIZES),
  stickyTop: isText,
  first: (value): value is string[] => Array.isArray(value) && value.every(isText),
  view: oneOf(VIEWS),
};

const KEYS = Object.keys(CHECKS) as (keyof Settings)[];

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Encodes the settings that differ from the defaults, for the hash of an address. */
export function toAddress(settings: Settings): string {
  const changed = KEYS.filter((key) => !isSame(settings[key], FRESH[key]));
  if (changed.length === 0) return "";
  const bag = Object.fromEntries(changed.map((key) => [key, settings[key]]));
  return NAME + packJson({ v: VERSION, ...bag });
}

/** Decodes the settings of an address; undefined if a setting is unknown or invalid. */
export function fromAddress(text: string): Settings | undefined {
  if (text === "") return { ...FRESH };
  const bag = text.startsWith(NAME) ? unpackJson(text.slice(NAME.length)) : undefined;
  if (!isBag(bag) || bag.v !== VERSION) return undefined;
  const { v: _, ...given } = bag;
  const isGood = Object.entries(given).every(
    ([key, value]) => Object.hasOwn(CHECKS, key) && CHECKS[key as keyof Settings](value),
  );
  return isGood ? { ...FRESH, ...(given as Partial<Settings>) } : undefined;
}
