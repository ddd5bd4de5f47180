import type { Core, Program } from "../../core/contract/index.js";
import { render } from "../../shared/lit.js";
import { splitHash } from "../../sheet/link-hash.js";
import { fromAddress, toAddress } from "./address.js";
import type { Choices } from "./choices.js";
import { everyName, type Named } from "./names.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import { fileText } from "./own-program.js";
import { page, troubles } from "./page.js";
import { Preview } from "./preview.js";
import type { FormState } from "./program/form-state.js";
import { type Start, startFrom } from "./program/start.js";
import { type Checked, checkServer, serverOf } from "./server.js";
import { FRESH, type Settings } from "./state.js";

/** The pause in typing, in milliseconds, after which the outcome is computed. */
const AFTER = 150;

/** The builder page: the settings, their outcome, and where both are shown. */
export class Builder implements Choices {
  settings: Settings = { ...FRESH };
  outcome: Outcome | undefined;
  names: readonly Named[] = [];
  /** The address that was opened could not be read. */
  isBroken = false;
  /** The program file that was opened could not be read. */
  isUnread = false;
  /** Files that the page needs could not be loaded. */
  hasFailed = false;
  checked: Checked | undefined;
  /** The server came with the address that was opened, and has not been confirmed. */
  isServerGiven = false;
  readonly formState: FormState = {};
  readonly preview = new Preview(() => this.redraw());
  #core: Promise<Core> | undefined;
  /** The settings that the outcome is for. */
  #settledFor: Settings | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Generation counter: a stale `#work` discards its result. */
  #run = 0;

  /**
   * The hash that was last read or written. Another one in the address has just been opened: its `hashchange` event is
   * still to come, and must find it.
   */
  #knownHash = "";

  /** When the address of the page was last changed, in milliseconds. */
  #addressedAt = Number.NEGATIVE_INFINITY;

  /** The encoded settings. */
  #encoded: { settings: Settings; text: string } | undefined;

  /** Figures of a link, which the calculator in the preview reads from the address. */
  #figures = "";

  constructor(private readonly root: HTMLElement) {}

  /** Shows the settings of the address. */
  async start(): Promise<void> {
    this.#restore();
    addEventListener("hashchange", () => {
      this.#knownHash = location.hash;
      if (this.#isOurs()) return;
      this.#restore();
      this.#soon(0);
    });
    this.#soon(0);
    try {
      this.names = await everyName();
    } catch (error) {
      this.hasFailed = true;
      reportError(error);
    }
    this.redraw();
  }

  /** Changes settings. */
  set(change: Partial<Settings>): void {
    this.settings = { ...this.settings, ...change };
    if (change.server !== undefined) {
      this.isServerGiven = false;
      this.checked = undefined;
    }
    this.#figures = "";
    this.isBroken = false;
    this.isUnread = false;
    this.redraw();
    // A page that is reloaded right after a choice keeps it. While somebody types, the address follows after a pause,
    // because browsers limit how often it may change.
    if (performance.now() - this.#addressedAt > AFTER) this.#putAddress();
    this.#soon(AFTER);
  }

  async startProgram(start: Start): Promise<void> {
    try {
      const core = await this.#loadCore();
      const { locale, currency } = this.settings;
      const inFull = (program: Program | undefined) => core.program(program, { locale: locale || undefined });
      const text = fileText(await startFrom(start, currency, inFull));
      const { text: before, drafts } = this.settings;
      if (before.trim()) {
        this.formState.removed = { sentence: "The program was replaced.", before, drafts, after: text };
      }
      this.set({ source: "own", text, drafts: {}, currency: "" });
    } catch (error) {
      this.hasFailed = true;
      reportError(error);
      this.redraw();
    }
  }

  async checkServer(): Promise<void> {
    const { server } = this.settings;
    const checked = await checkServer(serverOf(server.trim()), (await this.#loadCore()).version);
    if (server !== this.settings.server) return;
    this.checked = checked;
    this.redraw();
  }

  get isSettled(): boolean {
    return this.#settledFor === this.settings;
  }

  /** Confirms the server that came with a link. */
  trustServer(): void {
    this.isServerGiven = false;
    this.redraw();
  }

  /** Reports that a program file could not be read; nothing changes. */
  unread(): void {
    this.isUnread = true;
    this.redraw();
  }

  /** The address of this page with all settings. */
  get address(): string {
    const hash = this.#hash;
    return location.href.replace(/#.*$/, "") + (hash && `#${hash}`);
  }

  redraw(): void {
    // Wait for the names: with ids in their place, the page would jump.
    if (this.names.length > 0) render(page(this), this.root);
    else if (this.hasFailed) render(troubles(this), this.root);
    this.preview.show(this.settings, this.outcome);
  }

  get #hash(): string {
    // Cache the encoded settings, because encoding a program is slow and each key press needs the text several times.
    if (this.#encoded?.settings !== this.settings) {
      this.#encoded = { settings: this.settings, text: toAddress(this.settings) };
    }
    return [this.#encoded.text, this.#figures].filter(Boolean).join("&");
  }

  /** Whether the address matches the settings, or is the anchor of an element of the page. */
  #isOurs(): boolean {
    const hash = location.hash.slice(1);
    return hash === this.#hash || document.getElementById(hash) !== null;
  }

  #restore(): void {
    this.#knownHash = location.hash;
    const hash = location.hash.slice(1);
    const [settings, figures] = splitHash(hash);
    const given = document.getElementById(hash) ? { ...FRESH } : fromAddress(settings);
    this.#figures = figures;
    this.isBroken = given === undefined;
    this.isUnread = false;
    this.settings = given ?? { ...FRESH };
    this.isServerGiven = this.settings.server !== "";
    this.redraw();
  }

  #putAddress(): void {
    if (location.hash !== this.#knownHash) return;
    this.#addressedAt = performance.now();
    try {
      history.replaceState(null, "", this.address);
      this.#knownHash = location.hash;
    } catch {
      // Safari allows a hundred changes in 30 seconds; the next change after that keeps these settings, too.
    }
  }

  #soon(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#work(), delay);
  }

  #loadCore(): Promise<Core> {
    this.#core ??= import("../../core/index.js").then(({ load }) => load());
    return this.#core;
  }

  async #work(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    // Keep a broken address until a setting changes, so that its sender can be asked.
    if (!this.isBroken) this.#putAddress();
    try {
      const { settings } = this;
      const outcome = await outcomeOf(await this.#loadCore(), settings, this.outcome);
      if (run !== this.#run) return;
      this.outcome = outcome;
      this.#settledFor = settings;
      this.hasFailed = false;
    } catch (error) {
      if (run !== this.#run) return;
      this.#core = undefined;
      this.hasFailed = true;
      reportError(error);
    }
    this.redraw();
  }
}
