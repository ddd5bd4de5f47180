/** Addresses that a button in a frame may lead to: nothing that runs a script, and nothing beside the frame's own files. */
const LEADS_OUT = /^(?:https?:\/\/|mailto:|tel:)[^\s"'<>]*$/i;

/** A figure in an address, which the element fills in. */
const FIGURE = /\{\w+\}/g;

function headingOf(text: string): HTMLElement {
  return Object.assign(document.createElement("h1"), { slot: "heading", textContent: text });
}

function buttonOf(text: string, address: string): HTMLElement {
  const link = Object.assign(document.createElement("a"), { slot: "call-to-action", textContent: text });
  // In a window of its own, since the page around the frame may be in the middle of something.
  Object.assign(link, { href: address.replace(FIGURE, ""), target: "_blank", rel: "noopener" });
  link.dataset.address = address;
  return link;
}

/** The title and the button that an address brings. */
export function ownWordsIn(query: URLSearchParams): HTMLElement[] {
  const [heading, text, address] = ["heading", "button", "to"].map((name) => query.get(name)?.trim() ?? "");
  return [
    ...(heading ? [headingOf(heading)] : []),
    ...(text && address && LEADS_OUT.test(address) ? [buttonOf(text, address)] : []),
  ];
}
