import type { Core, Description, Program } from "../../core/contract/index.js";
import { loadWords } from "../../text/load-words.js";
import { Wording } from "../../text/wording.js";
import { Numbers } from "../../text/write-number.js";
import { changed } from "./changed.js";
import { findingsOf, type Shown } from "./found.js";
import { type Changes, fileIdOf, fileText } from "./own-program.js";
import { presetsFrom } from "./presets.js";
import { givenBy } from "./source.js";
import { READY_MADE, type Settings } from "./state.js";

/** What comes of the settings. */
export interface Outcome {
  /** The calculator as it is before any change. */
  description: Description;
  wording: Wording;
  /** The program before any change, and whether it works. */
  base: Program | undefined;
  /** Why there is no program, and where in its text. */
  missing: Shown | undefined;
  /** What the linter says of a program that comes from somebody; undefined where it was not asked. */
  findings: Shown[] | undefined;
  /** What is wrong with a value that was typed, by input. */
  problems: Record<string, string>;
  /** The currency that the element says, because no program's file does; empty for the program's. */
  currency: string;
  /** What is wrong with the currency. */
  currencyProblem: string | undefined;
  /** What the preview shows: an id, an address, or a program. */
  shown: Program | string | undefined;
  /** What was chosen does not work, and the preview shows what worked before. */
  isBehind: boolean;
  /** Whether the program is one of one's own, in a file of its own. */
  isOwn: boolean;
  /** The name of that file, without its ending. */
  fileId: string;
  /** That file, where it works. */
  file: string | undefined;
}

/** The name that a ready-made program takes when it is changed. */
export const OWN_NAME = "Our partner program";

const CURRENCY = /^[A-Z]{3}$/;

async function words(calculator: string, description: Description): Promise<Wording> {
  const loaded = await loadWords("en", calculator);
  if (!loaded.words) throw new Error(`There are no words for ${calculator}.`);
  const numbers = new Numbers("en", description.currency, description.minorUnits);
  return new Wording(loaded.common, loaded.words, numbers, "en", description);
}

/** Whether the core takes a program. */
function works(core: Core, calculator: string, program: Program | undefined): boolean {
  try {
    core.describe(calculator, program);
    return true;
  } catch {
    return false;
  }
}

const currencyOf = ({ currency }: Settings) => (CURRENCY.test(currency) ? currency : "");

/** The changes that were chosen over a program; undefined where none of them needs a program of one's own. */
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

/** The program's file; of an unchanged one the very text that was pasted. */
function fileOf({ text }: Settings, program: Program, isChanged: boolean): string {
  return isChanged ? fileText(program) : text;
}

/** Works out what comes of the settings; `before` is what came of those before, for what does not work. */
export async function outcomeOf(
  core: Core,
  settings: Settings,
  before: Outcome | undefined,
): Promise<Outcome> {
  const { calculator } = settings;
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
  const own = isGood && changes ? await changed(core, base, changes, wording, calculator) : undefined;
  const made = own?.program ?? given.named ?? given.program;
  const isFine = isGood && (!own || works(core, calculator, own.program));
  // What cannot be fetched here may well be fetched where it belongs: the element says so itself.
  const isShown = isFine || (!isThere && given.named !== undefined);
  const wrong = { ...problems, ...own?.problems };
  const isWhole = isFine && Object.keys(wrong).length === 0;
  return {
    description,
    wording,
    base,
    missing: given.missing
      ? { level: "error", path: "", sentence: given.missing, place: given.place }
      : undefined,
    findings: isThere && given.isForeign ? await findingsOf(core, given) : undefined,
    problems: wrong,
    currency: changes || described === base ? "" : currency,
    currencyProblem:
      settings.currency === "" || CURRENCY.test(settings.currency)
        ? undefined
        : "Write three capitals, such as EUR.",
    shown: isShown ? made : before?.shown,
    isBehind: !isShown,
    isOwn: settings.source === "own" || changes !== undefined,
    fileId: typeof made === "object" ? fileIdOf(made) : (before?.fileId ?? fileIdOf(undefined)),
    file: isWhole && typeof made === "object" ? fileOf(settings, made, changes !== undefined) : undefined,
  };
}
