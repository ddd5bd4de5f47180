/** A token of a formula, with its position in UTF-16 units. */
export interface Token {
  kind: "name" | "number" | "text" | "sign" | "end";
  text: string;
  start: number;
  end: number;
}

const PIECES =
  /(?<name>[A-Za-z][A-Za-z0-9.]*)|(?<number>\d+(?:\.\d+)?)|"(?<text>[^"]*)"|(?<sign>[-+−×÷=≠<≤>≥(),])/y;

/** The tokens of a formula; the last one marks the end. */
export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (true) {
    while (formula[at] === " ") at++;
    if (at === formula.length) return [...found, { kind: "end", text: "", start: at, end: at }];
    PIECES.lastIndex = at;
    const match = PIECES.exec(formula);
    if (!match?.groups) throw new SyntaxError(`unreadable at ${at}: ${formula}`);
    const [kind, text] = Object.entries(match.groups).find(([, piece]) => piece !== undefined) ?? ["", ""];
    at += match[0].length;
    found.push({ kind: kind as Token["kind"], text: text ?? "", start: match.index, end: at });
  }
}
