import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { load } from "partner-calculators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages } from "../../scripts/lib/languages.mjs";
import { kebab } from "../../www/src/command/spelling.js";
import { command } from "./support/command.js";
import { CALCULATORS, EXAMPLES, FIRST_EXAMPLES, matches } from "./support/examples.js";

const core = await load();

/** The value that a call of the command writes as JSON. */
const json = async (args: string[], input?: string) => JSON.parse((await command(args, input)).stdout);

describe("the figures of the command", () => {
  it.each(FIRST_EXAMPLES)("are those of the core as JSON: %s, %s", async (id, _name, example) => {
    const read = { ...example, inputs: JSON.stringify(example.inputs) };
    const { code, stdout, stderr } = await command([id, "--inputs", "-", "--json"], read.inputs);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(core.calculate(id, example.inputs))));
    const { values } = JSON.parse(stdout);
    const wrong = Object.entries(example.values).filter(([line, value]) => !matches(values[line], value));
    expect(wrong).toEqual([]);
  });

  it("take inputs in both spellings, percentages and flags", async () => {
    const { values } = await json(["event-roi", "--leadToOpportunity", "10%", "--our-share=0.25", "--json"]);
    expect(values).toEqual(
      core.calculate("event-roi", { leadToOpportunity: "0.1", ourShare: "0.25" }).values,
    );
    const wanted = core.calculate("deal-model", { registered: false }).values;
    for (const flag of [["--no-registered"], ["--registered", "no"], ["--registered=false"]]) {
      expect((await json(["deal-model", "--json", ...flag])).values).toEqual(wanted);
    }
  });

  it("read a table and negative numbers", async () => {
    const touches = [{ partner: "One", daysBeforeClose: 3 }];
    const given = await json(["attribution", "--touches", JSON.stringify(touches), "--json"]);
    expect(given.values).toEqual(core.calculate("attribution", { touches }).values);
    const { inputs } = await json(["tier-roi", "--promotion-uplift", "-0.5", "--json"]);
    expect(inputs.promotionUplift).toBe("-0.5");
  });

  it("keep every digit of a JSON number", async () => {
    const input = '{ "ourShare": 0.1234567890123456789012 }';
    const { inputs } = await json(["event-roi", "--inputs", "-", "--json"], input);
    expect(inputs.ourShare).toBe("0.1234567890123456789012");
  });

  it("are computed under a program and in a currency", async () => {
    const { currency, values } = await json([
      "deal-model",
      "--program",
      "starter",
      "--currency",
      "eur",
      "--json",
    ]);
    const { default: starter } = await import("../../www/programs/starter.json");
    const wanted = core.calculate("deal-model", {}, { ...starter, currency: "EUR" });
    expect({ currency, values }).toEqual({ currency: "EUR", values: wanted.values });
  });

  it("are only those that are named", async () => {
    const { values, lines } = await json(["event-roi", "--lines", "netRoi,investment", "--json"]);
    expect(Object.keys(values)).toEqual(["netRoi", "investment"]);
    expect(lines.map(({ id }: { id: string }) => id)).toEqual(["netRoi", "investment"]);
  });

  it("are explained as by the core", async () => {
    expect(await json(["event-roi", "--explain", "netRoi", "--json"])).toEqual(
      core.explain("event-roi", "netRoi"),
    );
    const { stdout } = await command(["co-marketing-budget", "--explain", "campaigns[0].ourCost"]);
    expect(stdout).toContain(core.explain("co-marketing-budget", "campaigns[0].ourCost").formula);
  });
});

