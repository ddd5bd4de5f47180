const PAUSE = 500;

/** Announces a text to screen readers after a pause; a newer text replaces one that is waiting. */
export class LiveRegion {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = "";

  constructor(readonly region: () => Element | null | undefined) {}

  say(text: string, pause = PAUSE): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const region = this.region();
      if (!region || text === this.#last) return;
      this.#last = text;
      region.textContent = text;
    }, pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
