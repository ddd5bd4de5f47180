import type { Inputs, Program } from "../core/contract/index.js";
import { adopt } from "../shared/adopt.js";
import { html, type Styles } from "../shared/lit.js";
import { MARK } from "../sheet/link-mark.js";
import { Controller } from "./desk/controller.js";
import { LazyParts } from "./desk/lazy-parts.js";
import { tell } from "./desk/tell.js";
import { type Changed, DrawnElement, type Property } from "./drawn-element.js";
import { calculatorPage, failurePage } from "./page.js";
import type { Failure } from "./start/failure.js";
import { fingerprint } from "./start/fingerprint.js";
import { canonicalLocale, localeOf } from "./start/locale.js";
import { type Started, start, temporaryFailure } from "./start/start.js";
import { styles } from "./styles/index.js";

/**
 * `<partner-calculator type="event-roi">`: a form, its answer and the reasons, in other people's pages.
 *
 * `api.ts` describes its interface for pages, `styles/tokens.ts` its custom properties; the reference is made from both.
 */
export class PartnerCalculator extends DrawnElement {
  /** Makes the element a field of the form around it. The part for forms, which loads later, says what it submits. */
  static readonly formAssociated = true;

  static override readonly properties: Readonly<Record<string, Property>> = {
    type: { reflect: true },
    theme: { reflect: true },
    compact: { holds: "flag", reflect: true },
    locale: {},
    currency: {},
    first: {},
    view: {},
    headingLevel: { holds: "number", attribute: "heading-level" },
    program: { attribute: false },
    programSource: { attribute: "program" },
    inputs: { attribute: false },
  };

  /** Which calculator. */
  declare type: string;
  /** Without a theme, the page's color scheme is used. */
  declare theme: "light" | "dark" | "auto" | undefined;
  /** Saves space: help texts and the list of all figures are folded. */
  declare compact: boolean;
  /** The language of the words and the format of numbers; the default is the closest `lang`. */
  declare locale: string | undefined;
  /** An ISO 4217 code that replaces the program's currency; amounts are not converted. */
  declare currency: string | undefined;
  /** The ids of the lines below the headline, with commas between them; the default is the calculator's own. */
  declare first: string | undefined;
  /** `customer` leaves out what only the vendor sees. */
  declare view: string | undefined;
  /** The heading level of the title. */
  declare headingLevel: number;
  /**
   * The partner program, its id or its address; the default is the attribute's, then the standard
   * one.
   */
  declare program: Program | string | undefined;
  /**
   * The id of a ready-made program, such as `starter`, or the address of a program file. The
   * default is the standard program.
   */
  declare programSource: string | undefined;
  /** Start values by input id. */
  declare inputs: Inputs | undefined;

  /** The entries that the browser restores, until the part for forms takes them. */
  declare restored: unknown;

  #controller: Controller | undefined;
  #failure: Failure | undefined;
  /** Fingerprints of the properties that the last start was for: the calculator with its inputs, and what is around it. */
  #inputsKey: string | symbol = "";
  #contextKey: string | symbol = "";
  /** The `#inputsKey` of the running calculator: until another one is running, entries belong to this one. */
  #shownKey: string | symbol = "";
  /** Generation counter: a stale `#start` discards its result. */
  #generation = 0;
  #starting: Promise<void> | undefined;
  /** Waits for the charts' place to come into sight. */
  #sight: IntersectionObserver | undefined;
  /** Fires the events of a start; waits until the element is in a page. */
  #announcement: (() => void) | undefined;

  constructor() {
    super();
    this.type = "";
    this.compact = false;
    this.headingLevel = 2;
  }

  /** Goes back to the start values. */
  reset(): void {
    const controller = this.#running;
    // Fire no event if nothing changes: a page may call this whenever it hears of a change.
    if (controller?.sheet.isTouched) controller.change(() => controller.sheet.reset());
  }

  /** The form around the element is reset. */
  formResetCallback(): void {
    this.reset();
  }

  /** The browser brings back what was entered before, for example when a visitor goes back to the page. */
  formStateRestoreCallback(state: unknown): void {
    this.restored = state;
  }

