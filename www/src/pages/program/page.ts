import type { Program } from "../../core/contract/index.js";
import { copy } from "../../shared/copy.js";
import { html, nothing, render, type TemplateResult } from "../../shared/lit.js";
import { packJson } from "../../shared/packed-json.js";
import { Numbers } from "../../text/write-number.js";
import { readProgram } from "../builder/read-program.js";
import { addressOf } from "./address.js";
import { bar } from "./bar.js";
import { calculators } from "./calculators.js";
import { foot } from "./foot.js";
import { forPartners } from "./for-partners.js";
import { guide } from "./guide.js";
import { Live } from "./live.js";
import { type Loaded, loadWhole } from "./load-whole.js";
import { isChosenHere, type Source, sourceIn } from "./source.js";
import { type Trouble, troubleView } from "./trouble.js";
import { Voice } from "./voice.js";
import type { Whole } from "./whole.js";
import type { GuideWords } from "./words.js";

/** The decimals of a currency, as far as `Intl` knows it. They decide how many stand behind "$0.5", not what it is. */
const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Whether a program of the address is the one that is shown, without what its owner keeps. */
const isIn = (packed: Program, source: Source): boolean =>
  source.kind !== "named" && JSON.stringify(packed) === JSON.stringify(forPartners(source.program));

/** The page: a program in words, calculators beside it, and what to do with both. */
export class ProgramPage {
  #source: Source = sourceIn(new URLSearchParams(location.search), location.hash);
  #whole: Whole | undefined;
  #trouble: Trouble | undefined;
  #status = "";
  readonly #live: Live;
  /** Generation counter: a program that comes after a later choice is not shown. */
  #run = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly words: GuideWords,
    private readonly locale: string,
    private readonly language: string,
    theme: string | undefined,
  ) {
    this.#live = new Live(locale, theme);
    addEventListener("hashchange", () => this.#follow());
  }

  /** Shows the program of the address; resolves when it is there, or why it is not. */
  async start(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    this.#draw();
    try {
      const loaded = await loadWhole(this.#source, this.locale, this.language);
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
    this.#whole = loaded.whole;
    this.#live.show(loaded.program);
    document.title = `${loaded.whole.name}: ${this.words.page.guide}`;
    this.#draw();
  }

  #fail(trouble: Trouble): void {
    this.#trouble = trouble;
    this.#whole = undefined;
    this.#draw();
  }

  /** Follows a link to another program that was opened in this window. */
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
    const program = this.#whole;
    if (this.#trouble) return troubleView(this.#trouble, words, () => void this.start());
    if (!program) return html`<p class="note" role="status">${words.page.loading}</p>`;
    const { currency } = program;
    const numbers = new Numbers(this.locale, currency, decimalsOf(currency), this.language);
    const voice = new Voice(words, numbers, this.language);
    return html`${guide(program, voice)} ${foot(program, words, voice)} ${calculators(program, voice, this.#live, isChosenHere(this.#source))}`;
  }

  #draw(): void {
    const { words } = this;
    const source = this.#source;
    const opened =
      source.kind === "file" && this.#whole && words.page.opened.replace("{file}", () => source.file);
    const content = html`${bar({
      words,
      source,
      isShown: this.#whole !== undefined,
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
