import { CalculationError } from "../../core/error.js";
import { ChecksNeeded, loadChecks } from "../../core/load-checks.js";
import { Sheet } from "../../sheet/sheet.js";
import type { State } from "../../sheet/state.js";
import type { CommonWords } from "../../text/common.js";
import { languageFor } from "../../text/language.js";
import { loadTableWords, loadWords } from "../../text/load-words.js";
import { Wording } from "../../text/wording.js";
import { Numbers } from "../../text/write-number.js";
import type { Tables } from "../desk/view.js";
import type { Arrangement } from "./arrangement.js";
import type { Failure } from "./failure.js";
import { open } from "./open.js";
import type { ProgramRequest } from "./opened.js";
import type { Unavailable } from "./program-source.js";

export interface Started {
  tables: Tables | undefined;
  sheet: Sheet;
  wording: Wording;
}

interface Request extends ProgramRequest {
  type: string;
  /** The page's choice of figures. */
  page: Arrangement;
  locale: string;
  inputs: Record<string, unknown>;
  /** The entries to carry over, read when everything is loaded. */
  carried(): State | undefined;
}

// For when the words could not be loaded.
const FAILED = "The calculator could not be loaded.";
const TRY_AGAIN = "Try again";

/** A failure that may pass. */
export const temporaryFailure = (common?: CommonWords): Failure => ({
  text: common?.ui.failed ?? FAILED,
  problems: [],
  retry: common?.ui.tryAgain ?? TRY_AGAIN,
});

/** Loads the words, and then, if they name tables, the part that draws tables. */
async function loadTexts(language: string, type: string) {
  const { common, words } = await loadWords(language, type);
  if (Object.keys(words?.tables ?? {}).length === 0) return { common, words };
  const [{ tables }, ui] = await Promise.all([import("../desk/tables-part.js"), loadTableWords(language)]);
  return { common: { ...common, ui: { ...common.ui, ...ui } }, words, tables };
}

/** Loads the calculator and the words in parallel, and computes the first answer. */
export async function start(request: Request): Promise<Started | Failure> {
  const { type, locale } = request;
  const language = languageFor(locale);
  const [loaded, texts] = await Promise.allSettled([
    open(type, request, language),
    loadTexts(language, type),
  ]);
  if (texts.status === "rejected") return temporaryFailure();
  const { common, words, tables } = texts.value;
  // A program that cannot be loaded has a failure of its own.
  if (loaded.status === "rejected")
    return { ...temporaryFailure(common), ...(loaded.reason as Partial<Unavailable>).failure };
  try {
    // Throws for an unknown calculator as well as for a bad program.
    const opened = loaded.value();
    if (!words) return temporaryFailure(common);
    let shown = { ...opened, words };
    const { page } = request;
    if (page.first || page.view) shown = (await import("./arrangement.js")).arranged(shown, page);
    const { core, description } = shown;
    const numbers = new Numbers(locale, description.currency, description.minorUnits, language);
    const sheet = new Sheet(core, description, request.inputs, request.carried());
    await firstAnswer(sheet);
    return { sheet, tables, wording: new Wording(common, shown.words, numbers, language, description) };
  } catch (error) {
    return failureFor(error, request, language).catch(() => temporaryFailure(common));
  }
}

/** Computes the first answer; inputs of the page that need checks wait for them. */
async function firstAnswer(sheet: Sheet): Promise<void> {
  try {
    sheet.calculate();
  } catch (error) {
    if (!(error instanceof ChecksNeeded)) throw error;
    await loadChecks();
    sheet.calculate();
  }
}

/** Turns an error into a failure that names what is wrong. */
async function failureFor(error: unknown, { type }: Request, language: string): Promise<Failure> {
  if (error instanceof CalculationError) {
    const { refusal } = await import("./refusal.js");
    return refusal(error.problems, type, language);
  }
  // A bug of ours: report it in the console; the caller shows a general failure.
  reportError(error);
  throw error;
}
