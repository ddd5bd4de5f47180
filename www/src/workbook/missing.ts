/** A figure that is missing for any reason but "no limit", as an error that every formula passes on. */
export const MISSING = "#VALUE!";

/** A figure without a limit. `NA()` says so, because `min` and `kept` tell it from other missing figures. */
export const NO_LIMIT = "NA()";

/** The text of a cell with a missing figure, in viewers that show a file without computing. */
export const SHOWN_MISSING = "–";

/** The formula of a missing figure. */
export const missingFor = (reason: string | undefined): string => (reason === "noLimit" ? NO_LIMIT : MISSING);
