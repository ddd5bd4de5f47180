import type { Description, Field, Inputs, Value } from "../core/contract/index.js";
import { changedFigures, type Figures, leadingFigures } from "./kept-figures.js";
import { isEncodedTwice, splitHash } from "./link-hash.js";
import { isPersonal, isTracking } from "./link-names.js";
import type { Sheet } from "./sheet.js";
import { type ComparedLink, isPreset, type LinkedScenario, stateOf } from "./state.js";

/**
 * The format of links:
 * `#figures=event-roi&v=0.1.0&n=2&sponsorship=40000&campaigns.0.name=Webinar&end=2`.
 * Every input that counts is in the link, defaults too, so that the link means the same after a
 * default changes. The number of figures stands before and behind them, so that a link that was cut
 * is known; a link without it is whole. Browsers do not send the part behind the `#` to servers.
 *
 * Then come the first figures of the answer, such as `was.returnMultiple=5.11`, so that another
 * version can say which of them it computes differently.
 *
 * Scenarios follow the inputs, which are those of the first one. Each has a letter, with its name,
 * its figures when the link was made, and what differs from the first scenario; a table with another
 * number of rows has that number: `…&A=Booth&A.was.returnMultiple=5.11&B=Webinar&B.was.returnMultiple=6.2
 * &B.sponsorship=0&B.campaigns=2&B.campaigns.1.leads=30&end=…`. A version that does not know scenarios
 * shows the figures of the first one. The first links had the headline's value alone, as `A.was=5.11`.
 */
const CALCULATOR = "figures";
const PLACE = "on";
const VERSION = "v";
const COUNT = "n";
const END = "end";
const OWN = [CALCULATOR, PLACE, VERSION, COUNT, END];

/** The letters of scenarios. */
const LETTERS = "ABCD";
/** The name of a figure of the answer; the headline's may be missing. */
const WAS = /^was(?:\.(\w{1,60}))?$/;
/** The name of a figure of a scenario: the scenario's letter, then the figure. */
const OF_SCENARIO = /^([A-D])(?:\.(.+))?$/;

/** The element that a link is for. */
export interface Linked {
  type: string;
  /** The element's `id` attribute, which distinguishes calculators of one type on a page. */
  id: string;
}

/** A figure of a link: its name and its text. */
type Figure = [name: string, text: string];

/** Whether the page has an address that can be opened again; a page inside another page's code has none. */
export const isLinkable = (): boolean => !/^(?:about|blob|data):/.test(location.protocol);

function* entries(inputs: Inputs): Generator<Figure> {
  for (const [id, value] of Object.entries(inputs)) {
    if (!Array.isArray(value)) yield [id, String(value ?? "")];
    else for (const [at, row] of value.entries()) yield* rowEntries(`${id}.${at}`, row);
  }
}

function* rowEntries(place: string, row: Record<string, unknown>): Generator<Figure> {
  for (const [id, value] of Object.entries(row)) yield [`${place}.${id}`, String(value ?? "")];
}

/**
 * The page's own part of a hash that a link may contain: its route and its settings. A plain anchor (`#pricing`) is
 * neither. If one of the settings is personal, such as an access token, the link contains none of the settings,
 * because the others probably belong to it.
 */
