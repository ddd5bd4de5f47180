import { isButtonAddress } from "./button-address.js";
import type { Settings } from "./state.js";

/** A title and a button in the owner's own words. */
export interface OwnWords {
  /** Replaces the calculator's title; empty for that. */
  heading: string;
  /** Stands below the answer. */
  button: { text: string; address: string } | undefined;
}

/** The owner's words, as far as they are complete. */
export function ownWordsOf({ heading, buttonText, buttonAddress }: Settings): OwnWords {
  const [text, address] = [buttonText.trim(), buttonAddress.trim()];
  return {
    heading: heading.trim(),
    button: text && isButtonAddress(address) ? { text, address } : undefined,
  };
}
