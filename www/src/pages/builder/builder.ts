import type { Core } from "../../core/contract/index.js";
import { render } from "../../shared/lit.js";
import { fromAddress, toAddress } from "./address.js";
import { everyName, type Named } from "./names.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import { page, troubles } from "./page.js";
import { Preview } from "./preview.js";
import { FRESH, type Settings } from "./state.js";

/** Keys come faster than anybody reads: what comes of them is worked out after the last one. */
const AFTER = 150;

/** The page: what was chosen, what comes of it, and the places where both are shown. */
export class Builder {
  settings: Settings = { ...FRESH };
  outcome: Outcome | undefined;
  names: readonly Named[] = [];
  /** The address that was opened could not be read. */
  isBroken = false;
  /** The program's file that was opened could not be read. */
  isUnread = false;
  /** What the page needs could not be fetched. */
  hasFailed = false;
  readonly preview = new Preview(() => this.redraw());
  #core: Promise<Core> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what is worked out: an earlier one that ends late has nothing to say. */
  #run = 0;

  /** What a link holds for the calculator in the preview, which reads it from the address. */
  #figures = "";

  constructor(private readonly root: HTMLElement) {}

  /** Shows what the address says. */
  async start(): Promise<void> {
    this.#restore();
    addEventListener("hashchange", () => {
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
    this.#figures = "";
    this.isBroken = false;
    this.isUnread = false;
    this.redraw();
    this.#soon(AFTER);
  }

  /** Says that a file could not be read; nothing is changed. */
  unread(): void {
    this.isUnread = true;
    this.redraw();
  }

  /** The address of this page with all that was chosen. */
  get address(): string {
    const hash = this.#hash;
    return location.href.replace(/#.*$/, "") + (hash && `#${hash}`);
  }

  redraw(): void {
    // Without the names the choice would show ids, and then jump.
    if (this.names.length > 0) render(page(this), this.root);
    else if (this.hasFailed) render(troubles(this), this.root);
    this.preview.show(this.settings, this.outcome);
  }

  get #hash(): string {
    return [toAddress(this.settings), this.#figures].filter(Boolean).join("&");
  }

  /** Whether the address says what the page shows, or names a place on it. */
  #isOurs(): boolean {
    const hash = location.hash.slice(1);
    return hash === this.#hash || document.getElementById(hash) !== null;
  }

  #restore(): void {
    const hash = location.hash.slice(1);
    const [settings = "", figures = ""] = hash.split(/&?(?=figures=)/);
    const given = document.getElementById(hash) ? { ...FRESH } : fromAddress(settings);
    this.#figures = figures;
    this.isBroken = given === undefined;
    this.isUnread = false;
    this.settings = given ?? { ...FRESH };
    this.redraw();
  }

  #soon(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#work(), delay);
  }

  async #work(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    // A broken address stays until something is changed: whoever sent it may be asked.
    if (!this.isBroken) history.replaceState(null, "", this.address);
    try {
      this.#core ??= import("../../core/index.js").then(({ load }) => load());
      const outcome = await outcomeOf(await this.#core, this.settings, this.outcome);
      if (run !== this.#run) return;
      this.outcome = outcome;
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
