import type { Description, Field, Inputs } from "../core/contract/index.js";
import { FIGURES } from "./link-mark.js";
import type { Sheet } from "./sheet.js";
import { isPreset, stateOf } from "./state.js";

/**
 * The format of links: `#figures=event-roi&v=0.1.0&sponsorship=40000&campaigns.0.name=Webinar`.
 * Every input that counts is in the link, defaults too, so that the link means the same after a
 * default changes. Browsers do not send the part behind the `#` to servers.
 */
const CALCULATOR = "figures";
const PLACE = "on";
const VERSION = "v";

/** The element that a link is for. */
export interface Linked {
  type: string;
  /** The element's `id` attribute, which distinguishes calculators of one type on a page. */
  id: string;
}

function* entries(inputs: Inputs): Generator<[string, string]> {
  for (const [id, value] of Object.entries(inputs)) {
    if (!Array.isArray(value)) yield [id, String(value ?? "")];
    else for (const [at, row] of value.entries()) yield* rowEntries(`${id}.${at}`, row);
  }
}

function* rowEntries(place: string, row: Record<string, unknown>): Generator<[string, string]> {
  for (const [id, value] of Object.entries(row)) yield [`${place}.${id}`, String(value ?? "")];
}

/** Makes the address that opens a page with these inputs in its calculator. */
export function linkTo(base: string, { type, id }: Linked, version: string, inputs: Inputs): string {
  const figures = new URLSearchParams({ [CALCULATOR]: type });
  if (id) figures.set(PLACE, id);
  figures.set(VERSION, version);
  for (const [name, value] of entries(inputs)) figures.set(name, value);
  const url = new URL(base);
  const [others] = splitHash(url.hash);
  const join = /[?=]/.test(others) ? "&" : "?";
  // A plain anchor (`#pricing`) is neither route nor setting, so drop it.
  url.hash = /^#[!/]|=/.test(others) ? `${others}${join}${figures}` : `${figures}`;
  return url.href;
}

/**
 * Makes the link to the inputs of the last answer; without a running calculator, the page's own
 * address.
 */
export function linkOf({ id }: { id: string }, base: string | URL, sheet: Sheet | undefined): string {
  if (!sheet) return String(base);
  const { core, description, answered } = sheet;
  return linkTo(String(base), { type: description.id, id }, core.version, answered);
}

/** Converts a text of the link to a value for the core; an empty text means "not given". */
function readAs(field: Field | undefined, text: string): unknown {
  if (text === "") return null;
  return field?.unit === "flag" && /^(?:true|false)$/.test(text) ? text === "true" : text;
}

/**
 * Reads a cell such as `campaigns.0.name`. Row numbers may not skip any, so that a short link
 * cannot create millions of rows.
 */
function intoRow(
  tables: Map<string, Inputs[]>,
  name: string,
  text: string,
  description: Description,
): boolean {
  const [, id = "", at, column = ""] = /^(\w+)\.(\d{1,4})\.(\w+)$/.exec(name) ?? [];
  const table = description.tables.find((each) => each.id === id);
  const field = table?.columns.find((each) => each.id === column && each.formula === undefined);
  const rows = tables.get(id) ?? [];
  const row = Number(at);
  if (table && isPreset(table)) return true;
  if (!field || row > rows.length) return false;
  tables.set(id, rows);
  rows[row] = { ...rows[row], [column]: readAs(field, text) };
  return true;
}

function inputsFrom(figures: URLSearchParams, description: Description): Inputs {
  const fields = new Map<string, unknown>();
  const tables = new Map<string, Inputs[]>();
  for (const [name, text] of figures) {
    if ([CALCULATOR, PLACE, VERSION].includes(name) || intoRow(tables, name, text, description)) continue;
    const field = description.inputs.find(({ id }) => id === name);
    // Skip inputs that the program sets now: they may have been open when the link was made.
    if (!field || !isPreset(field)) fields.set(name, readAs(field, text));
  }
  return Object.fromEntries([...fields, ...tables]) as Inputs;
}

/**
 * Whether two versions compute alike: formulas change with the major version, before 1.0 with the
 * minor one.
 */
function isSameModel(one: string, other: string): boolean {
  const model = (version: string) => version.split(".").slice(0, version.startsWith("0.") ? 2 : 1);
  return model(one).join() === model(other).join();
}

/** Splits the hash of an address into the page's own part and the figures; either may be empty. */
export function splitHash(hash: string): [own: string, figures: string] {
  const [, figures = ""] = FIGURES.exec(hash) ?? [];
  return [hash.replace(FIGURES, ""), figures];
}

const figuresIn = (hash: string) => new URLSearchParams(splitHash(hash)[1]);

/** The type of the calculator that an address holds figures for. */
export const linkedType = (hash: string): string | null => figuresIn(hash).get(CALCULATOR);

/** Whether an address holds figures for a calculator. */
export function isFor(hash: string, { type, id }: Linked): boolean {
  const figures = figuresIn(hash);
  const place = figures.get(PLACE);
  return figures.get(CALCULATOR) === type && (!place || place === id);
}

/** The result of opening a link. */
export interface Opened {
  /** The version that made the link, if its figures may have meant something else there. */
  otherVersion: string | undefined;
}

/**
 * Puts the figures of an address into the sheet of the calculator that they are for. The sheet has
 * an answer before: if the link has problems, they are shown beside that answer.
 */
export function openLink(hash: string, linked: Linked, sheet: Sheet): Opened | undefined {
  if (!isFor(hash, linked)) return undefined;
  const figures = figuresIn(hash);
  sheet.state = stateOf(inputsFrom(figures, sheet.description), sheet.description);
  sheet.calculate();
  const version = figures.get(VERSION) ?? "";
  return { otherVersion: isSameModel(version, sheet.core.version) ? undefined : version };
}
