import { encode } from "../core/boundary/encode.js";
import type { Inputs, Program } from "../core/contract/index.js";
import { adopt } from "../shared/adopt.js";
import { html, type Styles } from "../shared/lit.js";
import { Desk, type Host } from "./desk/controller.js";
import { LazyParts } from "./desk/lazy-parts.js";
import { type Changed, DrawnElement, type Property } from "./drawn-element.js";
import { calculatorPage, failurePage } from "./page.js";
import { known, localeOf } from "./start/locale.js";
import { type Failure, type Started, start } from "./start/start.js";
import { styles } from "./styles/index.js";

/**
 * `<partner-calculator type="event-roi">`: a form, its answer and the reasons, in other people's pages.
 *
 * What a page sees of it is described in `api.ts`, its looks in `styles/tokens.ts`; the reference is made from both.
 */
export class PartnerCalculator extends DrawnElement {
  static override readonly styles = styles;

  static override readonly properties: Readonly<Record<string, Property>> = {
    type: { reflect: true },
    theme: { reflect: true },
    compact: { holds: "flag", reflect: true },
    locale: {},
    currency: {},
    headingLevel: { holds: "number", attribute: "heading-level" },
    program: { attribute: false },
    programSource: { attribute: "program" },
    inputs: { attribute: false },
  };

  /** Which calculator. */
  declare type: string;
  /** Without one, the colour scheme of the page. */
  declare theme: "light" | "dark" | "auto" | undefined;
  /** Little room: help and all figures folded away. */
  declare compact: boolean;
  /** How numbers are written and which words are shown; else the closest `lang`. */
  declare locale: string | undefined;
  /** An ISO 4217 code in place of the program's; amounts stay as they are. */
  declare currency: string | undefined;
  /** The level of the title among the page's headings. */
  declare headingLevel: number;
  /** The partner program, its id or its address; else what the attribute names, else the standard one. */
  declare program: Program | string | undefined;
  /** The id of a ready-made program, such as `starter`, or the address of a program's file; else the standard one. */
  declare programSource: string | undefined;
  /** Values to start with. */
  declare inputs: Inputs | undefined;

  #desk: Desk | undefined;
  #failure: Failure | undefined;
  /** What it was started for: the calculator with its values, and all that they may be seen under. */
  #calculator = "";
  #around = "";
  /** The same of the calculator that is shown: until another one is there, what was entered belongs to this one. */
  #shown = "";
  /** Counts starts: an earlier one that ends late has nothing to say. */
  #run = 0;
  #starting: Promise<void> | undefined;
  #sight: IntersectionObserver | undefined;
  /** Tells the page around what came of a start, once the element is on it. */
  #news: (() => void) | undefined;

  constructor() {
    super();
    this.type = "";
    this.compact = false;
    this.headingLevel = 2;
  }

  /** Back to the values that the page started with. */
  reset(): void {
    const desk = this.#shownDesk;
    // Where there is nothing to go back from nothing is told: a page may call this whenever it is told something.
    if (desk?.sheet.isTouched) desk.change(() => desk.sheet.reset());
  }

