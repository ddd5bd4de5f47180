import { readFileSync } from "node:fs";
import { load } from "partner-calculators";
import type { Inputs, Problem } from "../../core/contract/index.js";
import { CalculationError } from "../../core/error.js";
import { plainText } from "../../explain/plain-text.js";
import { put } from "../../sheet/edits.js";
import { Sheet, type SheetCore } from "../../sheet/sheet.js";
import type { ToolWords } from "../../text/load-later-words.js";
import { Wording } from "../../text/wording.js";
import { Numbers } from "../../text/write-number.js";
import type { ToolContext } from "../tool.js";
import { CalculatingAnalyst } from "./calculating-analyst.test-support.js";
import { Phrases } from "./phrases.js";

const core = await load();

/** The words of a file in a language. */
export const words = (language: string, file: string) =>
  JSON.parse(readFileSync(new URL(`../../../locales/${language}/${file}.json`, import.meta.url), "utf8"));

/** A widget with one tool, without a page. */
export interface Widget {
  context: ToolContext;
  sheet: Sheet;
  phrases: Phrases;
  /** How often the tool asked for a drawing. */
  drawings: () => number;
  /** The id that the last change wanted the focus at. */
  focus: () => string | undefined;
  /** The messages that were announced. */
  announced: string[];
  /** The paths of the fields that the tool went to. */
  shown: string[];
  toolWords: ToolWords;
  /** Answers at once, from the calculator itself. */
  analyst: CalculatingAnalyst;
}

/** The package's problems as those of the sources, which the sheet knows. */
function checked<Answer>(calculate: () => Answer): Answer {
  try {
    return calculate();
  } catch (error) {
    throw error instanceof Error && "problems" in error
      ? new CalculationError(error.problems as Problem[])
      : error;
  }
}

/** Opens a calculator in a language, with the words of a tool. */
export function widget(calculator: string, tool: string, language = "en", inputs: Inputs = {}): Widget {
  const description = core.describe(calculator);
  const asked: SheetCore = {
    version: "1",
    calculate: (given) => {
      const { values, tables, notices } = checked(() => core.calculate(calculator, given));
      return { inputs: [], values, reasons: {}, tables, notices } as unknown as ReturnType<
        SheetCore["calculate"]
      >;
    },
    walk: () => ({ value: null, seen: [] }) as never,
  };
  const sheet = new Sheet(asked, description, inputs);
  sheet.calculate();
  const numbers = new Numbers(language, description.currency, description.minorUnits);
  const common = words(language, "common");
  const wording = new Wording(
    { ...common, ui: { ...common.ui, ...words(language, "editing").ui } },
    words(language, calculator),
    numbers,
    language,
    description,
  );
  let drawings = 0;
  let focused: string | undefined;
  const [announced, shown]: [string[], string[]] = [[], []];
  const change: ToolContext["change"] = (action, message, focus) => {
    action();
    sheet.calculate();
    focused = focus;
    if (message) announced.push(message);
  };
  const context: ToolContext = {
    element: {} as ToolContext["element"],
    sheet,
    wording,
    level: 2,
    compact: false,
    editing: { sentence: ({ code }) => `problem: ${code}` },
    put: (path, entry) => change(() => put(sheet, path, entry)),
    change,
    redraw: () => {
      drawings += 1;
    },
    show: (path) => shown.push(path),
  };
  return {
    context,
    sheet,
    phrases: new Phrases(words(language, tool), wording),
    drawings: () => drawings,
    focus: () => focused,
    announced,
    shown,
    toolWords: words(language, tool),
    analyst: new CalculatingAnalyst((given) => core.calculate(calculator, given)),
  };
}

/** The texts of a panel, as a person reads them. */
export const textOf = (drawn: unknown): string => plainText(drawn).replace(/\s+/g, " ").trim();

/** Waits until everything that was asked and answered has arrived. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

/** The functions that a drawing has for an event, in the order of the page. */
export function handlers(drawn: unknown, event: string): ((event?: unknown) => void)[] {
  const found: ((event?: unknown) => void)[] = [];
  visit(drawn, (before, value) => {
    if (before.endsWith(`@${event}=`)) found.push(value as () => void);
  });
  return found;
}

interface Template {
  strings: readonly string[];
  values: readonly unknown[];
}

const isTemplate = (drawn: unknown): drawn is Template =>
  typeof drawn === "object" && drawn !== null && "strings" in drawn;

function visit(drawn: unknown, see: (before: string, value: unknown) => void): void {
  if (Array.isArray(drawn)) for (const each of drawn) visit(each, see);
  if (!isTemplate(drawn)) return;
  drawn.values.forEach((value, at) => {
    see(drawn.strings[at] ?? "", value);
    visit(value, see);
  });
}

/** Whether a value of a template, or its text together with a value, is the id of a tag. */
function hasId({ strings, values }: Template, id: string): boolean {
  return strings.some((text, at) => {
    const value = values[at];
    if (text.includes(`id="${id}"`)) return true;
    if (typeof value !== "string") return false;
    const before = / id=(?:"([^"]*))?$/.exec(text);
    return before !== null && `${before[1] ?? ""}${value}` === id;
  });
}

/** What a drawing does on an event of the control with an id. */
export function handler(drawn: unknown, event: string, id: string): (event: unknown) => void {
  const found = find(drawn, event, id);
  if (!found) throw new Error(`There is no ${event} of ${id}.`);
  return found;
}

function find(drawn: unknown, event: string, id: string): ((event: unknown) => void) | undefined {
  if (Array.isArray(drawn)) {
    for (const each of drawn) {
      const found = find(each, event, id);
      if (found) return found;
    }
  }
  if (!isTemplate(drawn)) return undefined;
  const { strings, values } = drawn;
  const isHere = hasId(drawn, id);
  const at = strings.findIndex((text) => text.endsWith(`@${event}=`));
  if (isHere && at >= 0) return values[at] as (event: unknown) => void;
  return find([...values], event, id);
}

/** An event at a control with a value. */
export const valued = (value: string) => ({ target: { value } });