describe("the text of an answer", () => {
  const all = languages().flatMap((language) => CALCULATORS.map((id): [string, string] => [language, id]));

  it.each(all)("has every figure that a page shows: %s, %s", async (language, id) => {
    const { code, stdout, stderr } = await command([id, "--locale", language]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const words = (await import(`../../www/locales/${language}/${id}.json`)).default;
    const missing = core
      .describe(id)
      .lines.filter(({ id: line, hidden }) => !hidden && !stdout.includes(words.lines[line].label));
    expect(missing).toEqual([]);
    expect(stdout.startsWith(`${words.title}\n`)).toBe(true);
    expect(stdout).not.toMatch(/undefined|\bNaN\b|\{\w+\}/);
  });

  it("gives the reason of a missing figure, notices and tables", async () => {
    const { stdout } = await command(["event-roi", "--opportunity-to-close", "0"]);
    expect(stdout).toMatch(/Cost per attendee +– +not applicable/);
    expect(stdout).toContain("Warning. This event loses $22,000.");
    const earnings = await command(["affiliate-earnings", "--horizon-months", "2"]);
    expect(earnings.stdout).toMatch(/Month by month\n +Month .*\n +1 .*\n +2 /);
  });

  it("has no control characters of a name", async () => {
    const touches = [{ partner: "A\u001b[31m\nB", daysBeforeClose: 1 }];
    const { stdout } = await command(["attribution", "--touches", JSON.stringify(touches)]);
    expect(stdout).toContain("A\ufffd[31m\ufffdB");
    expect(stdout).not.toContain("\u001b");
  });
});

describe("the help", () => {
  it("lists the calculators, with and without --help", async () => {
    const [alone, asked] = [await command([]), await command(["--help"])];
    expect(alone).toEqual(asked);
    expect(alone.code).toBe(0);
    for (const id of CALCULATORS) expect(alone.stdout).toContain(`  ${id}: `);
  });

  it.each(CALCULATORS)("names every input, column and figure of %s", async (id) => {
    const { stdout } = await command([id, "--help"]);
    const { inputs, tables, lines } = core.describe(id);
    const entered = tables.filter(({ kind }) => kind === "input");
    const columns = entered.flatMap((table) => table.columns.filter(({ formula }) => formula === undefined));
    const names = [
      ...[...inputs, ...entered].map((each) => `--${kebab(each.id)}`),
      ...[...columns, ...lines].map((each) => each.id),
    ];
    expect(names.filter((name) => !stdout.includes(`  ${name}`))).toEqual([]);
    expect(stdout).not.toMatch(/undefined|\{\w+\}/);
  });

  it("shows the version", async () => {
    expect((await command(["--version"])).stdout).toBe(`${core.version}\n`);
  });

  it("has no input with the name of an option", async () => {
    const { OPTIONS } = await import("../../www/src/command/options.js");
    const own = Object.keys(OPTIONS);
    const taken = CALCULATORS.flatMap((id) => {
      const { inputs, tables } = core.describe(id);
      return [...inputs, ...tables].filter((each) => own.includes(kebab(each.id)));
    });
    expect(taken).toEqual([]);
  });
});

describe("a mistake", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "command-"));
    writeFileSync(path.join(folder, "broken.json"), "{");
    writeFileSync(path.join(folder, "list.json"), "[]");
    writeFileSync(path.join(folder, "program.json"), '{ "tiers": [], "typo": 1 }');
    writeFileSync(path.join(folder, "inputs.json"), '{ "sponsorship": -1, "typo": 1 }');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const cases: [string, string[], 1 | 2, RegExp[]][] = [
    [
      "of several inputs",
      ["event-roi", "--sponsorship", "-1", "--our-share", "2"],
      1,
      [/^--sponsorship: This is too low/m, /^--our-share: This is too high/m],
    ],
    ["of text", ["event-roi", "--sponsorship", "40k"], 1, [/^--sponsorship: This is not a number/m]],
    [
      "of a cell",
      ["attribution", "--touches", '[{"partner":"A","daysBeforeClose":-1}]'],
      1,
      [/^--touches\[0\]\.daysBeforeClose: /m],
    ],
    [
      "of an option",
      ["event-roi", "--sponsorhip", "1"],
      2,
      [/no option --sponsorhip\. Did you mean --sponsorship\?/, /event-roi --help/],
    ],
    ["without a value", ["event-roi", "--sponsorship", "--json"], 2, [/--sponsorship needs a value/]],
    ["with a value", ["event-roi", "--json=yes"], 2, [/--json takes no value/]],
    ["of a word", ["event-roi", "40000"], 2, [/“40000” is not expected here/]],
    ["of a calculator", ["event"], 2, [/no calculator “event”\. Did you mean event-roi\?/]],
    ["of a figure", ["event-roi", "--lines", "netRio"], 2, [/no figure “netRio”\. Did you mean netRoi\?/]],
    ["of an explained figure", ["event-roi", "--explain", "netRio"], 2, [/Did you mean netRoi\?/]],
    [
      "of a cell to explain",
      ["attribution", "--explain", "touches[0].nothing"],
      1,
      [/touches\[0\]\.nothing/],
    ],
    [
      "of options together",
      ["event-roi", "--json", "--csv"],
      2,
      [/--json and --csv cannot be used together/],
    ],
    ["of an option for rows", ["event-roi", "--keep", "name"], 2, [/--keep works only with --rows/]],
    ["of a locale", ["event-roi", "--locale", "d"], 2, [/“d” is not a language tag/]],
    ["of a currency", ["event-roi", "--currency", "euro"], 2, [/“euro” is not a currency/]],
    ["of a table", ["attribution", "--touches", "[{]"], 1, [/^--touches: This is not JSON/m]],
    [
      "of a program's name",
      ["event-roi", "--program", "standrad"],
      1,
      [/neither a ready-made program \(lean, standard, starter\) nor a file/],
    ],
  ];

  it.each(cases)("%s", async (_what, args, code, messages) => {
    const ended = await command(args);
    expect(ended).toMatchObject({ code, stdout: "" });
    for (const message of messages) expect(ended.stderr).toMatch(message);
  });

  it.each<[string, string[], RegExp[]]>([
    ["is not there", ["--program", "nothing.json"], [/There is no file “.*nothing\.json”/]],
    ["is no JSON", ["--inputs", "broken.json"], [/broken\.json: This is not JSON/]],
    ["is no object", ["--inputs", "list.json"], [/list\.json: An object is expected here/]],
    [
      "has wrong inputs",
      ["--inputs", "inputs.json"],
      [/inputs\.json, sponsorship: /, /inputs\.json, typo: /],
    ],
    [
      "is a wrong program",
      ["--program", "program.json"],
      [/program\.json, tiers: /, /program\.json, typo: /],
    ],
  ])("of a file that %s", async (_what, [option = "", file = ""], messages) => {
    const ended = await command(["event-roi", option, path.join(folder, file)]);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    for (const message of messages) expect(ended.stderr).toMatch(message);
  });

  it("is said in the chosen language", async () => {
    const { stderr } = await command(["event-roi", "--locale", "de", "--sponsorhip", "1"]);
    expect(stderr).toContain("Meinten Sie --sponsorship?");
  });
});

it("has worked examples of every calculator", () => {
  expect(new Set(EXAMPLES.map(([id]) => id)).size).toBe(CALCULATORS.length);
  expect(FIRST_EXAMPLES).toHaveLength(CALCULATORS.length);
});
