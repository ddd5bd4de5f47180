import { spawn } from "node:child_process";
import { at } from "../../../scripts/lib/paths.mjs";

/** The built command. */
export const COMMAND = at("dist/package/command.js");

/** What a process wrote, and how it ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a script of Node as a process; `input` is its standard input. */
export function runScript(
  script: string,
  args: readonly string[],
  { input = "", cwd = at() }: { input?: string; cwd?: string } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...args], { cwd });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  // A process that ends early does not read all of its input.
  child.stdin.on("error", () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs the built command. */
export const command = (args: readonly string[], input = ""): Promise<Ended> =>
  runScript(COMMAND, args, { input });
