import type { Parts } from "../boundary/figures.js";
import type { Form } from "../boundary/form.js";
import type { Sent } from "../boundary/inputs.js";

/** The questions that the module answers at once. */
export type Kind = "seek" | "sensitivity" | "grid" | "thresholds";

/** A question to the module with the reader of its answer, or an answer that needs no module. */
export type Asked<Answer> =
  | { kind: Kind; text: string; read: (parts: Parts, form: Form, sent: Sent) => Answer }
  | { known: Answer };

/** Encodes the parts of a question: each ends with a NUL. */
export const encoded = (parts: readonly (string | number)[]) => parts.map((part) => `${part}\0`).join("");
