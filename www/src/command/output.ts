import { once } from "node:events";
import type { Writable } from "node:stream";

/** Standard output or standard error. */
export type Output = Writable & { isTTY?: boolean };

/** Writes, and waits while the reader is slower, so that nothing piles up in memory. */
export async function writeTo(output: Writable, content: string | Uint8Array): Promise<void> {
  if (!output.write(content)) await once(output, "drain");
}
