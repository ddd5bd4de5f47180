/** The names behind positions, as the build writes them beside a definition. */
export interface Names {
  /** The bounds between inputs: path, code and the names of the parameters. */
  limits: string[][];
  /** The notices: code, level, whether the notice is about a row, then name and unit of each parameter. */
  notices: (string | boolean)[][];
}
