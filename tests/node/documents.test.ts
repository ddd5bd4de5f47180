import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { snippetUnder } from "./support/snippets.js";

const AsyncFunction = (async () => undefined).constructor as new (
  ...parts: string[]
) => (...given: unknown[]) => Promise<unknown[]>;

/**
 * Runs a snippet about the core. Returns, for each line with an expected result (`…; // "5"`), the
 * value and the expected result.
 */
async function run(code: string, program?: unknown): Promise<unknown[]> {
  const body = code
    .replace(/^import .*$/m, "")
    .replace(/^(.+); \/\/ (".*")$/gm, (_, line, said) => `found.push([${line}, ${said}]);`);
  return new AsyncFunction("load", "program", `const found = [];${body}\nreturn found;`)(load, program);
}

describe("the documentation's snippets about the core give the documented results", () => {
  it("README", async () => {
    const found = (await run(snippetUnder("Use the core alone", "js", 0, "README.md"))) as [string, string][];
    expect(found.map(([value]) => value)).toEqual(found.map(([, said]) => said));
    expect(found).toHaveLength(2);
  });

  it("programs", async () => {
    const program = JSON.parse(snippetUnder("The smallest useful one", "json", 0, "docs/programs.md"));
    const code = snippetUnder("Show it", "js", 0, "docs/programs.md");
    const shown = code.replace(
      /^core\.calculate.*$/m,
      (line) => `found.push((${line.replace(";", "")}).currency)`,
    );
    expect(await run(shown, program)).toEqual(["EUR"]);
  });
});
