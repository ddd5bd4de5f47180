const PAUSE = 500;

/** Says something to screen readers once a person pauses; the last thing said wins. */
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
