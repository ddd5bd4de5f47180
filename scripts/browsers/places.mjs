// Where programs lie.
import { existsSync } from "node:fs";
import path from "node:path";
import { Failure } from "../lib/run.mjs";

/** Folders that programs are installed in, on Windows. */
export const programFolders = [
  process.env.PROGRAMFILES,
  process.env["PROGRAMFILES(X86)"],
  process.env.LOCALAPPDATA,
].filter((folder) => folder !== undefined);

/** The first of some files that is there, or null. */
export const firstOf = (files) => files.find((file) => existsSync(file)) ?? null;

/** A program by its name, in the folders that commands are looked for in, or null. */
export const command = (name) =>
  firstOf((process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, name)));

/** The path in an environment variable, or null where it is not set; it has to be there. */
export function named(variable) {
  const file = process.env[variable];
  if (!file) return null;
  if (!existsSync(file)) throw new Failure(`${variable} names ${file}, which does not exist.`);
  return file;
}
