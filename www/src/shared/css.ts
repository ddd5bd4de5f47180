/** A style sheet that shadow roots share. */
export class Styles {
  /** Parsed at first use, once for each document: none accepts a sheet of another one. */
  readonly #sheets = new WeakMap<Document, CSSStyleSheet>();

  constructor(readonly text: string) {}

  sheetFor(owner: Document, { CSSStyleSheet }: typeof globalThis): CSSStyleSheet {
    let sheet = this.#sheets.get(owner);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(this.text);
      this.#sheets.set(owner, sheet);
    }
    return sheet;
  }

  toString(): string {
    return this.text;
  }
}

/** A template tag for styles; other styles may be interpolated. */
export function css(texts: TemplateStringsArray, ...within: readonly Styles[]): Styles {
  return new Styles(String.raw({ raw: texts }, ...within));
}
