/** How long the confirmation is shown, in milliseconds. */
const SHOWN_FOR = 4000;

/** Copies a text; returns false where that is not allowed, as in some frames and on pages without https. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies a text, and shows for a while in `status` whether that worked. */
export async function copyAndConfirm(text: string, status: Element): Promise<void> {
  const outcome = (await copy(text))
    ? "Copied"
    : "Your browser does not allow it; select the lines and copy them";
  status.textContent = outcome;
  setTimeout(() => {
    if (status.textContent === outcome) status.textContent = "";
  }, SHOWN_FOR);
}
