import { readFile, writeFile } from "node:fs/promises";
import type { Say } from "./load-words.js";
import { type Output, writeTo } from "./output.js";
import { badInput, type Trouble } from "./trouble.js";

/** The name of a file that stands for standard input, or for standard output. */
export const STANDARD = "-";

/** The name of a file in messages; standard input has a name of its own. */
export const placeOf = (file: string, say: Say): string => (file === STANDARD ? say("place.stdin") : file);

/** The trouble of a file that cannot be read. */
export function unreadable(file: string, error: unknown, say: Say): Trouble {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === "ENOENT"
    ? badInput(say("error.noFile", { file }))
    : badInput(say("error.unreadable", { file, reason: message }));
}

async function collected(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** Reads a whole file, or standard input for `-`. */
export async function readText(file: string, stdin: AsyncIterable<Uint8Array>, say: Say): Promise<string> {
  try {
    return file === STANDARD ? await collected(stdin) : await readFile(file, "utf8");
  } catch (error) {
    throw unreadable(file, error, say);
  }
}

/** Writes a whole file, in place of one that is there, or to standard output for `-`. */
export async function writeBytes(file: string, bytes: Uint8Array, stdout: Output, say: Say): Promise<void> {
  if (file === STANDARD) {
    await writeTo(stdout, bytes);
    return;
  }
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw badInput(say("error.unwritable", { file, reason: (error as Error).message }));
  }
}
