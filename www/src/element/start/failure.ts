import type { Problem } from "../../core/contract/index.js";

/** Why a calculator cannot be shown, in words as far as they could be loaded. */
export interface Failure {
  text: string;
  problems: readonly Problem[];
  /** One sentence for each problem. */
  sentences: readonly string[];
  /** The label of the button that tries again, where trying again may help. */
  retry?: string | undefined;
}
