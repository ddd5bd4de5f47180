/** The names behind positions, as the build writes them beside a definition. */
export interface Names {
  /** The bounds between inputs: path, code and the names of the parameters. */
  limits: string[][];
  /**
   * The notices: code, level, marks (1 if it is about a row, plus 2 if it compares with a published range), then name
   * and unit of each parameter.
   */
  notices: (string | number)[][];
}
