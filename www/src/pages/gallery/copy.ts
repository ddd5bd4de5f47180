import { copyAndConfirm } from "../../shared/copy.js";

/** Makes the button below the snippet copy it. The button stays hidden where there is no clipboard. */
export function offerCopy(): void {
  const snippet = document.querySelector("[data-snippet]");
  const button = document.querySelector<HTMLButtonElement>("[data-copy]");
  const status = document.querySelector("[data-copied]");
  if (!snippet || !button || !status || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", () => void copyAndConfirm(snippet.textContent ?? "", status));
}
