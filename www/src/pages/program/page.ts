import type { Program } from "../../core/contract/index.js";
import { copy } from "../../shared/copy.js";
import { html, nothing, render, type TemplateResult } from "../../shared/lit.js";
import { packJson } from "../../shared/packed-json.js";
import { Numbers } from "../../text/write-number.js";
import { readProgram } from "../builder/read-program.js";
import { addressOf } from "./address.js";
import { calculators } from "./calculators.js";
import { footer } from "./footer.js";
import { forPartners } from "./for-partners.js";
import { guide } from "./guide.js";
import type { GuideProgram } from "./guide-program.js";
import { GuideText } from "./guide-text.js";
import { LazyCalculators } from "./lazy-calculators.js";
import { type Loaded, loadProgram } from "./load-program.js";
import { isChosenHere, type Source, sourceIn } from "./source.js";
import { toolbar } from "./toolbar.js";
import { type Trouble, troubleView } from "./trouble.js";
import type { GuideWords } from "./words.js";

/** The number of decimals of a currency. It pads "$0.5" to "$0.50", and rounds nothing. */
const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

/**
 * Whether a program from the address is the shown one, whose link leaves out the owner's
 * confidential values.
 */
const isIn = (packed: Program, source: Source): boolean =>
  source.kind !== "named" && JSON.stringify(packed) === JSON.stringify(forPartners(source.program));

/** The page: the toolbar, the guide and the calculators. */
export class ProgramPage {
  #source: Source = sourceIn(new URLSearchParams(location.search), location.hash);
  #guideProgram: GuideProgram | undefined;
  #trouble: Trouble | undefined;
  #status = "";
  readonly #calculators: LazyCalculators;
  /** Generation counter: a stale `start` discards the program that it has loaded. */
  #run = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly words: GuideWords,
    private readonly locale: string,
    private readonly language: string,
    theme: string | undefined,
  ) {
    this.#calculators = new LazyCalculators(locale, theme);
    addEventListener("hashchange", () => this.#follow());
  }

  /** Loads and shows the program; resolves when the page shows the guide or the error. */
  async start(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    this.#draw();
    try {
      const loaded = await loadProgram(this.#source, this.locale, this.language);
      if (run === this.#run) this.#take(loaded);
    } catch (error) {
      if (run !== this.#run) return;
      this.#fail({ text: this.words.page.failed, mayPass: true });
      reportError(error);
    }
  }

  #take(loaded: Loaded): void {
    if ("trouble" in loaded) {
      const { trouble, findings } = loaded;
      this.#fail({ text: this.words.page[trouble], findings, mayPass: trouble === "notThere" });
      return;
    }
    this.#trouble = undefined;
    this.#guideProgram = loaded.guideProgram;
    this.#calculators.setProgram(loaded.program);
    document.title = `${loaded.guideProgram.name}: ${this.words.page.guide}`;
    this.#draw();
  }

  #fail(trouble: Trouble): void {
    this.#trouble = trouble;
    this.#guideProgram = undefined;
    this.#draw();
  }

  /** Shows the program of a new hash, unless the page shows that program already. */
  #follow(): void {
    const source = sourceIn(new URLSearchParams(location.search), location.hash);
    const isShown =
      source.kind === "packed"
        ? isIn(source.program, this.#source)
        : JSON.stringify(source) === JSON.stringify(this.#source);
    if (isShown) return;
    this.#show(source);
  }

  #show(source: Source, address?: string): void {
    this.#source = source;
    this.#status = "";
    if (address) history.replaceState(null, "", address);
    void this.start();
  }

  #choose(name: string): void {
    this.#show({ kind: "named", name }, addressOf(name));
  }

  async #open(file: File): Promise<void> {
    const read = readProgram(await file.text());
    if ("unreadable" in read) {
      const { place, unreadable } = read;
      const text = this.words.page.unreadable.replace("{file}", () => file.name);
      const sentence = `Line ${place.line}, column ${place.column}: ${unreadable}`;
      this.#fail({ text, findings: [{ path: "", sentence }] });
      return;
    }
    const { program } = read;
    const source: Source = { kind: "file", file: file.name, program: program as Program };
    this.#show(source, addressOf(undefined, `program=${packJson(forPartners(program))}`));
  }

  async #copy(): Promise<void> {
    const { copied, notCopied } = this.words.page;
    this.#status = (await copy(location.href)) ? copied : notCopied;
    this.#draw();
  }

  #content(): TemplateResult {
    const { words } = this;
    const program = this.#guideProgram;
    if (this.#trouble) return troubleView(this.#trouble, words, () => void this.start());
    if (!program) return html`<p class="note" role="status">${words.page.loading}</p>`;
    const { currency } = program;
    const numbers = new Numbers(this.locale, currency, decimalsOf(currency), this.language);
    const guideText = new GuideText(words, numbers, this.language);
    return html`${guide(program, guideText)} ${footer(program, words, guideText)} ${calculators(program, guideText, this.#calculators, isChosenHere(this.#source))}`;
  }

  #draw(): void {
    const { words } = this;
    const source = this.#source;
    const opened =
      source.kind === "file" && this.#guideProgram && words.page.opened.replace("{file}", () => source.file);
    const content = html`${toolbar({
      words,
      source,
      isShown: this.#guideProgram !== undefined,
      status: this.#status,
      choose: (name) => this.#choose(name),
      open: (file) => void this.#open(file),
      copy: () => void this.#copy(),
    })}
    <main>
      <p class="opened" role="status">${opened || nothing}</p>
      ${this.#content()}
    </main>`;
    render(content, this.root);
  }
}
