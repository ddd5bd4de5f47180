import { withoutFigures } from "./button-address.js";
import { escaped, escapedAddress } from "./html-text.js";
import type { OwnWords } from "./own-words.js";

/**
 * The title of the owner's own. What is inside of the element consists of parts of a sentence, such as `<span>`: some
 * editors put paragraphs around lines, and a heading would end such a paragraph and the element with it.
 */
export const headingLines = ({ heading }: OwnWords): string[] =>
  heading ? [`<span slot="heading" role="heading" aria-level="2">${escaped(heading)}</span>`] : [];

/** The attributes of the button: where it leads, and with which figures. */
export function buttonAttributes(address: string): string {
  const plain = withoutFigures(address);
  const template = plain === address ? "" : ` data-address="${escapedAddress(address)}"`;
  return ` href="${escapedAddress(plain)}"${template}`;
}

/** The button of the owner's own. */
export const buttonLines = ({ button }: OwnWords): string[] =>
  button ? [`<a slot="call-to-action"${buttonAttributes(button.address)}>${escaped(button.text)}</a>`] : [];
