/** The share by which the analyses lower and raise inputs if a question names none. */
export const USUAL_CHANGE = "0.1";
