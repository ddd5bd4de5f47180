/** How a visitor wants numbers in tables and CSV files: as the page's language writes them, or plain. */
export type NumberChoice = "local" | "plain";

let chosen: NumberChoice = "local";

/** The last choice on this page, which all of its widgets share. */
export const numberChoice = (): NumberChoice => chosen;

export function chooseNumbers(choice: NumberChoice): void {
  chosen = choice;
}
