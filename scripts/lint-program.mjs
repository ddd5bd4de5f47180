// `npm run lint-program -- file.json …`: reports errors and warnings in program files.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { JsonError, readJson } from "./lib/lint-json.mjs";
import { printer } from "./lib/lint-print.mjs";
import { lintWords } from "./lib/lint-words.mjs";
import { at } from "./lib/paths.mjs";
import { Failure, main } from "./lib/run.mjs";

const USAGE = `npm run lint-program -- [--strict] [--json] [--locale=de] file.json [more.json …]

  --strict       exit with 1 when there are warnings, too
  --json         print the findings as JSON
  --locale=de    name each text that has languages, but not this one`;

/** Resolves a path against the caller's folder, because npm runs scripts in the project's folder. */
const resolve = (file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);

/** Loads the core of the built package. Builds it first if it is missing, with the build's output on stderr. */
async function core() {
  const entry = at("dist/package/index.js");
  for (const script of existsSync(entry) ? [] : ["setup", "build"]) {
    const { status } = spawnSync(process.execPath, [at(`scripts/${script}.mjs`)], {
      stdio: ["ignore", 2, 2],
    });
    if (status !== 0)
      throw new Failure("The calculators could not be built, and the linter is a part of them.");
  }
  const { load } = await import("partner-calculators");
  return load();
}

/** Converts the error from an unreadable file to a finding. */
function unreadable(error) {
  if (error instanceof JsonError) {
    const { line, column, message } = error;
    return {
      level: "error",
      code: "notJson",
      path: "",
      params: {},
      line,
      column,
      message: `${message}.`,
    };
  }
  const reasons = { ENOENT: "There is no such file.", EISDIR: "This is a folder, not a file." };
  const message = reasons[error.code] ?? `This file cannot be read: ${error.message}.`;
  return { level: "error", code: "noFile", path: "", params: {}, message };
}

/** Sorts errors before warnings, then by position in the file. */
const inOrder = (one, other) =>
  one.level.localeCompare(other.level) || one.line - other.line || one.column - other.column;

/** All findings of one file, each with its line, column and message. */
function lintFile(file, lint, sentence) {
  let read;
  try {
    read = readJson(readFileSync(resolve(file), "utf8"), "program");
  } catch (error) {
    return [unreadable(error)];
  }
  // The core uses the standard program for null, but in a file null is a mistake.
  const isNothing = read.data === null;
  const nothing = [{ level: "error", code: "invalidProgram", path: "program", params: {} }];
  const found = (isNothing ? nothing : lint(read.data)).map((finding) => ({
    ...finding,
    ...read.place(finding.path),
    message: sentence(finding),
  }));
  return found.sort(inOrder);
}

/** Parses the command line; throws a `Failure` with the usage text for unknown flags or without a file. */
function options() {
  const flag = { type: "boolean" };
  let read;
  try {
    read = parseArgs({
      allowPositionals: true,
      options: { strict: flag, json: flag, help: flag, locale: { type: "string" } },
    });
  } catch (error) {
    throw new Failure(`${error.message}\n\n${USAGE}`);
  }
  if (read.positionals.length === 0 && !read.values.help) throw new Failure(`Which file?\n\n${USAGE}`);
  return read;
}

main(async () => {
  const { values, positionals: files } = options();
  if (values.help) return console.log(USAGE);
  const [{ lint: lintProgram }, sentence] = [await core(), await lintWords("en")];
  const lint = (program) => lintProgram(program, { locale: values.locale });
  const checked = files.map((file) => ({ file, findings: lintFile(file, lint, sentence) }));
  const all = checked.flatMap(({ file, findings }) => findings.map((finding) => ({ file, ...finding })));
  if (values.json) {
    console.log(JSON.stringify(all, null, 2));
  } else {
    const print = printer(process.stdout);
    for (const { file, findings } of checked) print.file(file, findings);
    print.closing(files.length, all);
  }
  const fails = values.strict ? all.length > 0 : all.some(({ level }) => level === "error");
  if (fails) process.exitCode = 1;
});
