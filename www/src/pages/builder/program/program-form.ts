/** The form of a program. Its only state is the text of the program file: each change writes that text anew. */
import type { Program } from "../../../core/contract/index.js";
import { Reader } from "../../../text/read-number.js";
import { Numbers } from "../../../text/write-number.js";
import type { Choices } from "../choices.js";
import type { Shown } from "../found.js";
import { fileText } from "../own-program.js";
import { readProgram } from "../read-program.js";
import type { Cell } from "./cells.js";
import { isBag, type Path, pathText, valueAt, withValue } from "./edit.js";
import { movedDrafts } from "./moved-drafts.js";
import { type Edited, languagesOf, withText } from "./texts.js";
import { TypedCells } from "./typed-cells.js";

const CURRENCY = /^[A-Z]{3}$/;

/** The base language of a locale. */
const baseOf = (locale: string) => locale.split("-")[0] || "en";

/** The number formats of the last drawing: the form is drawn on each key press, and formats take long to create. */
let latest: { key: string; numbers: Numbers; reader: Reader } | undefined;

function figuresFor(locale: string, currency: string, minorUnits: number) {
  const key = [locale, currency, minorUnits].join(" ");
  if (latest?.key !== key) {
    const numbers = new Numbers(locale, currency, minorUnits, "en");
    latest = { key, numbers, reader: new Reader(locale, currency) };
  }
  return latest;
}

export class ProgramForm {
  /** The data of the file; undefined if the text is not a JSON object. */
  readonly data: Program | undefined;
  readonly numbers: Numbers;
  readonly reader: Reader;
  readonly edited: Edited;
  readonly typed = new TypedCells(this);
  readonly #findings: ReadonlyMap<string, Shown[]>;

  constructor(readonly choices: Choices) {
    const { settings, outcome, formState: state } = choices;
    const read = readProgram(settings.text);
    this.data = "program" in read && isBag(read.program) ? read.program : undefined;
    const own = this.data?.currency;
    const currency =
      typeof own === "string" && CURRENCY.test(own) ? own : String(this.standard?.currency ?? "USD");
    const locale = settings.locale || navigator.language || "en";
    const minorUnits = outcome?.description.currency === currency ? outcome.description.minorUnits : 2;
    const { numbers, reader } = figuresFor(locale, currency, minorUnits);
    this.numbers = numbers;
    this.reader = reader;
    const languages = languagesOf(this.data);
    const main = settings.locale || "en";
    const usual = languages.length === 0 ? "" : languages.includes(main) ? main : baseOf(main);
    this.edited = { language: state.language ?? usual, main: baseOf(main) };
    const byPath = new Map<string, Shown[]>();
    for (const finding of outcome?.findings ?? []) {
      byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding]);
    }
    this.#findings = byPath;
  }

  /** The program in full, inherited values included; undefined while the program has errors. */
  get whole(): Program | undefined {
    return this.choices.outcome?.programs?.whole;
  }

  /** The standard program, in full. */
  get standard(): Program | undefined {
    return this.choices.outcome?.programs?.standard;
  }

  /** The findings at a path, without those of its members. */
  findings(path: Path): readonly Shown[] {
    return this.#findings.get(pathText(path)) ?? [];
  }

  /** The findings at a path, and those of its members. */
  findingsWithin(path: Path): Shown[] {
    const start = pathText(path);
    const isWithin = (found: string) =>
      found === start || (found.startsWith(start) && /^[.[]/.test(found.slice(start.length)));
    return [...this.#findings.values()].flat().filter((finding) => isWithin(finding.path));
  }

  /** The value in the file. */
  valueOf(path: Path): unknown {
    return valueAt(this.data, path);
  }

  /** The value that the program inherits at a path where the file has no value. */
  inherited(path: Path): unknown {
    return valueAt(this.whole ?? this.standard, path);
  }

  /** Replaces the data of the file. */
  replace(data: unknown, drafts = this.choices.settings.drafts): void {
    this.choices.set({ text: fileText(data as Program), drafts });
  }

  set(path: Path, value: unknown): void {
    this.replace(withValue(this.data, path, value));
  }

  /** Writes a text in the edited language. In an optional cell, an empty text becomes null. */
  write(path: Path, { none }: Cell, text: string): void {
    const value = withText(valueAt(this.data, path), this.edited, text);
    this.set(path, value === "" && none !== undefined ? null : value);
  }

  /** Chooses the language of the edited texts. */
  editLanguage(language: string): void {
    this.choices.formState.language = language;
    this.choices.redraw();
  }

  /** Whether a group was opened or folded; undefined if neither. */
  isOpen(group: string): boolean | undefined {
    return this.choices.formState.open?.[group];
  }

  /** Remembers that a group was opened or folded. */
  fold(group: string, isOpen: boolean): void {
    const { formState } = this.choices;
    if (formState.open?.[group] === isOpen) return;
    formState.open = { ...formState.open, [group]: isOpen };
    this.choices.redraw();
  }

  /**
   * Changes the rows of a list. `moved` maps the old index of a row to the new one, so that drafts stay with their rows;
   * `removed` is the name of a row that was removed.
   */
  restructure(list: Path, data: unknown, moved: (row: number) => number | undefined, removed?: string): void {
    const { text: before, drafts } = this.choices.settings;
    const after = fileText(data as Program);
    if (removed) {
      this.choices.formState.removed = { sentence: `${removed} was removed.`, before, drafts, after };
    }
    this.choices.set({ text: after, drafts: movedDrafts(drafts, list, moved) });
  }

  /** The sentence about the last removal; undefined after a further change. */
  get removed(): string | undefined {
    const { removed } = this.choices.formState;
    return removed?.after === this.choices.settings.text ? removed.sentence : undefined;
  }

  /** Reverts the last removal. */
  undo(): void {
    const { removed } = this.choices.formState;
    if (removed) this.choices.set({ text: removed.before, drafts: removed.drafts });
  }
}
