/** A style sheet that many shadow roots may share; made when first adopted. */
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

/** Styles as they are written; other styles may stand within. */
export function css(texts: TemplateStringsArray, ...within: readonly Styles[]): Styles {
  return new Styles(String.raw({ raw: texts }, ...within));
}
