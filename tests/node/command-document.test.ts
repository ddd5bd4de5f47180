import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at } from "../../scripts/lib/paths.mjs";
import { COMMAND } from "./support/command.js";
import { ScratchProject } from "./support/scratch-project.js";
import { snippetUnder } from "./support/snippets.js";

const DOCUMENT = "docs/command-line.md";

/** The calls in the consoles of the document, each with the output that it shows. */
function calls(): [call: string, shown: string][] {
  const consoles = [...readFileSync(at(DOCUMENT), "utf8").matchAll(/^```console\n([\s\S]*?)^```$/gm)];
  return consoles.flatMap(([, text = ""]) =>
    text
      .split(/^\$ /m)
      .slice(1)
      .map((each): [string, string] => {
        const end = each.indexOf("\n");
        return [each.slice(0, end), each.slice(end + 1)];
      }),
  );
}

const all = calls();
const files = all.filter(([call]) => call.startsWith("cat "));

describe("the consoles of the document show what the command writes", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "document-"));
    // `npx` would ask a registry for the package.
    const npx = `#!/bin/sh\nshift\nexec "${process.execPath}" "${COMMAND}" "$@"\n`;
    writeFileSync(path.join(folder, "npx"), npx);
    chmodSync(path.join(folder, "npx"), 0o755);
    for (const [call, text] of files) writeFileSync(path.join(folder, call.slice("cat ".length)), text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const shell = (call: string): Promise<string> => {
    const env = { ...process.env, PATH: `${folder}${path.delimiter}${process.env.PATH}` };
    return new Promise((resolve) => {
      execFile("sh", ["-c", call], { cwd: folder, env }, (_, stdout, stderr) => resolve(stdout + stderr));
    });
  };

  it.each(all)("%s", async (call, shown) => {
    expect(await shell(call)).toBe(shown);
  });

  it("in every section about the command", () => {
    expect(all.length - files.length).toBeGreaterThan(6);
  });
});

describe("the packed package", () => {
  let project: ScratchProject;
  beforeAll(() => {
    project = new ScratchProject();
  });
  afterAll(() => project.remove());

  const run = (file: string, args: string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      execFile(file, args, { cwd: project.folder }, (error, stdout) =>
        error ? reject(error) : resolve(stdout),
      );
    });

  it("has the command", async () => {
    const command = project.at("node_modules/.bin/partner-calculators");
    expect(await run(command, ["event-roi", "--lines", "investment"])).toBe("Your investment  $22,000\n");
  });

  it.each([
    ["the schemas", "JSON Schemas"],
    ["texts", "Answers as text"],
    ["spreadsheets", "Answers as spreadsheets"],
  ])("has %s as documented", async (_what, heading) => {
    const code = snippetUnder(heading, "js", 0, DOCUMENT);
    const said = /\/\/ "(.+)"\n$/.exec(code)?.[1];
    project.write("snippet.js", code);
    expect((await run(process.execPath, ["snippet.js"])).trimEnd()).toBe(said);
  });
});
