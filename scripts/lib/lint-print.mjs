import { styleText } from "node:util";

/** Replaces control characters, because text from a file must not control the terminal. */
export const harmless = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\uFFFD");

const colours = { error: "red", warning: "yellow" };

const counted = (count, one) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** Wraps a sentence into lines of at most `width` characters. */
function* lines(text, width) {
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      yield line;
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  yield line;
}

/** Prints findings for people, with colors if the stream is a terminal and `NO_COLOR` is not set. */
export function printer(stream) {
  const isColoured = stream.isTTY === true && !process.env.NO_COLOR;
  const dyed = (style, text) => (isColoured ? styleText(style, text) : text);
  const print = (text) => stream.write(`${text}\n`);

  function finding({ level, path, line, column, message }) {
    const place = line === undefined ? "" : dyed("dim", `line ${line}, column ${column}`);
    const where = [path && dyed("bold", harmless(path)), place].filter(Boolean).join("  ");
    print(`  ${dyed(colours[level], level.padEnd(7))}  ${where}`.trimEnd());
    for (const text of lines(harmless(message), 96)) print(`           ${text}`);
  }

  return {
    file(name, findings) {
      print(dyed("underline", harmless(name)));
      if (findings.length === 0) print("  nothing found");
      findings.forEach(finding);
      print("");
    },
    closing(files, findings) {
      const count = (level) => findings.filter((each) => each.level === level).length;
      const [errors, warnings] = [count("error"), count("warning")];
      const found = `${counted(errors, "error")} and ${counted(warnings, "warning")}`;
      const style = errors > 0 ? "red" : warnings > 0 ? "yellow" : "green";
      print(dyed(style, `${counted(files, "program")}: ${found}`));
    },
  };
}
