const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

const fontIn = (nodes: readonly (Node | null)[]) =>
  nodes.find((node): node is Element => (node as Element | null)?.localName === "font");

/**
 * Puts text nodes back into their places: translators put `<font>` elements there, and a drawing
 * would write new figures into text nodes that nobody sees.
 */
export class TranslatedTexts {
  readonly #observer = new MutationObserver((records) => this.#note(records));
  readonly #replaced = new Map<Element, Text>();

  observe(root: ShadowRoot): void {
    this.#observer.observe(root, { childList: true, subtree: true });
  }

  stop(): void {
    this.#observer.disconnect();
  }

  /** Restores every text node with the translated text, which stays until a drawing changes it. */
  restore(): void {
    this.#note(this.#observer.takeRecords());
    for (const [font, text] of this.#replaced) {
      text.data = font.textContent ?? "";
      font.replaceWith(text);
    }
    this.#replaced.clear();
  }

  #note(records: readonly MutationRecord[]): void {
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      const text = [...removedNodes].find(isText);
      const font = text && fontIn([...addedNodes, previousSibling, nextSibling]);
      if (font) this.#replaced.set(font, text);
    }
  }
}
