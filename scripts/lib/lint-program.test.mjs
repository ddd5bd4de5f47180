import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { at } from "./paths.mjs";

const place = mkdtempSync(path.join(tmpdir(), "programs-"));
afterAll(() => rmSync(place, { recursive: true }));

function lint(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at("scripts/lint-program.mjs"), ...args], {
    cwd: place,
    env: { ...process.env, INIT_CWD: place },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function write(name, text) {
  writeFileSync(path.join(place, name), typeof text === "string" ? text : JSON.stringify(text, null, 2));
  return name;
}

const ready = (id) => at(`www/programs/${id}.json`);

describe("npm run lint-program", () => {
  test("a clean program: nothing found, exit code 0", () => {
    const { status, stdout } = lint(ready("standard"), ready("starter"));
    expect(status).toBe(0);
    expect(stdout.match(/nothing found/g)).toHaveLength(2);
    expect(stdout).toContain("2 programs: 0 errors and 0 warnings");
  });

  test("warnings: each with path, place and sentence; they fail only when strict", () => {
    const { status, stdout } = lint(ready("lean"));
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /warning {2}program\.tiers\[1\]\.mdf\.quarterlyCap {2}line \d+, column \d+\n +“Silver” has a fund/,
    );
    expect(stdout).toContain("1 program: 0 errors and 3 warnings");
    expect(lint("--strict", ready("lean")).status).toBe(1);
    expect(lint("--strict", ready("starter")).status).toBe(0);
  });

  test("errors: every one is named, exit code 1", () => {
    const file = write("wrong.json", { currency: "euro", deal: { referralRate: 15 }, typo: true });
    const { status, stdout } = lint(file);
    expect(status).toBe(1);
    for (const [name, line] of [
      ["currency", 2],
      ["deal.referralRate", 4],
      ["typo", 6],
    ]) {
      expect(stdout).toContain(`error    program.${name}  line ${line}, `);
    }
    expect(stdout).toContain("shares are fractions, so 15% is 0.15");
    expect(stdout).toContain("1 program: 3 errors and 0 warnings");
  });

  test("a file that cannot be read does not keep the others from being read", () => {
    const broken = write("broken.json", '{\n  "id": "x",\n}');
    const { status, stdout } = lint("nowhere.json", broken, ready("standard"));
    expect(status).toBe(1);
    expect(stdout).toContain("There is no such file.");
    expect(stdout).toContain("line 3, column 1");
    expect(stdout).toContain("nothing found");
    expect(stdout).toContain("3 programs: 2 errors and 0 warnings");
  });

  test("a file without an object is an error", () => {
    for (const text of ["[]", "5", "null", '"standard"']) {
      const { status, stdout } = lint(write("other.json", text));
      expect(stdout).toContain("This is not a program");
      expect(status).toBe(1);
    }
  });

  test("--json: the findings, and nothing else", () => {
    const { stdout } = lint("--json", ready("lean"));
    const findings = JSON.parse(stdout);
    expect(findings).toHaveLength(3);
    expect(findings[0]).toMatchObject({
      file: ready("lean"),
      level: "warning",
      code: "fundsWithoutCap",
      path: "program.tiers[1].mdf.quarterlyCap",
      params: { tier: "Silver" },
    });
    expect(JSON.parse(lint("--json", ready("standard")).stdout)).toEqual([]);
  });

  test("control characters from a file do not reach the terminal, and output to a pipe has no colors", () => {
    const { stdout } = lint(
      write("hostile.json", '{ "\\u001b[31mred": 1, "tiers": [{ "id": "gold", "name": "\\u001b[2J" }] }'),
    );
    expect(stdout).toContain("�[31mred");
    expect(stdout).not.toContain("\u001b");
  });

  test("without a file, and with an unknown option, the usage is printed", () => {
    for (const args of [[], ["--typo", "a.json"]]) {
      const { status, stderr } = lint(...args);
      expect(status).toBe(1);
      expect(stderr).toContain("npm run lint-program -- [--strict] [--json] [--locale=de] file.json");
    }
    expect(lint("--help").status).toBe(0);
  });
});
