/** The program as a form: reads and changes the text of the program file, which stays the only source. */
import type { Program } from "../../../core/contract/index.js";
import { Reader } from "../../../text/read-number.js";
import { Numbers } from "../../../text/write-number.js";
import type { Choices } from "../choices.js";
import type { Shown } from "../found.js";
import { fileText } from "../own-program.js";
import { readProgram } from "../read-program.js";
import { type Cell, numberCellAt } from "./cells.js";
import { isBag, type Path, pathText, valueAt, withValue } from "./edit.js";
import { movedDrafts } from "./moved-drafts.js";
import { type Edited, languagesOf, withText } from "./texts.js";
import { readTyped } from "./typed.js";

const CURRENCY = /^[A-Z]{3}$/;

/** The base language of a locale. */
const baseOf = (locale: string) => locale.split("-")[0] || "en";

/** The form is drawn with each key, and making formats takes longer than everything else. */
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

  /** The program with everything that it inherits; undefined while it has errors. */
  get whole(): Program | undefined {
    return this.choices.outcome?.programs?.whole;
  }

  /** The standard program, in full. */
  get standard(): Program | undefined {
    return this.choices.outcome?.programs?.standard;
  }

  /** The typed text of a cell, while it is being typed or cannot be read. */
  draft(path: Path): string | undefined {
    return this.choices.settings.drafts[pathText(path)];
  }

  /** The findings at a path; those of an object or a list as a whole are at its own path. */
  findings(path: Path): readonly Shown[] {
    return this.#findings.get(pathText(path)) ?? [];
  }

  /** The findings at a path and below it. */
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

  /** The value that the program inherits at a path, if the file says nothing there. */
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

  /** Takes what was typed into a cell; the file changes if it can be read. */
  type(path: Path, cell: Cell, text: string): void {
    const drafts = { ...this.choices.settings.drafts, [pathText(path)]: text };
    const read = readTyped(text, cell, this.reader);
    if (read === "unreadable") this.choices.set({ drafts });
    else this.replace(withValue(this.data, path, read.value), drafts);
  }

  /** Drops the typed text of a cell that was left, unless somebody still has to decide about it. */
  leave(path: Path, cell: Cell): void {
    const text = this.draft(path);
    if (text === undefined || this.problem(path, cell) || this.alternative(path, cell) !== undefined) return;
    const { [pathText(path)]: _, ...drafts } = this.choices.settings.drafts;
    this.choices.set({ drafts });
  }

  /** The paths of the cells whose typed text cannot be read. */
  get unread(): string[] {
    return Object.entries(this.choices.settings.drafts).flatMap(([path, text]) => {
      const cell = numberCellAt(path);
      return cell && readTyped(text, cell, this.reader) === "unreadable" ? [path] : [];
    });
  }

  /** What is wrong with the typed text of a cell. */
  problem(path: Path, cell: Cell): string | undefined {
    const text = this.draft(path);
    if (text === undefined || readTyped(text, cell, this.reader) !== "unreadable") return undefined;
    const example = this.numbers.field(
      cell.unit === "share" ? "0.15" : cell.unit === "money" ? "20000" : "12",
      cell.unit,
    );
    return `This is not a number. Enter one such as ${example}.`;
  }

  /** The number that people in other countries mean by the typed text. */
  alternative(path: Path, { unit }: Cell): string | undefined {
    const text = this.draft(path);
    return text === undefined ? undefined : this.reader.alternative(text, unit);
  }

  /** Takes another number in place of what was typed. */
  take(path: Path, value: string): void {
    const { [pathText(path)]: _, ...drafts } = this.choices.settings.drafts;
    this.replace(withValue(this.data, path, value), drafts);
  }

  /** Takes a text, in the language that is edited. An empty text of a cell that may be empty is none. */
  write(path: Path, { none }: Cell, text: string): void {
    const value = withText(valueAt(this.data, path), this.edited, text);
    this.set(path, value === "" && none !== undefined ? null : value);
  }

  /** Chooses the language of the texts. */
  speak(language: string): void {
    this.choices.formState.language = language;
    this.choices.redraw();
  }

  /** Whether a group was opened or folded; undefined if neither. */
  isOpen(group: string): boolean | undefined {
    return this.choices.formState.open?.[group];
  }

  /** Notes that a group was opened or folded. */
  fold(group: string, isOpen: boolean): void {
    const { formState } = this.choices;
    if (formState.open?.[group] === isOpen) return;
    formState.open = { ...formState.open, [group]: isOpen };
    this.choices.redraw();
  }

  /**
   * Changes the rows of a list. `moved` tells where a row went, so that typed texts go along;
   * `removed` names a row that was removed.
   */
  restructure(list: Path, data: unknown, moved: (row: number) => number | undefined, removed?: string): void {
    const { text: before, drafts } = this.choices.settings;
    const after = fileText(data as Program);
    if (removed) this.choices.formState.removed = { sentence: `${removed} was removed.`, before, after };
    this.choices.set({ text: after, drafts: movedDrafts(drafts, list, moved) });
  }

  /** The sentence about the row that was removed last; undefined after any other change. */
  get removed(): string | undefined {
    const { removed } = this.choices.formState;
    return removed?.after === this.choices.settings.text ? removed.sentence : undefined;
  }

  /** Puts the row that was removed last back. */
  undo(): void {
    const { removed } = this.choices.formState;
    if (removed) this.choices.set({ text: removed.before });
  }
}
