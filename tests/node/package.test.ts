import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calculatorIds } from "../../scripts/lib/calculators.mjs";
import { at } from "../../scripts/lib/paths.mjs";
import { bundledPackages } from "../../scripts/licenses/packages.mjs";
import { ScratchProject } from "./support/scratch-project.js";
import { snippetUnder } from "./support/snippets.js";

const HEADING = "The npm package";

/** Typical TypeScript code of a package user. */
const USE = `
  import { CalculationError, type Inputs, load, type Value } from "partner-calculators";
  import { define } from "partner-calculators/define";
  import { loadTexts, type Texts } from "partner-calculators/text";
  import { workbook } from "partner-calculators/workbook";
  import { PartnerCalculator, type PartnerCalculatorElement } from "partner-calculators/element";

  const core = await load();
  const inputs: Inputs = { dealValue: "24000" };
  const value: Value | undefined = core.calculate("deal-model", inputs).values.partnerEarnings;
  const isOurs = (error: unknown): error is CalculationError => error instanceof CalculationError;

  const made: PartnerCalculatorElement = new PartnerCalculator();
  made.headingLevel = 3;
  define("acme-calculator");
  const found: PartnerCalculatorElement | null = document.querySelector("partner-calculator");
  found?.addEventListener("calculator-change", ({ detail }) => detail.values.partnerEarnings satisfies Value | undefined);
  document.addEventListener("calculator-problem", ({ detail: { problems } }) => problems.map(({ code }) => code));
  // @ts-expect-error: there is no such theme.
  made.theme = "sepia";
  const texts: Texts = await loadTexts(core.describe("deal-model"), { locale: "de" });
  export const bytes: Uint8Array = await workbook(core, "deal-model", inputs, {}, { locale: "de", link: "https://a.example/" });
  export const answer: string = texts.answer(core.calculate("deal-model", inputs));
  export { isOurs, value };
`;

/** Typical code in Node, whose types do not include the DOM. */
const USE_IN_NODE = `
  import { readFileSync } from "node:fs";
  import { load } from "partner-calculators";

  const core = await load(readFileSync("module.wasm"));
  export const version: string = core.version;
`;

describe("the packed package in another project", () => {
  let project: ScratchProject;
  beforeAll(() => {
    project = new ScratchProject();
    project.lend("@types/node");
  });
  afterAll(() => project.remove());

  it("contains the exported files, and no sources", () => {
    const installed = project.at("node_modules/partner-calculators");
    expect(readdirSync(installed).sort()).toEqual(
      expect.arrayContaining(["LICENSE-APACHE", "LICENSE-MIT", "README.md", "dist", "package.json"]),
    );
    expect(readdirSync(installed)).not.toContain("www");
    expect(readdirSync(project.at("node_modules/partner-calculators/dist/package"))).toContain(
      "custom-elements.json",
    );
    expect(readdirSync(project.at("node_modules/partner-calculators/dist/package/programs"))).toContain(
      "program.schema.json",
    );
    expect(readdirSync(project.at("node_modules/partner-calculators/dist/single"))).toEqual([
      "partner-calculators.js",
    ]);
  });

  it("names the licenses of everything that its scripts and modules contain", () => {
    const folder = project.at("node_modules/partner-calculators/dist/package");
    const notices = readFileSync(`${folder}/third-party-licenses.txt`, "utf8");
    const packages = bundledPackages(folder).map(({ name, version }) => `${name} ${version}`);
    expect(packages.join()).toContain("lit-html");
    const crates = ["rust_decimal", "wasm-bindgen", "serde"];
    for (const name of [...packages, ...crates, "the font Besley"]) expect(notices).toContain(name);
    expect(notices).toContain("Copyright (c) 2017 Google LLC");
    expect(readFileSync(at("dist/single/partner-calculators.js"), "utf8")).toMatch(
      /^\/\*! [^\n]*third-party-licenses\.txt/,
    );
  });

  it("computes in Node as documented", () => {
    const code = snippetUnder(HEADING, "js", 1, "docs/npm.md");
    const said = /\/\/ "(\w+)"\n$/.exec(code)?.[1];
    project.write("core.js", code);
    expect(execFileSync("node", ["core.js"], { cwd: project.folder, encoding: "utf8" }).trim()).toBe(said);
  });

  it("works with a bundler, with every module and a separate file for each calculator", () => {
    project.write("main.js", snippetUnder(HEADING, "js", 0, "docs/npm.md"));
    project.write("index.html", `<script type="module" src="./main.js"></script>`);
    project.run("vite", ["build", "--logLevel", "error"]);
    const files = readdirSync(project.at("dist/assets"));
    const modules = files.filter((name) => name.endsWith(".wasm")).map((name) => name.replace(/_.*/, ""));
    expect(modules.sort()).toEqual(["analyses", "answer", "core"]);
    // The plain modules have to be complete, because a bundler that removes parts of them would break
    // pages where WebAssembly is forbidden.
    for (const [plain, size] of [
      ["plain-core", 200_000],
      ["plain-answer", 80_000],
      ["plain-analyses", 200_000],
    ] as const) {
      const file = files.find((name) => name.startsWith(plain)) ?? "";
      expect(statSync(project.at("dist/assets", file)).size, plain).toBeGreaterThan(size);
    }
    expect(files.some((name) => name.startsWith("event-roi"))).toBe(true);
    expect(files.some((name) => name.startsWith("deal-model"))).toBe(true);
  });

  it("names no data in the script of the element, so that a further calculator adds nothing to it", () => {
    const files = readdirSync(at("dist/package")).filter((name) => /^calculator-[\w-]+\.js$/.test(name));
    expect(files).toHaveLength(1);
    const script = readFileSync(at("dist/package", ...files), "utf8");
    expect(calculatorIds().filter((id) => script.includes(id))).toEqual([]);
  });

  it.each([
    ["a page, bundled", "use.ts", USE, "--module ESNext --moduleResolution bundler --lib ES2022,DOM"],
    ["a page", "use.ts", USE, "--module NodeNext --lib ES2022,DOM"],
    ["Node, without a DOM", "in-node.ts", USE_IN_NODE, "--module NodeNext --lib ES2022 --types node"],
  ])("has complete types: %s", { timeout: 60_000 }, (_where, name, code, options) => {
    project.write(name, code);
    const strict = ["--strict", "--noEmit", "--target", "ES2022"];
    expect(project.run("tsc", [...strict, ...options.split(" "), name])).toBe("");
  });
});
