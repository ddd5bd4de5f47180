import type { Core, Description, Program } from "../../core/contract/index.js";
import { languageFor } from "../../text/language.js";
import { loadWords } from "../../text/load-words.js";
import { Wording } from "../../text/wording.js";
import { Numbers } from "../../text/write-number.js";
import { type GuideWords, loadGuideWords } from "../program/words.js";
import { changed } from "./changed.js";
import { findingsOf, type Shown } from "./found.js";
import { type Changes, fileIdOf, fileText } from "./own-program.js";
import { presetsFrom } from "./presets.js";
import { type Published, published } from "./published.js";
import { type Fallback, fallbackOf } from "./script-fallback.js";
import { givenBy } from "./source.js";
import { READY_MADE, type Settings } from "./state.js";
import { viewOf } from "./view.js";

/** The outcome of the settings. */
export interface Outcome {
  /** The calculator under the unchanged program. */
  description: Description;
  wording: Wording;
  /** The unchanged program, and whether it is valid. */
  base: Program | undefined;
  /** Why there is no program, and the place in its text. */
  missing: Shown | undefined;
  /** The linter's findings; undefined for ready-made programs. */
  findings: Shown[] | undefined;
  /** For the form: the standard program and `base` in full, inherited values included. */
  programs: { standard: Program; whole: Program | undefined };
  /** The program of the guide: in full; `own` is the object if no id or address identifies the program. */
  guide: { whole: Program; own: Program | undefined } | undefined;
  /** The problems of typed values, by input. */
  problems: Record<string, string>;
  /** The currency attribute of the element; empty if the program file has the currency. */
  currency: string;
  /** The problem of the currency. */
  currencyProblem: string | undefined;
  /** The program of the preview: an id, an address, or an object. */
  shown: Program | string | undefined;
  /** The words of the program's guide, in the language of the calculator. */
  guideWords: GuideWords;
  /** The part of `shown` that the code contains, and the part that one file contains; undefined if `shown` is not an object. */
  inLines: Published | undefined;
  inFile: Published | undefined;
  /** The settings have problems, so the preview still shows the last valid ones. */
  isBehind: boolean;
  /** Whether the changes need a program file. */
  isOwn: boolean;
  /** The name of that file, without extension. */
  fileId: string;
  /** The text of that file, if it is valid. */
  file: string | undefined;
  /** The texts that the snippets show where scripts do not run. */
  fallback: Fallback;
}

/** The default name of a changed ready-made program. */
export const OWN_NAME = "Our partner program";

const CURRENCY = /^[A-Z]{3}$/;

async function words(calculator: string, description: Description): Promise<Wording> {
  const loaded = await loadWords("en", calculator);
  if (!loaded.words) throw new Error(`There are no words for ${calculator}.`);
  const numbers = new Numbers("en", description.currency, description.minorUnits);
  return new Wording(loaded.common, loaded.words, numbers, "en", description);
}

/** Whether the core accepts a program. */
function works(core: Core, calculator: string, program: Program | undefined): boolean {
  try {
    core.describe(calculator, program);
    return true;
  } catch {
    return false;
  }
}

const currencyOf = ({ currency }: Settings) => (CURRENCY.test(currency) ? currency : "");

/** The changes to a program; undefined if none of them needs a program file. */
function changesOf(settings: Settings, presets: Changes["presets"]): Changes | undefined {
  const currency = currencyOf(settings);
  if (Object.keys(presets).length === 0) return undefined;
  const isReady = (READY_MADE as readonly string[]).includes(settings.source);
  return {
    presets,
    ...(isReady ? { name: settings.name.trim() || OWN_NAME } : {}),
    ...(currency ? { currency } : {}),
  };
}

/** The text of the program file; an unchanged program keeps the pasted text. */
function fileOf({ text }: Settings, program: Program, isChanged: boolean): string {
  return isChanged ? fileText(program) : text;
}

/**
 * Computes the outcome of the settings; `before` is the previous outcome, for the preview of
 * invalid settings.
 */
export async function outcomeOf(
  core: Core,
  settings: Settings,
  before: Outcome | undefined,
): Promise<Outcome> {
  const { calculator, locale } = settings;
  const given = await givenBy(settings);
  const isThere = given.missing === undefined;
  const isGood = isThere && works(core, calculator, given.program);
  const base = isGood ? given.program : before?.base;
  const currency = currencyOf(settings);
  const inCurrency = currency ? { ...base, currency } : base;
  const described = works(core, calculator, inCurrency) ? inCurrency : base;
  const description = core.describe(calculator, described);
  const wording = await words(calculator, description);
  const { presets, problems } = presetsFrom(settings, base, (id) => core.describe(id, described));
  const changes = changesOf(settings, presets);
  const edited = isGood && changes ? await changed(core, base, changes, wording, calculator) : undefined;
  const made = edited?.program ?? given.named ?? given.program;
  const isFine = isGood && (!edited || works(core, calculator, edited.program));
  // A program that cannot be loaded from here may be loaded from the visitor's page.
  const isShown = isFine || (!isThere && given.named !== undefined);
  const publishedFor = (isGood: boolean, calculators: readonly string[]) =>
    isGood && typeof made === "object" ? published(core, made, calculators) : undefined;
  const inWords = { locale: locale || undefined };
  const own = typeof made === "object" ? made : described === base ? undefined : described;
  const guide = isFine ? { whole: core.program(own ?? base, inWords), own } : before?.guide;
  const wrong = { ...problems, ...edited?.problems };
  const isWhole = isFine && Object.keys(wrong).length === 0;
  return {
    description,
    wording,
    base,
    missing: given.missing
      ? {
          code: "",
          params: {},
          level: "error",
          path: "",
          sentence: given.missing,
          formSentence: given.missing,
          place: given.place,
        }
      : undefined,
    findings: isThere && given.isForeign ? await findingsOf(core, given, settings.locale) : undefined,
    programs: {
      standard: core.program(undefined, inWords),
      whole: isGood ? core.program(given.program, inWords) : before?.programs.whole,
    },
    guide,
    problems: wrong,
    currency: changes || described === base ? "" : currency,
    currencyProblem:
      settings.currency === "" || CURRENCY.test(settings.currency)
        ? undefined
        : "Enter three capital letters, such as EUR.",
    shown: isShown ? made : before?.shown,
    guideWords: await loadGuideWords(languageFor(locale || "en")),
    inLines: publishedFor(isFine, [calculator]),
    inFile: publishedFor(isFine, [calculator, ...settings.also]),
    isBehind: !isShown,
    isOwn: settings.source === "own" || changes !== undefined,
    fileId: typeof made === "object" ? fileIdOf(made) : (before?.fileId ?? fileIdOf(undefined)),
    fallback: await fallbackOf(
      core,
      calculator,
      isFine && typeof made === "object" ? made : described,
      locale,
      viewOf(settings),
    ),
    file: isWhole && typeof made === "object" ? fileOf(settings, made, changes !== undefined) : undefined,
  };
}
