import { isButtonAddress } from "./button-address.js";
import type { Settings } from "./state.js";

/** The owner's title and button. */
export interface OwnWords {
  /** Replaces the calculator's title; empty to keep the calculator's title. */
  heading: string;
  /** A link below the answer; undefined for none. */
  button: { text: string; address: string } | undefined;
}

/**
 * The title and the button in the settings; a button without a text or a valid address is left out.
 */
export function ownWordsOf({ heading, buttonText, buttonAddress }: Settings): OwnWords {
  const [text, address] = [buttonText.trim(), buttonAddress.trim()];
  return {
    heading: heading.trim(),
    button: text && isButtonAddress(address) ? { text, address } : undefined,
  };
}
