// Finds executables.
import { existsSync } from "node:fs";
import path from "node:path";
import { Failure } from "../lib/run.mjs";

/** The folders for installed programs on Windows; empty on other systems. */
export const programFolders = [
  process.env.PROGRAMFILES,
  process.env["PROGRAMFILES(X86)"],
  process.env.LOCALAPPDATA,
].filter((folder) => folder !== undefined);

/** The first file that exists, or null. */
export const firstOf = (files) => files.find((file) => existsSync(file)) ?? null;

/** The path of a program in the folders of `PATH`, or null. */
export const command = (name) =>
  firstOf((process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, name)));

/** The path in an environment variable, or null if it is not set; throws a `Failure` if no such file exists. */
export function named(variable) {
  const file = process.env[variable];
  if (!file) return null;
  if (!existsSync(file)) throw new Failure(`${variable} names ${file}, which does not exist.`);
  return file;
}
