import type { Problem } from "../../core/contract/index.js";

/** Why a calculator cannot be shown, in words for visitors as far as they could be loaded. */
export interface Failure {
  text: string;
  problems: readonly Problem[];
  /** The label of the button that tries again, where trying again may help. */
  retry?: string | undefined;
}
