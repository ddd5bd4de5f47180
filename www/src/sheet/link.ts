import type { Description, Field, Inputs, Value } from "../core/contract/index.js";
import { isEncodedTwice, splitHash } from "./link-hash.js";
import { isPersonal, isTracking } from "./link-names.js";
import type { Sheet } from "./sheet.js";
import { isPreset, stateOf } from "./state.js";

/**
 * The format of links:
 * `#figures=event-roi&v=0.1.0&n=2&sponsorship=40000&campaigns.0.name=Webinar&end=2`.
 * Every input that counts is in the link, defaults too, so that the link means the same after a
 * default changes. The number of figures stands before and behind them, so that a link that was cut
 * is known; a link without it is whole. Browsers do not send the part behind the `#` to servers.
 */
const CALCULATOR = "figures";
const PLACE = "on";
const VERSION = "v";
const COUNT = "n";
const END = "end";
const OWN = [CALCULATOR, PLACE, VERSION, COUNT, END];

/** The element that a link is for. */
export interface Linked {
  type: string;
  /** The element's `id` attribute, which distinguishes calculators of one type on a page. */
  id: string;
}

/** Whether a page has an address that can be opened again: one that stands in another page's code has none. */
export const isLinkable = (): boolean => !/^(?:about|blob|data):/.test(location.protocol);

function* entries(inputs: Inputs): Generator<[string, string]> {
  for (const [id, value] of Object.entries(inputs)) {
    if (!Array.isArray(value)) yield [id, String(value ?? "")];
    else for (const [at, row] of value.entries()) yield* rowEntries(`${id}.${at}`, row);
  }
}

function* rowEntries(place: string, row: Record<string, unknown>): Generator<[string, string]> {
  for (const [id, value] of Object.entries(row)) yield [`${place}.${id}`, String(value ?? "")];
}

/**
 * The page's own part of a hash, as others may have it: its route and its settings. A plain anchor (`#pricing`) is
 * neither. If a setting is for one visitor alone, such as an access token, none goes along: the others came with it.
 */
function shareable(own: string): string {
  const text = own.replace("#", "");
  if (text.split(/[?&#]/).some(isPersonal)) return /^[!/][^?&#=]*(?=[?&#])/.exec(text)?.[0] ?? "";
  return /^[!/]|=/.test(text) ? text : "";
}

/** Makes the address that opens a page with these inputs in its calculator. */
export function linkTo(base: string, { type, id }: Linked, version: string, inputs: Inputs): string {
  const all = [...entries(inputs)];
  const count = String(all.length);
  const figures = new URLSearchParams({ [CALCULATOR]: type });
  if (id) figures.set(PLACE, id);
  for (const [name, value] of [[VERSION, version], [COUNT, count], ...all, [END, count]] as const) {
    figures.set(name, value);
  }
  const url = new URL(base);
  const others = shareable(splitHash(url.hash)[0]);
  const join = others && (/[?=]/.test(others) ? "&" : "?");
  const written = String(figures);
  // With one escape that was written once, names with a percent sign do not look as if all were written twice.
  url.hash = others + join + (isEncodedTwice(written) ? written.replace(".", "%2E") : written);
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

/** Reads the text of a field that is no flag, in the page's language. */
export type Reading = (text: string, field: Field) => Value;

/** Converts a text of the link to a value for the core; an empty text means "not given". */
function readAs(field: Field, text: string, reading: Reading): Value {
  if (text === "") return null;
  return field.unit === "flag" && /^(?:true|false)$/.test(text) ? text === "true" : reading(text, field);
}

/** A figure of a link: its name and its text. */
type Figure = [name: string, text: string];

/** What a link has for a calculator. */
interface Found {
  inputs: Inputs;
  /** Names that the calculator does not have, each once, without the numbers of rows. */
  unused: string[];
}

/** Sorts the figures of a link into inputs and rows. */
function sorted(figures: readonly Figure[], { inputs, tables }: Description, reading: Reading): Found {
  const fields = new Map<string, Value>();
  const tableRows = new Map<string, Inputs[]>();
  const unused = new Set<string>();
  for (const [name, text] of figures) {
    const [, id = "", at, column = ""] = /^(\w+)\.(\d{1,4})\.(\w+)$/.exec(name) ?? [];
    const table = tables.find((each) => each.id === id);
    const input = inputs.find((each) => each.id === name);
    const described = input ?? table;
    // Skip what the program sets now: it may have been open when the link was made.
    if (described && isPreset(described)) continue;
    const field = input ?? table?.columns.find((each) => each.id === column && each.formula === undefined);
    const rows = tableRows.get(id) ?? [];
    const row = Number(at);
    if (input) fields.set(name, readAs(input, text, reading));
    // Row numbers may not skip any, so that a short link cannot create millions of rows.
    else if (field && row <= rows.length) {
      tableRows.set(id, rows);
      rows[row] = { ...rows[row], [column]: readAs(field, text, reading) };
    } else unused.add(name.replace(/\.\d+\./, "."));
  }
  return { inputs: Object.fromEntries([...fields, ...tableRows]) as Inputs, unused: [...unused] };
}

const rowOf = (name: string) => /^(\w+\.\d+)\./.exec(name)?.[1];

/** The figures of a link that was cut, without the last one and without its row, which are not whole. */
function whole(figures: readonly Figure[]): Figure[] {
  const kept = [...figures];
  const cut = rowOf(kept.pop()?.[0] ?? "");
  const row = rowOf(kept.at(-1)?.[0] ?? "");
  return row && row === (cut ?? row) ? kept.filter(([name]) => rowOf(name) !== row) : kept;
}

/**
 * Whether two versions compute alike: formulas change with the major version, before 1.0 with the
 * minor one.
 */
function isSameModel(one: string, other: string): boolean {
  const model = (version: string) => version.split(".").slice(0, version.startsWith("0.") ? 2 : 1);
  return model(one).join() === model(other).join();
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

/**
 * Puts the figures of an address into the sheet of the calculator that they are for. The sheet has
 * an answer before: if the link has problems, they are shown beside that answer. Returns whether the
 * figures are for it.
 */
export function openLink(hash: string, linked: Linked, sheet: Sheet, reading: Reading): boolean {
  if (!isFor(hash, linked)) return false;
  const { description, core } = sheet;
  const link = figuresIn(hash);
  const figures = [...link].filter(([name]) => !OWN.includes(name) && !isTracking(name));
  const count = link.get(COUNT);
  const isIncomplete = count !== null && (link.get(END) !== count || figures.length < Number(count));
  const { inputs, unused } = sorted(isIncomplete ? whole(figures) : figures, description, reading);
  const version = link.get(VERSION) ?? "";
  const otherVersion = isSameModel(version, core.version) ? undefined : version;
  sheet.state = { ...stateOf(inputs, description), link: { otherVersion, isIncomplete, unused } };
  sheet.calculate();
  return true;
}
