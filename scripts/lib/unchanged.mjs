import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { at, root } from "./paths.mjs";

function* filesUnder(place) {
  if (!existsSync(place)) return;
  if (!statSync(place).isDirectory()) {
    yield place;
    return;
  }
  for (const name of readdirSync(place).sort()) {
    if (!/\.test(?:-support)?\.ts$/.test(name)) yield* filesUnder(path.join(place, name));
  }
}

function fingerprint(inputs, settings) {
  const hash = createHash("sha256").update(settings.join("\0"));
  for (const file of inputs.flatMap((input) => [...filesUnder(at(input))])) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * Skips `work` if it was done before with the same inputs (files or folders, compared by content)
 * and the same settings (texts), and its outputs still exist.
 */
export async function unlessUnchanged(name, { inputs, outputs, settings = [] }, work) {
  const stamp = at("target/stamps", name);
  const now = fingerprint(inputs, settings);
  const done = existsSync(stamp) && readFileSync(stamp, "utf8") === now;
  if (done && outputs.every((output) => existsSync(at(output)))) {
    console.log(`[${name}] unchanged`);
    return;
  }
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}
