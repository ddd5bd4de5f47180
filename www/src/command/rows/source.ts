import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { STANDARD } from "../files.js";

/** The separators that a file may have. */
export const SEPARATORS = [",", ";", "\t"] as const;

export type Separator = (typeof SEPARATORS)[number];

/** The most bytes that a header is looked for in. */
const HEADER = 65_536;

const LINE_FEED = 0x0a;

/** A file, or standard input, as bytes. */
export const opened = (file: string, stdin: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  file === STANDARD ? stdin : (createReadStream(file, { highWaterMark: 1 << 18 }) as Readable);

/** The bytes of a file whose beginning has been read to find the separator. */
export interface Begun {
  /** The bytes up to the end of the first line, at least. */
  beginning: Buffer;
  /** All bytes, the beginning included. */
  bytes: AsyncGenerator<Uint8Array>;
}

/** Reads the first line; all bytes can be read afterwards. */
export async function begin(source: AsyncIterable<Uint8Array>): Promise<Begun> {
  const iterator = source[Symbol.asyncIterator]();
  let beginning = Buffer.alloc(0);
  while (!beginning.includes(LINE_FEED) && beginning.length < HEADER) {
    const { done, value } = await iterator.next();
    if (done) break;
    beginning = Buffer.concat([beginning, value]);
  }
  async function* bytes() {
    try {
      yield beginning;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      // Closes the file when nobody reads on, because an open one keeps the process from ending.
      await iterator.return?.();
    }
  }
  return { beginning, bytes: bytes() };
}

/** The separator that occurs most often in the first line, outside of quotes; a comma if none occurs. */
export function separatorIn(beginning: Buffer): Separator {
  const [line = ""] = beginning
    .toString("utf8")
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r?\n/, 1);
  const count = (separator: string) => line.split(separator).length;
  return [...SEPARATORS].sort((one, other) => count(other) - count(one))[0] ?? ",";
}
