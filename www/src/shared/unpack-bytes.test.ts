import fc from "fast-check";
import { expect, it } from "vitest";
import { packBytes } from "../../../config/vite-plugins/pack-bytes.mjs";
import { unpackBytes } from "./unpack-bytes.js";

const roundTrip = (bytes: Uint8Array) => {
  const { text, common } = packBytes(bytes);
  return unpackBytes(text, common);
};

it("reads the bytes that were packed", () => {
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(roundTrip(every)).toEqual(every);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect(roundTrip(bytes)).toEqual(bytes);
    }),
  );
});

it("packs into characters that need no escape, frequent bytes into one", () => {
  const { text } = packBytes(Uint8Array.from({ length: 5000 }, (_, at) => (at % 10 ? 0x22 : at % 256)));
  expect(text).toMatch(/^[^"'\\<`$\n]*$/);
  expect(text.length).toBeLessThan(5500);
});
