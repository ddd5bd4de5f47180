import { withoutFigures } from "./button-address.js";
import { escaped, escapedAddress } from "./html-text.js";
import type { OwnWords } from "./own-words.js";

/**
 * The owner's title, for the slot of the heading. It is inline content such as `<span>`, because
 * some editors wrap lines in paragraphs: a heading element would close the paragraph, and with it
 * the calculator's element.
 */
export const headingLines = ({ heading }: OwnWords): string[] =>
  heading ? [`<span slot="heading" role="heading" aria-level="2">${escaped(heading)}</span>`] : [];

/**
 * The attributes of the button: `href` without placeholders, and `data-address` if the address has
 * some.
 */
export function buttonAttributes(address: string): string {
  const plain = withoutFigures(address);
  const template = plain === address ? "" : ` data-address="${escapedAddress(address)}"`;
  return ` href="${escapedAddress(plain)}"${template}`;
}

/** The owner's button, for the slot of the call to action. */
export const buttonLines = ({ button }: OwnWords): string[] =>
  button ? [`<a slot="call-to-action"${buttonAttributes(button.address)}>${escaped(button.text)}</a>`] : [];