  /** An address that opens the page with these figures; `base` is the page's where it is another one. */
  async toLink(base: string | URL = location.href): Promise<string> {
    const { linkOf } = await import("./desk/editing-part.js");
    // What was set just now is meant, too.
    await this.#starting;
    return linkOf(this, base, this.#shownDesk?.sheet);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Watches again for the charts when the element was taken out and put back.
    if (this.hasUpdated) this.requestUpdate();
    this.#announce();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#desk?.close();
    this.#unwatch();
  }

  /**
   * By content: frameworks give the same values in another object with each drawing, in answer to the very event that starting
   * again would bring about.
   */
  protected override willUpdate(changed: Changed): void {
    if (!changed.size) return;
    const { type, inputs, program, programSource, locale, currency } = this;
    const calculator = encode([type, inputs]);
    // The list around the program must not count towards the depth limit.
    const around = encode([program, programSource, locale, currency], -1);
    if (calculator === this.#calculator && around === this.#around) return;
    this.#calculator = calculator;
    this.#around = around;
    this.#starting = this.#start();
  }

  /** Fetches what it takes; what was entered into the same calculator stays, up to the last key. */
  async #start(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const calculator = this.#calculator;
    const { type, currency } = this;
    const program = this.program || this.programSource || undefined;
    const locale = this.locale ? known(this.locale) : localeOf(this);
    // Where nothing was entered there is nothing to keep, nor to reset.
    const before = () => (calculator === this.#shown && this.#desk?.sheet.isTouched ? this.#desk : undefined);
    const inputs = this.inputs ?? {};
    const carried = () => before()?.sheet.state;
    const result = await start({ type, program, currency, locale, inputs, carried });
    const desk = "sheet" in result ? this.#deskFor(result) : undefined;
    // Whoever opens a link sees its figures first; later the page's own inputs go before them.
    if (desk && !this.#desk && location.hash.includes("figures=")) {
      await desk.lazy.askForRest();
      desk.otherVersion = desk.rest?.openedByLink(this, desk.sheet);
    } else if (desk) desk.otherVersion = before()?.otherVersion;
    // What is wrong from the start is said in words that are in the rest.
    if (desk && desk.sheet.problems.length > 0) await desk.lazy.askForRest();
    if (run !== this.#run) return;
    this.#desk?.close();
    this.#unwatch();
    if (desk) {
      this.#desk = desk;
      this.#shown = calculator;
    }
    // What was entered before a failure is there again after it.
    this.#failure = "sheet" in result ? undefined : result;
    this.requestUpdate();
    await this.updateComplete;
    void desk?.lazy.askForRest().then(() => desk === this.#desk && desk.rest?.followLinks(this, desk));
    this.#news = () => {
      if (this.#failure) this.#tell("problem", { problems: this.#failure.problems });
      else this.#tell("ready", { type });
      desk?.report(true);
    };
    this.#announce();
  }

  #announce(): void {
    const news = this.#news;
    if (!this.isConnected) return;
    this.#news = undefined;
    news?.();
  }

  get #shownDesk(): Desk | undefined {
    return this.#failure ? undefined : this.#desk;
  }

  #deskFor(started: Started): Desk {
    const give = (styles: readonly Styles[]) => adopt(this.renderRoot, styles);
    give(started.tables?.tableStyles ?? []);
    return new Desk(started, new LazyParts(started.wording, give, () => this.requestUpdate()), this.#host());
  }

  #host(): Host {
    const element = this;
    return {
      root: this.renderRoot,
      get level() {
        return Math.min(Math.max(Math.trunc(element.headingLevel) || 2, 1), 6);
      },
      get compact() {
        return element.compact;
      },
      redraw: () => this.requestUpdate(),
      tell: (event, detail) => this.#tell(event, detail),
    };
  }

  #tell(name: string, detail: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent(`calculator-${name}`, { detail, bubbles: true, composed: true }));
  }

  protected override updated(): void {
    this.#desk?.drawn();
    this.#watch();
  }

  /** Asks for the charts once their place comes near; above the window at once, where their height moves nothing in sight. */
  #watch(): void {
    const place = this.renderRoot.querySelector(".charts.waiting");
    const lazy = this.#desk?.lazy;
    if (!place || !lazy || this.#sight || !this.isConnected) return;
    this.#sight = new IntersectionObserver(
      (seen) => {
        if (!seen.some((each) => each.isIntersecting)) return;
        // To be asked again where they could not be fetched.
        this.#unwatch();
        lazy.askForCharts();
      },
      { rootMargin: "9999px 200px 200px" },
    );
    this.#sight.observe(place);
  }

  #unwatch(): void {
    this.#sight?.disconnect();
    this.#sight = undefined;
  }

  protected override render(): unknown {
    const desk = this.#shownDesk;
    if (desk) return calculatorPage(desk, desk.lazy);
    const failed = this.#failure && failurePage(this.#failure, () => void this.#start());
    return html`${failed}<slot></slot>`;
  }
}
