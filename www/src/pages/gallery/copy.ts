/** How long the confirmation is shown, in milliseconds. */
const SAID_FOR = 4000;

/**
 * Makes the button below the snippet copy it. The button stays hidden where there is no clipboard.
 */
export function offerCopy(): void {
  const snippet = document.querySelector("[data-snippet]");
  const button = document.querySelector<HTMLButtonElement>("[data-copy]");
  const status = document.querySelector("[data-copied]");
  if (!snippet || !button || !status || !navigator.clipboard) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    status.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = "";
    }, SAID_FOR);
  };
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(snippet.textContent ?? "");
      say("Copied");
    } catch {
      say("Your browser does not allow it; select the lines and copy them");
    }
  });
}
