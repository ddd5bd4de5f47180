import type { Problem, Program } from "../../core/contract/index.js";
import { CalculationError } from "../../core/error.js";
import { Sheet } from "../../sheet/sheet.js";
import type { State } from "../../sheet/state.js";
import type { CommonWords } from "../../text/common.js";
import { languageFor, loadTableWords, loadWords } from "../../text/load-words.js";
import { Wording } from "../../text/wording.js";
import { Numbers } from "../../text/write-number.js";
import type { Tables } from "../desk/view.js";
import type { Unavailable } from "./program-source.js";
import { sharedCore } from "./shared-core.js";

/** Why a calculator cannot be shown, in words as far as there are any. */
export interface Failure {
  text: string;
  problems: readonly Problem[];
  /** What is wrong, a sentence for each. */
  sentences: readonly string[];
  /** Offers to try again, where that may help. */
  retry?: string | undefined;
}

export interface Started {
  tables: Tables | undefined;
  sheet: Sheet;
  wording: Wording;
}

interface Request {
  type: string;
  locale: string;
  /** A program; or the id or the address of one. */
  program: Program | string | undefined;
  /** In place of the program's. */
  currency: string | undefined;
  inputs: Record<string, unknown>;
  /** What was entered until everything is there. */
  carried(): State | undefined;
}

// Said when not even the words could be fetched.
const FAILED = "The calculator could not be loaded.";
const TRY_AGAIN = "Try again";

const passing = (common?: CommonWords): Failure => ({
  text: common?.ui.failed ?? FAILED,
  problems: [],
  sentences: [],
  retry: common?.ui.tryAgain ?? TRY_AGAIN,
});

/** The words; and as soon as they name tables, what draws tables. */
async function said(language: string, type: string) {
  const { common, words } = await loadWords(language, type);
  if (Object.keys(words?.tables ?? {}).length === 0) return { common, words };
  const [tables, ui] = await Promise.all([import("../desk/tables-part.js"), loadTableWords(language)]);
  return { common: { ...common, ui: { ...common.ui, ...ui } }, words, tables };
}

/** What a page gives by its id or its address has to be fetched; and what it takes to change one is. */
const given = async ({ program, currency }: Request, language: string): Promise<Program | undefined> =>
  typeof program === "string" || currency
    ? (await import("./program-source.js")).programFrom(program, language, currency)
    : program;

/** Fetches the core, the words and the program side by side, and makes the first answer. */
export async function start(request: Request): Promise<Started | Failure> {
  const { type, locale } = request;
  const language = languageFor(locale);
  const [core, texts, found] = await Promise.allSettled([
    sharedCore(type),
    said(language, type),
    given(request, language),
  ]);
  if (texts.status === "rejected") return passing();
  const { common, words, tables } = texts.value;
  if (core.status === "rejected") return passing(common);
  if (found.status === "rejected") return { ...passing(common), ...(found.reason as Unavailable).failure };
  const program = found.value;
  try {
    // A calculator that the core does not have is described as a problem, like a bad program.
    const description = core.value.describe(type, program);
    if (!words) return passing(common);
    const numbers = new Numbers(locale, description.currency, description.minorUnits, language);
    const sheet = new Sheet(core.value, description, program, request.inputs, request.carried());
    sheet.calculate();
    return { sheet, tables, wording: new Wording(common, words, numbers, language, description) };
  } catch (error) {
    return explained(error, request, language).catch(() => passing(common));
  }
}

/** Says what is wrong with what the page asks for. */
async function explained(error: unknown, { type }: Request, language: string): Promise<Failure> {
  if (error instanceof CalculationError) {
    const { refusal } = await import("./refusal.js");
    return refusal(error.problems, type, language);
  }
  // A mistake of ours: it belongs in the console, and the page still says what can be said.
  reportError(error);
  throw error;
}
