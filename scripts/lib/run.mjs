import { spawn, spawnSync } from "node:child_process";
import { root } from "./paths.mjs";

/** An error for the user: its message says what to do, so it is printed without a stack trace. */
export class Failure extends Error {}

/** The time since `start`, in seconds: "1.3 s". */
export const since = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

const missing = (command) =>
  new Failure(
    command === "cargo" || command === "rustup"
      ? `${command} was not found. Install Rust with rustup (https://rustup.rs) and try again.`
      : `${command} was not found.`,
  );

/** Runs a command in the project's folder with its output on the terminal, and prints its duration. */
export function run(label, command, args, env = {}) {
  const start = performance.now();
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  if (result.error?.code === "ENOENT") throw missing(command);
  if (result.status !== 0) throw new Failure(`${label} failed: ${command} ${args.join(" ")}`);
  console.log(`[${label}] ${since(start)}`);
}

/** Runs a command quietly; returns its standard output, or null if it failed or could not be started. */
export function ask(command, args) {
  const result = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  return result.status === 0 ? result.stdout : null;
}

/** Runs a command and streams its output; resolves to the exit code and the whole output. */
export function watch(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    let output = "";
    const keep = (stream) => (chunk) => {
      output += chunk;
      stream.write(chunk);
    };
    child.stdout.setEncoding("utf8").on("data", keep(process.stdout));
    child.stderr.setEncoding("utf8").on("data", keep(process.stderr));
    child.on("error", (error) => reject(error.code === "ENOENT" ? missing(command) : error));
    child.on("close", (status) => resolve({ status, output }));
  });
}

/** Runs a script's work. If it fails, prints the error (a `Failure` without its stack) and sets exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
