import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { at } from "./paths.mjs";

/** The project as it is before its first build: packages are installed, nothing is generated. */
let clone;

beforeAll(() => {
  clone = mkdtempSync(path.join(tmpdir(), "first-build-"));
  for (const part of ["scripts", "config", "package.json"]) {
    cpSync(at(part), path.join(clone, part), { recursive: true });
  }
  symlinkSync(at("node_modules"), path.join(clone, "node_modules"));
});

afterAll(() => rmSync(clone, { recursive: true, force: true }));

/** The parts of scripts, and the scripts that other scripts may load: those work only when they are started. */
const scripts = readdirSync(at("scripts"), { recursive: true })
  .map((file) => `scripts/${file.split(path.sep).join("/")}`)
  .filter((file) => file.endsWith(".mjs") && !file.endsWith(".test.mjs"))
  .filter((file) => file.split("/").length > 2 || readFileSync(at(file), "utf8").includes("isMain("))
  .sort();

it("loads every script before the first build, because the build itself imports them", () => {
  const load = `for (const file of ${JSON.stringify(scripts)}) await import("./" + file);`;
  execFileSync(process.execPath, ["--input-type=module", "--eval", load], { cwd: clone, encoding: "utf8" });
  expect(scripts).toContain("scripts/schemas/result.mjs");
});