  /**
   * Makes an address that opens a page with the inputs of the last answer; `base` is that page's
   * address, by default this page's.
   */
  async toLink(base: string | URL = location.href): Promise<string> {
    const { linkOf } = await import("./desk/editing-part.js");
    // Wait for a restart in progress, so that the link has the properties that were set just before.
    await this.#starting;
    return linkOf(this, base, this.#running?.sheet);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // After the element was removed and put back, start to observe the charts' place again.
    if (this.hasUpdated) this.requestUpdate();
    this.#announce();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#controller?.close();
    this.#unwatch();
  }

  /** Restarts if a property changed. Compares by value: frameworks pass a new object with every render. */
  protected override willUpdate(changed: Changed): void {
    this.#controller?.editing?.restoreTexts();
    if (!changed.size) return;
    const { type, inputs, program, programSource, currency, first, view } = this;
    const inputsKey = fingerprint([type, inputs]);
    const contextKey = fingerprint([program, programSource, this.#locale, currency, first, view]);
    if (inputsKey === this.#inputsKey && contextKey === this.#contextKey) return;
    this.#inputsKey = inputsKey;
    this.#contextKey = contextKey;
    this.#starting = this.#start();
  }

  get #locale(): string {
    return this.locale ? canonicalLocale(this.locale) : localeOf(this);
  }

  /** Loads what the properties ask for and shows it. Entries of the same calculator are carried over, up to the last key. */
  async #start(): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    const isStale = () => generation !== this.#generation;
    const inputsKey = this.#inputsKey;
    const { type, currency } = this;
    const program = this.program || this.programSource || undefined;
    const carried = () => {
      const sheet = inputsKey === this.#shownKey ? this.#controller?.sheet : undefined;
      return sheet?.isTouched ? sheet.state : undefined;
    };
    const result = await start({
      type,
      program,
      currency,
      page: this,
      locale: this.#locale,
      inputs: this.inputs ?? {},
      carried,
    });
    if (isStale()) return;
    const controller = "sheet" in result ? this.#controllerFor(result) : undefined;
    // At first a link wins over `inputs`; later, `inputs` win.
    const isLinked = !this.#controller && MARK.test(location.hash);
    // The words for problems come with the editing part.
    if (controller && (isLinked || controller.sheet.problems.length > 0)) {
      await controller.lazy.loadEditing();
      if (isStale()) return;
    }
    if (controller && isLinked) controller.editing?.openLink(controller);
    this.#show(controller, inputsKey, result);
    await this.updateComplete;
    void controller?.lazy.loadEditing();
    this.#announcement = () => {
      if (this.#failure) tell(this, "problem", { problems: this.#failure.problems });
      else tell(this, "ready", { type });
      controller?.report();
    };
    this.#announce();
  }

  /** Replaces what the element shows. After a failure, the entries from before it are kept for the next start. */
  #show(controller: Controller | undefined, inputsKey: string | symbol, result: Started | Failure): void {
    this.#controller?.close();
    this.#unwatch();
    if (controller) {
      this.#controller = controller;
      this.#shownKey = inputsKey;
    }
    this.#failure = "sheet" in result ? undefined : result;
    this.#redraw();
  }

  protected override get styles(): readonly Styles[] {
    return [...styles, ...(this.#controller?.lazy.styles ?? [])];
  }

  #redraw(): void {
    adopt(this.renderRoot, this.styles);
    this.requestUpdate();
  }

  #announce(): void {
    if (!this.isConnected) return;
    const announce = this.#announcement;
    this.#announcement = undefined;
    announce?.();
  }

  /** The controller of the calculator that is shown; none while a failure is shown. */
  get #running(): Controller | undefined {
    return this.#failure ? undefined : this.#controller;
  }

  #controllerFor({ sheet, wording, tables }: Started): Controller {
    const lazy = new LazyParts(wording, tables, () => this.#redraw());
    return new Controller(sheet, wording, lazy, this, (error) => this.#fail(error));
  }

  /**
   * Shows that the core failed in place of an answer that is not for the entries. The entries are kept:
   * the button to try again starts with them, on a fresh instance of the core.
   */
  #fail(error: unknown): void {
    reportError(error);
    this.#failure = temporaryFailure(this.#controller?.wording.common);
    tell(this, "problem", { problems: [] });
    this.requestUpdate();
  }

  protected override updated(): void {
    this.#controller?.drawn();
    this.#watch();
  }

  /**
   * Loads the charts when their place comes near the view, or at once if it is above the view,
   * where their height moves nothing in sight.
   */
  #watch(): void {
    const place = this.renderRoot.querySelector(".charts.waiting");
    const lazy = this.#controller?.lazy;
    if (!place || !lazy || this.#sight || !this.isConnected) return;
    this.#sight = new IntersectionObserver(
      (seen) => {
        if (!seen.some((each) => each.isIntersecting)) return;
        // The next drawing observes again if the charts could not be loaded.
        this.#unwatch();
        lazy.loadCharts();
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
    const controller = this.#running;
    if (controller) return calculatorPage(controller, controller.lazy);
    const failed = this.#failure && failurePage(this.#failure, () => void this.#start());
    return html`${failed}<slot></slot>`;
  }
}
