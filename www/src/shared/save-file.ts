/**
 * How long the file's URL stays valid, in milliseconds. Some browsers ask for a file name first,
 * and read the URL after that.
 */
const STAYS = 60_000;

/** Saves a text, or a file that is ready, as a download from this page. */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), STAYS);
}
