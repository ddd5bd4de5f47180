import type { Scenario } from "./scenario.js";
import { type FileHead, readFile, writeFile } from "./scenario-file.js";

/** Where the keys of the browser's storage begin. */
export const PREFIX = "partner-calculators:scenarios:";

/** Something that is drawn again when scenarios change, while it is in a page. */
export interface Watcher {
  readonly element: HTMLElement;
  redraw(): void;
}

/** Whether the browser keeps the scenarios, refuses to, or has some under this key that cannot be read. */
export type Keeping = "kept" | "refused" | "unreadable";

/**
 * The scenarios of one calculator under one program, which all of its widgets in this browser share. Nothing is stored
 * until a person keeps a scenario. What the browser refuses to store lasts as long as the page.
 */
export class Kept {
  #scenarios: readonly Scenario[] = [];
  #keeping: Keeping = "kept";
  /** Held weakly, so that a widget which its page drops can go. */
  readonly #watchers = new Set<WeakRef<Watcher>>();

  constructor(
    readonly key: string,
    readonly head: FileHead,
    /** The id of the headline figure. */
    readonly headline: string,
  ) {
    this.#read();
    globalThis.addEventListener?.("storage", ({ key }) => {
      if (key !== this.key && key !== null) return;
      this.#read();
      this.#tell();
    });
  }

  get scenarios(): readonly Scenario[] {
    return this.#scenarios;
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** Draws a widget again at each change. */
  watch(watcher: Watcher): void {
    for (const known of this.#watchers) if (known.deref() === watcher) return;
    this.#watchers.add(new WeakRef(watcher));
  }

  /** Changes the list, which another tab may have changed a moment ago. */
  change(action: (scenarios: readonly Scenario[]) => readonly Scenario[]): void {
    if (this.#keeping === "kept") this.#read();
    this.#scenarios = action(this.#scenarios);
    this.#write();
    this.#tell();
  }

  #read(): void {
    let text: string | null;
    try {
      text = localStorage.getItem(this.key);
    } catch {
      this.#keeping = "refused";
      return;
    }
    // What could not be stored is shown as long as the page is.
    if (this.#keeping === "refused") return;
    try {
      const { calculator } = this.head;
      this.#scenarios = text === null ? [] : readFile(text, calculator, this.headline).scenarios.slice(0, 4);
      this.#keeping = "kept";
    } catch {
      this.#keeping = "unreadable";
    }
  }

  #write(): void {
    // A newer version may be able to read what this one cannot.
    if (this.#keeping === "unreadable") return;
    try {
      if (this.#scenarios.length === 0) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, writeFile(this.head, this.#scenarios));
      this.#keeping = "kept";
    } catch {
      this.#keeping = "refused";
    }
  }

  #tell(): void {
    for (const watcher of this.#watchers) {
      const known = watcher.deref();
      if (!known) this.#watchers.delete(watcher);
      else if (known.element.isConnected) known.redraw();
    }
  }
}
