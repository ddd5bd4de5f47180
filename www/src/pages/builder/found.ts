import type { Core, Finding } from "../../core/contract/index.js";
import { type LintWords, lintSentences } from "./lint-sentences.js";
import { FORM_FINDINGS } from "./program/form-sentences.js";
import type { Place } from "./read-program.js";
import type { Given } from "./source.js";

/** A finding with its sentences and its place. */
export interface Shown {
  code: string;
  params: Finding["params"];
  level: Finding["level"];
  path: string;
  /** The sentence about the text of the file. */
  sentence: string;
  /** The sentence about the form. */
  formSentence: string;
  place?: Place | undefined;
}

/** The findings about a program: errors first, then in the order of the file. */
export async function findingsOf(core: Core, { program, placeOf }: Given, locale: string): Promise<Shown[]> {
  const lint = await import("../../../locales/en/lint.json");
  const sentence = lintSentences(lint.default.findings as LintWords, "en");
  const formSentence = lintSentences({ ...(lint.default.findings as LintWords), ...FORM_FINDINGS }, "en");
  const found = core.lint(program ?? {}, { locale: locale || undefined }).map((finding) => ({
    code: finding.code,
    params: finding.params,
    level: finding.level,
    path: finding.path,
    sentence: sentence(finding),
    formSentence: formSentence(finding),
    place: placeOf?.(finding),
  }));
  const line = ({ place }: Shown) => place?.line ?? 0;
  const column = ({ place }: Shown) => place?.column ?? 0;
  return found.sort(
    (one, other) =>
      one.level.localeCompare(other.level) || line(one) - line(other) || column(one) - column(other),
  );
}
