import { describe, expect, it } from "vitest";
import { begin, separatorIn } from "./source.js";

describe("the separator of a header", () => {
  it.each([
    ["a,b;c,d", ","],
    ["a;b;c", ";"],
    ["a\tb", "\t"],
    ["a", ","],
    ['"x;y;z",b', ","],
    ["a;b\nc,d,e,f", ";"],
  ])("in %j is %j", (text, separator) => {
    expect(separatorIn(Buffer.from(text))).toBe(separator);
  });
});

describe("a source whose first line was read", () => {
  const chunks = ["a,", "b\nc", ",d\n"].map((text) => Buffer.from(text));

  async function* source(log: string[]) {
    try {
      yield* chunks;
    } finally {
      log.push("closed");
    }
  }

  it("still has all of its bytes, and no others", async () => {
    const { beginning, bytes } = await begin(source([]));
    expect(beginning.toString()).toBe("a,b\nc");
    const read: Uint8Array[] = [];
    for await (const chunk of bytes) read.push(chunk);
    expect(Buffer.concat(read).toString()).toBe("a,b\nc,d\n");
  });

  it("is closed when nobody reads on", async () => {
    const log: string[] = [];
    const { bytes } = await begin(source(log));
    for await (const _ of bytes) break;
    expect(log).toEqual(["closed"]);
  });
});
