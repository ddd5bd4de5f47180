/** A style sheet that shadow roots share. It is parsed when it is first adopted. */
export class Styles {
  #sheet: CSSStyleSheet | undefined;

  constructor(readonly text: string) {}

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.text);
    }
    return this.#sheet;
  }

  toString(): string {
    return this.text;
  }
}

/** A template tag for styles; other styles may be interpolated. */
export function css(texts: TemplateStringsArray, ...within: readonly Styles[]): Styles {
  return new Styles(String.raw({ raw: texts }, ...within));
}
