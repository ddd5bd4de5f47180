import { matching, wordsOf } from "./question-match.js";

/** How long the count waits for typing to pause before it is announced, in milliseconds. */
const PAUSE = 400;

interface Line {
  element: HTMLElement;
  words: string[];
}

const lineOf = (element: HTMLElement): Line => ({
  element,
  words: wordsOf(`${element.textContent} ${element.dataset.search}`),
});

/** The text of the count; empty while no word is typed. */
function said(typed: string, count: number): string {
  if (typed.trim() === "") return "";
  if (count === 0) return "No question matches. Try another word, such as event, tier or commission.";
  return count === 1 ? "1 question matches." : `${count} questions match.`;
}

/** Shows the lines that answer what was typed, and the groups that have such a line. Gives their number. */
function show(list: Element, lines: readonly Line[], typed: string): number {
  const found = matching(
    typed,
    lines.map(({ words }) => words),
  );
  for (const [at, { element }] of lines.entries()) element.hidden = !found[at];
  for (const group of list.querySelectorAll<HTMLElement>("[data-group]")) {
    group.hidden = !group.querySelector("li:not([hidden])");
  }
  return found.filter(Boolean).length;
}

/** Makes the list of questions searchable by typing. Without script, the field stays hidden and the list whole. */
export function findQuestions(): void {
  const list = document.querySelector("[data-questions]");
  const field = list?.querySelector("input");
  const status = list?.querySelector("[role=status]");
  if (!list || !field || !status) return;
  const lines = [...list.querySelectorAll<HTMLElement>("li[data-search]")].map(lineOf);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const find = () => {
    const count = show(list, lines, field.value);
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = said(field.value, count);
    }, PAUSE);
  };
  field.addEventListener("input", find);
  // The only match is the one that Enter means.
  field.addEventListener("keydown", ({ key }) => {
    const shown = lines.filter(({ element }) => !element.hidden);
    if (key === "Enter" && shown.length === 1) shown[0]?.element.querySelector("a")?.click();
    if (key !== "Escape" || field.value === "") return;
    field.value = "";
    find();
  });
  field.closest<HTMLElement>("[hidden]")?.removeAttribute("hidden");
  // Browsers may restore what was typed after a reload.
  if (field.value) find();
}
