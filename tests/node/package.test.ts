import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A snippet of the documentation, by its place among those in JavaScript. */
function snippet(index: number): string {
  const text = readFileSync(path.join(root, "docs/embedding.md"), "utf8");
  return [...text.matchAll(/```js\n([\s\S]*?)```/g)][index]?.[1] ?? "";
}

describe("the packed package in a project of its own", () => {
  const project = mkdtempSync(path.join(tmpdir(), "partner-calculators-"));
  const npm = (args: string[], cwd: string): string =>
    execFileSync("npm", [...args, "--offline", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd,
      encoding: "utf8",
    });

  beforeAll(() => {
    // Built already: what is packed is what was tested.
    npm(["pack", "--ignore-scripts", "--pack-destination", project], root);
    const [tarball = ""] = readdirSync(project).filter((name) => name.endsWith(".tgz"));
    writeFileSync(path.join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
    npm(["install", `./${tarball}`], project);
  }, 60_000);

  afterAll(() => rmSync(project, { recursive: true }));

  it("has what it names, and nothing of the sources", () => {
    const installed = path.join(project, "node_modules/partner-calculators");
    expect(readdirSync(installed).sort()).toEqual(
      expect.arrayContaining(["LICENSE-APACHE", "LICENSE-MIT", "README.md", "dist", "package.json"]),
    );
    expect(readdirSync(installed)).not.toContain("www");
    expect(readdirSync(path.join(installed, "dist/package/programs"))).toContain("program.schema.json");
  });

  it("computes in Node as the documentation says", () => {
    const code = snippet(1);
    const said = /\/\/ "(\w+)"\n$/.exec(code)?.[1];
    writeFileSync(path.join(project, "core.js"), code);
    expect(execFileSync("node", ["core.js"], { cwd: project, encoding: "utf8" }).trim()).toBe(said);
  });

  it("goes through a bundler, which places the module and leaves every calculator on its own", async () => {
    writeFileSync(path.join(project, "main.js"), snippet(0));
    writeFileSync(path.join(project, "index.html"), `<script type="module" src="./main.js"></script>`);
    await build({ root: project, logLevel: "error", configFile: false });
    const files = readdirSync(path.join(project, "dist/assets"));
    expect(files.filter((name) => name.endsWith(".wasm"))).toHaveLength(1);
    expect(files.some((name) => name.startsWith("event-roi"))).toBe(true);
    expect(files.some((name) => name.startsWith("deal-model"))).toBe(true);
  }, 60_000);
});
