/** The choices of a person who prints an answer from the panel of exports. */
export interface PaperChoice {
  /**
   * `full`: everything. `summary`: the answer, the main entries and a chart, on one page. `customer`: everything but what
   * only the vendor sees.
   */
  kind: "full" | "summary" | "customer";
  /** A person or a company that the paper is for, with the word in front of it. */
  preparedFor?: { word: string; name: string } | undefined;
}