function shareable(own: string): string {
  const text = own.replace("#", "");
  if (text.split(/[?&#]/).some(isPersonal)) return /^[!/][^?&#=]*(?=[?&#])/.exec(text)?.[0] ?? "";
  return /^[!/]|=/.test(text) ? text : "";
}

/** The figures of an answer. */
function* answerEntries(figures: Figures, prefix = ""): Generator<Figure> {
  for (const [id, value] of Object.entries(figures)) yield [`${prefix}was.${id}`, String(value ?? "")];
}

/** What a link has of a scenario: its name, the figures of its answer, and what differs from the first scenario. */
function* scenarioEntries(
  { letter, name, figures, inputs }: LinkedScenario,
  first: Inputs,
): Generator<Figure> {
  yield [letter, name];
  yield* answerEntries(figures, `${letter}.`);
  const known = new Map(entries(first));
  for (const [id, value] of Object.entries(inputs)) {
    const rows = first[id];
    if (Array.isArray(value) && Array.isArray(rows) && rows.length !== value.length) {
      yield [`${letter}.${id}`, String(value.length)];
    }
  }
  for (const [place, text] of entries(inputs)) {
    if (known.get(place) !== text) yield [`${letter}.${place}`, text];
  }
}

/** Makes the address that opens a page with these inputs in its calculator; `figures` are those of the answer. */
export function linkTo(
  base: string,
  linked: Linked,
  version: string,
  inputs: Inputs,
  figures: Figures = {},
): string {
  return address(base, linked, version, [...entries(inputs), ...answerEntries(figures)]);
}

/** Makes the address that opens a page with these scenarios; the calculator gets the inputs of the first. */
export function linkToScenarios(
  base: string,
  linked: Linked,
  version: string,
  scenarios: readonly [LinkedScenario, ...LinkedScenario[]],
): string {
  const first = scenarios[0].inputs;
  const beside = scenarios.flatMap((each) => [...scenarioEntries(each, first)]);
  return address(base, linked, version, [...entries(first), ...beside]);
}

function address(base: string, { type, id }: Linked, version: string, all: readonly Figure[]): string {
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
  // The link contains one escape that is encoded once, so that names with a percent sign do not look like a link that
  // was encoded twice.
  url.hash = others + join + (isEncodedTwice(written) ? written.replace(".", "%2E") : written);
  return url.href;
}

/**
 * Makes the link to the inputs of the last answer; without a running calculator, the page's own
 * address. A link on paper is short: it leaves out the figures of the answer, which stand beside it.
 */
export function linkOf(
  { id }: { id: string },
  base: string | URL,
  sheet: Sheet | undefined,
  isShort = false,
): string {
  if (!sheet) return String(base);
  const { core, description, answered, calculation } = sheet;
  const figures = calculation && !isShort ? leadingFigures(description, calculation.values) : {};
  return linkTo(String(base), { type: description.id, id }, core.version, answered, figures);
}

/** Reads the text of a field that is not a flag, in the page's language. */
export type Reading = (text: string, field: Field) => Value;

/** Converts a text of the link to a value for the core; an empty text means "not given". */
function readAs(field: Field, text: string, reading: Reading): Value {
  if (text === "") return null;
  return field.unit === "flag" && /^(?:true|false)$/.test(text) ? text === "true" : reading(text, field);
}

/** The content of a link for a calculator. */
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

/** The figures of a scenario: those of the link, with what differs. */
function figuresOf(letter: string, own: readonly Figure[], beside: readonly Figure[]): Figure[] {
  const all = new Map(own);
  for (const [name, text] of beside) {
    const [, of, what] = OF_SCENARIO.exec(name) ?? [];
    if (of !== letter || what === undefined || WAS.test(what)) continue;
    const isCount = own.some(([each]) => each.startsWith(`${what}.0.`));
    if (!isCount) all.set(what, text);
    for (const each of isCount ? all.keys() : []) {
      const [table, row] = each.split(".");
      if (table === what && Number(row) >= Number(text)) all.delete(each);
    }
  }
  return [...all];
}

/** The figures of the answer, or of the answer of a scenario. */
function answerIn(figures: readonly Figure[], { headline }: Description, prefix = ""): Figures {
  const found = figures.flatMap(([name, text]) => {
    const what = name.startsWith(prefix) ? WAS.exec(name.slice(prefix.length)) : null;
    return what ? [[what[1] ?? headline.figure, text === "" ? null : text] as const] : [];
  });
  return Object.fromEntries(found);
}

function scenariosIn(
  link: URLSearchParams,
  own: readonly Figure[],
  beside: readonly Figure[],
  description: Description,
  reading: Reading,
): LinkedScenario[] {
  return [...LETTERS].flatMap((letter) => {
    const name = link.get(letter);
    if (name === null) return [];
    const { inputs } = sorted(figuresOf(letter, own, beside), description, reading);
    return { letter, name, figures: answerIn(beside, description, `${letter}.`), inputs };
  });
}

const rowOf = (name: string) => /^(\w+\.\d+)\./.exec(name)?.[1];

/** The figures of a link that was cut, without the last figure and its row, which may be incomplete. */
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
  const beside = figures.filter(([name]) => OF_SCENARIO.test(name));
  const rest = (isIncomplete ? whole(figures) : figures).filter(([name]) => !OF_SCENARIO.test(name));
  const own = rest.filter(([name]) => !WAS.test(name));
  const { inputs, unused } = sorted(own, description, reading);
  const version = link.get(VERSION) ?? "";
  const otherVersion = isSameModel(version, core.version) ? undefined : version;
  // A link that was cut lacks an unknown number of a scenario's differences, so none of its scenarios is used.
  const scenarios = isIncomplete ? [] : scenariosIn(link, own, beside, description, reading);
  const opened = { otherVersion, isIncomplete, unused, ...(scenarios.length > 0 && { scenarios, version }) };
  sheet.state = { ...stateOf(inputs, description), link: opened };
  sheet.calculate();
  const compared = isIncomplete ? undefined : comparedWith(answerIn(rest, description), version, sheet);
  if (compared && (compared.changed.length > 0 || otherVersion !== undefined))
    sheet.state = { ...sheet.state, link: { ...opened, compared } };
  return true;
}

/** Compares the answer with the figures of a link from another version. */
function comparedWith(figures: Figures, version: string, sheet: Sheet): ComparedLink | undefined {
  const { core, description, calculation, problems } = sheet;
  const hasNone = Object.keys(figures).length === 0;
  if (hasNone || version === core.version || !calculation || problems.length > 0) return undefined;
  return { version, changed: changedFigures(figures, description, calculation.values) };
}
