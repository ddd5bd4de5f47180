// Writes the license notices of everything that the package and the site carry from others.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { at } from "../lib/paths.mjs";
import { Failure } from "../lib/run.mjs";
import { compiledCrates } from "./crates.mjs";
import { bundledPackages } from "./packages.mjs";

/** Where there is a choice of licenses, MIT is taken, because its notice is the shortest. */
const PREFERRED = [/^licen[sc]e[-_]mit(\.\w+)?$/i, /^licen[sc]e(\.\w+)?$/i, /^copying(\.\w+)?$/i];

const read = (file) => readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim();

/** The license text of a part; the Apache License has the same text everywhere. */
export function noticeOf({ name, place, license = "" }) {
  const files = readdirSync(place);
  const file = PREFERRED.map((pattern) => files.find((each) => pattern.test(each))).find(Boolean);
  if (file) return read(path.join(place, file));
  if (license.includes("Apache-2.0")) return read(at("LICENSE-APACHE"));
  throw new Failure(`${name} has no license file; scripts/licenses/write.mjs needs its text.`);
}

const FONT = "www/fonts/besley-LICENSE.txt";

/** Each text once, under the names of everything that has it. */
function grouped(parts) {
  const byText = new Map();
  for (const { name, version, text } of parts) {
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`.trim()]);
  }
  return [...byText].map(([text, names]) => `${names.join(", ")}\n\n${text}`);
}

/** Writes the notices of the scripts in a folder, of the modules and of the font. */
export function writeNotices(folder) {
  const parts = [...bundledPackages(folder), ...compiledCrates()].map((part) => ({
    ...part,
    text: noticeOf(part),
  }));
  const font = { name: "the font Besley", version: "", text: read(at(FONT)) };
  const all = grouped([...parts, font]);
  const rule = `\n\n${"-".repeat(80)}\n\n`;
  writeFileSync(
    path.join(folder, "third-party-licenses.txt"),
    `partner-calculators contains the work of others, under the following licenses.${rule}${all.join(rule)}\n`,
  );
}
