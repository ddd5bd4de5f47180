import type { Description, Field, Inputs } from "../core/contract/index.js";
import type { Sheet } from "./sheet.js";
import { isPreset, stateOf } from "./state.js";

/**
 * Figures in an address: `#figures=event-roi&v=0.1.0&sponsorship=40000&campaigns.0.name=Webinar`. All that count stand there,
 * defaults too: a link means the same when a default is another one later. They stand after the `#`, which browsers send nowhere.
 */
const CALCULATOR = "figures";
const PLACE = "on";
const VERSION = "v";

/** Where figures begin. What else a page has behind the `#` stands before them: a route (`#/prices`), settings (`#theme=dark`). */
const START = /[#?&](figures=.*)$/s;

/** What an element's link is about. */
export interface Linked {
  type: string;
  /** The element's own id; tells apart calculators of one type on a page. */
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

/** An address that opens a page with these inputs in its calculator. */
export function linkTo(base: string, { type, id }: Linked, version: string, inputs: Inputs): string {
  const figures = new URLSearchParams({ [CALCULATOR]: type });
  if (id) figures.set(PLACE, id);
  figures.set(VERSION, version);
  for (const [name, value] of entries(inputs)) figures.set(name, value);
  const url = new URL(base);
  const others = url.hash.replace(START, "");
  const join = /[?=]/.test(others) ? "&" : "?";
  // A place on the page is none of both: a link to figures leads to their calculator.
  url.hash = /^#[!/]|=/.test(others) ? `${others}${join}${figures}` : `${figures}`;
  return url.href;
}

/** The link to what a calculator shows; where there is no calculator, the page's own address. */
export function linkOf({ id }: { id: string }, base: string | URL, sheet: Sheet | undefined): string {
  if (!sheet) return String(base);
  const { core, description, answered } = sheet;
  return linkTo(String(base), { type: description.id, id }, core.version, answered);
}

/** A figure as the core takes it; what is left empty is not given. */
function readAs(field: Field | undefined, text: string): unknown {
  if (text === "") return null;
  return field?.unit === "flag" && /^(?:true|false)$/.test(text) ? text === "true" : text;
}

/** Reads `campaigns.0.name`; rows follow one another, so that an address cannot ask for millions of them. */
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
    // What the program sets was open when the link was made, or is nobody's to enter: the rest of the link counts.
    if (!field || !isPreset(field)) fields.set(name, readAs(field, text));
  }
  return Object.fromEntries([...fields, ...tables]) as Inputs;
}

/** Whether figures of two versions mean the same: formulas change with the first number, before 1.0 with the second. */
function isSameModel(one: string, other: string): boolean {
  const model = (version: string) => version.split(".").slice(0, version.startsWith("0.") ? 2 : 1);
  return model(one).join() === model(other).join();
}

const figuresIn = (hash: string) => new URLSearchParams(START.exec(hash)?.[1]);

/** Whether an address holds figures for a calculator. */
export function isFor(hash: string, { type, id }: Linked): boolean {
  const figures = figuresIn(hash);
  const place = figures.get(PLACE);
  return figures.get(CALCULATOR) === type && (!place || place === id);
}

/** A page was opened with figures for one of its calculators. */
export interface Opened {
  /** The version that the link was made with, where its figures may have meant something else. */
  otherVersion: string | undefined;
}

/**
 * Puts the figures of an address into a calculator that they are for. What the page started with has its answer by then: where
 * a link is wrong, its problems stand beside that.
 */
export function openLink(hash: string, linked: Linked, sheet: Sheet): Opened | undefined {
  if (!isFor(hash, linked)) return undefined;
  const figures = figuresIn(hash);
  sheet.state = stateOf(inputsFrom(figures, sheet.description), sheet.description);
  sheet.calculate();
  const version = figures.get(VERSION) ?? "";
  return { otherVersion: isSameModel(version, sheet.core.version) ? undefined : version };
}
