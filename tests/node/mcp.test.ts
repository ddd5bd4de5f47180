import { cpSync, writeFileSync } from "node:fs";
import { load } from "partner-calculators";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at } from "../../scripts/lib/paths.mjs";
import { runScript } from "./support/command.js";
import { CALCULATORS, FIRST_EXAMPLES, matches } from "./support/examples.js";
import { ScratchProject } from "./support/scratch-project.js";

const core = await load();

/** An answer of the server. */
interface Answer {
  id: unknown;
  result?: Record<string, unknown>;
  error?: { code: number; message: string };
}

const request = (id: unknown, method: string, params?: unknown) => ({ jsonrpc: "2.0", id, method, params });

const initialize = (protocolVersion: unknown) =>
  request(0, "initialize", { protocolVersion, capabilities: {}, clientInfo: { name: "test", version: "1" } });

const callOf = (id: unknown, name: string, given?: unknown) =>
  request(id, "tools/call", { name, arguments: given });

describe("the example of a tool server", () => {
  let project: ScratchProject;
  beforeAll(() => {
    project = new ScratchProject();
    cpSync(at("examples/mcp"), project.at("mcp"), { recursive: true });
    writeFileSync(project.at("acme.json"), JSON.stringify(ACME));
  });
  afterAll(() => project.remove());

  const tier = (id: string, name: string, revenue: string | null) => ({
    ...{ id, name, commissionRate: "0.1", resellerMargin: "0.2" },
    requirements: { revenue, referrals: null, certifications: 0 },
    mdf: { annual: "0", quarterlyCap: null, approver: null },
  });

  const ACME = {
    tiers: [tier("bronze", "Bronze", "0"), tier("diamond", "Diamond", "5000")],
    benefits: [],
    calculators: {
      "deal-model": { inputs: { tier: { value: "diamond" }, termYears: { value: "3", fixed: true } } },
    },
  };

  /** Sends messages, texts as they are, and gives the answers to them. */
  async function talk(messages: readonly unknown[], args: string[] = []): Promise<(Answer | Answer[])[]> {
    const lines = messages.map((each) => (typeof each === "string" ? each : JSON.stringify(each)));
    const { code, stdout, stderr } = await runScript(project.at("mcp/server.js"), args, {
      input: `${lines.join("\n")}\n`,
      cwd: project.folder,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  }

  const one = async (message: unknown, args: string[] = []) => (await talk([message], args))[0] as Answer;

  it.each([
    ["2025-11-25", "2025-11-25"],
    ["2025-06-18", "2025-06-18"],
    ["2024-11-05", "2024-11-05"],
    ["1999-01-01", "2025-11-25"],
  ])("agrees on a version of the protocol: %s", async (asked, agreed) => {
    const { result } = await one(initialize(asked));
    expect(result).toMatchObject({
      protocolVersion: agreed,
      capabilities: { tools: {} },
      serverInfo: { name: "partner-calculators", version: core.version },
    });
  });

  it("answers requests by their ids, and no notification", async () => {
    const answers = await talk([
      initialize("2025-06-18"),
      { jsonrpc: "2.0", method: "notifications/initialized" },
      { jsonrpc: "2.0", method: "notifications/unheard-of" },
      "",
      request("a", "ping"),
      { jsonrpc: "2.0", id: 9, result: {} },
      request(2, "ping"),
    ]);
    expect(answers).toEqual([
      expect.objectContaining({ id: 0 }),
      { jsonrpc: "2.0", id: "a", result: {} },
      { jsonrpc: "2.0", id: 2, result: {} },
    ]);
  });

  it("answers a list of messages with a list", async () => {
    const notification = { jsonrpc: "2.0", method: "notifications/initialized" };
    const answers = await talk([[request(1, "ping"), notification, request(2, "nothing")], [notification]]);
    expect(answers).toEqual([
      [
        { jsonrpc: "2.0", id: 1, result: {} },
        { jsonrpc: "2.0", id: 2, error: { code: -32601, message: expect.any(String) } },
      ],
    ]);
  });

  it.each<[string, unknown, unknown, number]>([
    ["no JSON", "{", null, -32700],
    ["an empty list", "[]", null, -32600],
    ["no request", { jsonrpc: "2.0", id: 1 }, 1, -32600],
    ["another version of JSON-RPC", { jsonrpc: "1.0", id: 1, method: "ping" }, 1, -32600],
    ["an id that is none", { jsonrpc: "2.0", id: {}, method: "ping" }, null, -32600],
    ["an unknown method", request(1, "prompts/list"), 1, -32601],
    ["parameters that are none", request(1, "tools/call", 5), 1, -32602],
    ["no version", request(1, "initialize", {}), 1, -32602],
    ["an unknown tool", callOf(1, "unheard-of"), 1, -32602],
    ["a tool that every object has", callOf(1, "__proto__"), 1, -32602],
  ])("refuses %s", async (_what, message, id, code) => {
    expect(await one(message)).toMatchObject({ jsonrpc: "2.0", id, error: { code } });
  });

  it("lists a tool for each calculator with the schema of its inputs", async () => {
    const { result } = await one(request(1, "tools/list"));
    const tools = result?.tools as {
      name: string;
      title: string;
      description: string;
      inputSchema: unknown;
    }[];
    expect(tools.map(({ name }) => name)).toEqual(CALCULATORS);
    for (const { name, title, description, inputSchema } of tools) {
      expect(title && description).toBeTruthy();
      const { default: schema } = await import(`../../dist/package/schemas/${name}.inputs.json`);
      expect(inputSchema).toEqual(schema);
    }
  });

  it("computes the worked examples to the last digit", async () => {
    const answers = await talk(FIRST_EXAMPLES.map(([id, , { inputs }], at) => callOf(at, id, inputs)));
    expect(answers).toHaveLength(FIRST_EXAMPLES.length);
    for (const [at, [id, , example]] of FIRST_EXAMPLES.entries()) {
      const { result } = answers[at] as Answer;
      const wanted = JSON.parse(JSON.stringify(core.calculate(id, example.inputs)));
      expect(result?.structuredContent).toEqual(wanted);
      const { values } = wanted as { values: Record<string, unknown> };
      expect(Object.entries(example.values).filter(([line, value]) => !matches(values[line], value))).toEqual(
        [],
      );
    }
  });

  it("says the answer in words", async () => {
    const { result } = await one(callOf(1, "event-roi", { sponsorship: 40000 }), ["--locale", "de"]);
    const [content] = (result?.content ?? []) as { type: string; text: string }[];
    expect(content?.type).toBe("text");
    expect(content?.text).toContain("Sie investieren 27.000\u00a0$ und können 4 bis 5 Deals");
    expect(result?.isError).toBeUndefined();
  });

  it("says all problems in words", async () => {
    const { result } = await one(callOf(1, "event-roi", { sponsorship: -1, typo: 1 }));
    expect(result).toEqual({
      content: [
        {
          type: "text",
          text: expect.stringMatching(/^sponsorship: This is too low.*\ntypo: There is no field/),
        },
      ],
      isError: true,
    });
  });

  it("does not start with a program that is wrong", async () => {
    project.write("wrong.json", '{ "tiers": [] }');
    const ended = await runScript(project.at("mcp/server.js"), ["--program", project.at("wrong.json")]);
    expect(ended).toEqual({ code: 1, stdout: "", stderr: "program.tiers: tooFewRows\n" });
  });

  it("offers the tiers and defaults of a program, and not what it sets", async () => {
    const args = ["--program", project.at("acme.json")];
    const [list, call] = (await talk([request(1, "tools/list"), callOf(2, "deal-model")], args)) as Answer[];
    const tools = (list?.result?.tools ?? []) as {
      name: string;
      inputSchema: { properties: Record<string, object> };
    }[];
    const { properties } = tools.find(({ name }) => name === "deal-model")?.inputSchema ?? { properties: {} };
    expect(properties.tier).toMatchObject({
      enum: ["bronze", "diamond"],
      default: "diamond",
      description: expect.stringContaining("One of bronze: Bronze; diamond: Diamond."),
    });
    expect(properties).not.toHaveProperty("termYears");
    const wanted = core.calculate("deal-model", {}, ACME);
    expect(call?.result?.structuredContent).toEqual(JSON.parse(JSON.stringify(wanted)));
  });
});
