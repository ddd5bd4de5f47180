import { load } from "partner-calculators";
import type { Finding, Program } from "../../../www/src/core/contract/index.js";
import { set } from "./set.js";
import { STANDARD } from "./standard.js";

const core = await load();

/** The standard program with some changed values. */
export const changed = (changes: Record<string, unknown>): Program =>
  Object.entries(changes).reduce((program, [path, value]) => set(program, path, value), STANDARD);
/** The findings in the standard program with some changed values. */
export const found = (changes: Record<string, unknown>): Finding[] => core.lint(changed(changes));
export const finding = (level: string, code: string, path: string, params = {}): unknown => ({
  level,
  code,
  path: `program.${path}`,
  params,
});
export const warning = (code: string, path: string, params = {}): unknown =>
  finding("warning", code, path, params);

export const requirements = (revenue: unknown, referrals: unknown, certifications: unknown): unknown => ({
  revenue,
  referrals,
  certifications,
});
