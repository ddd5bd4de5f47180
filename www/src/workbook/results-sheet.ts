import type { Book } from "./book.js";
import { withNames } from "./labels.js";

/** The columns of a figure: its name, its value, and how it is computed. */
const [NAME, VALUE, HOW] = [0, 1, 2];

/** Places the figures; their formulas are written later. */
export function fillResults(book: Book): void {
  new ResultsSheet(book).fill();
}

class ResultsSheet {
  #row = 0;

  constructor(private readonly book: Book) {}

  fill(): void {
    const { book } = this;
    book.results.widths = [38, 22, 100];
    this.#headline();
    this.#figures();
  }

  #headline(): void {
    const { results, source } = this.book;
    const { wording, description, calculation } = source;
    const { figure } = description.headline;
    const unit = wording.unit(figure) ?? "text";
    results.put(0, NAME, { look: "title", value: wording.words.title });
    results.put(1, NAME, { look: "headline", value: wording.label(figure) });
    const headline = this.book.computed(["n", figure], {}, calculation.values[figure], unit, "headline");
    results.put(1, VALUE, headline);
    results.put(2, NAME, { look: "remark", value: this.book.ui("missing") });
    this.#row = 3;
  }

  #figures(): void {
    const { results, places, source } = this.book;
    const { wording, description, calculation, trees } = source;
    let group = "";
    for (const line of description.lines) {
      if (line.group !== group) {
        group = line.group;
        this.#row += 1;
        results.put(this.#row, NAME, { look: "heading", value: wording.words.figures[group] ?? group });
        results.texts(this.#row, VALUE, "header", [this.book.ui("value"), this.book.ui("how")]);
        this.#row += 1;
      }
      const { id, unit, hidden } = line;
      results.put(this.#row, NAME, { look: "label", value: wording.label(id) });
      const cell = withNames(this.book, id, this.book.computed(trees[id], {}, calculation.values[id], unit));
      places.put(id, results.put(this.#row, VALUE, cell));
      results.put(this.#row, HOW, { look: "note", value: source.explain(id, unit) });
      if (hidden) results.hiddenRows.add(this.#row);
      this.#row += 1;
    }
  }
}
