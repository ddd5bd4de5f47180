import { type ChildProcess, spawn } from "node:child_process";
import { freePort } from "../../../scripts/lib/free-port.mjs";
import type { Engine } from "./engine.js";

/** Long enough for a start on a busy machine; a response takes milliseconds. */
const PATIENCE = 30_000;

/** A client for the W3C WebDriver protocol. */
class Driver {
  constructor(readonly address: string) {}

  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.address + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  /** Resolves when the driver listens. */
  async listens(): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      try {
        await this.ask("GET", "/status");
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }
}

/**
 * The driver of the system's WebKit with a virtual screen: a group of processes that can be ended
 * together.
 */
function start(driver: string, screen: string, port: number): ChildProcess {
  return spawn(screen, ["-a", "-s", "-screen 0 1400x1400x24", driver, `--port=${port}`], {
    stdio: "ignore",
    detached: true,
    env: { ...process.env, GTK_A11Y: "none", GSETTINGS_BACKEND: "memory" },
  });
}

function end({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGTERM");
  } catch {
    // The process has already ended.
  }
}

/** A mouse and a keyboard as input sources of the protocol. */
const pressed = (x: number, y: number) => ({
  type: "pointer",
  id: "mouse",
  parameters: { pointerType: "mouse" },
  actions: [
    { type: "pointerMove", duration: 0, x, y },
    { type: "pointerDown", button: 0 },
    { type: "pointerUp", button: 0 },
  ],
});
const typed = (text: string) => ({
  type: "key",
  id: "keyboard",
  actions: [...text].flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]),
});

interface Session {
  sessionId: string;
  capabilities: { browserName: string; browserVersion: string };
}

/** Opens a window of the system's WebKit. */
export async function openByDriver(program: string, screen: string): Promise<Engine> {
  const port = await freePort();
  const processes = start(program, screen, port);
  const stop = () => end(processes);
  process.once("exit", stop);
  const driver = new Driver(`http://127.0.0.1:${port}`);
  await driver.listens();
  const wanted = { capabilities: { alwaysMatch: {} } };
  const { sessionId, capabilities } = await driver.ask<Session>("POST", "/session", wanted);
  const post = <T>(path: string, body: unknown) =>
    driver.ask<T>("POST", `/session/${sessionId}/${path}`, body);
  const evaluate: Engine["evaluate"] = (work, ...args) =>
    post("execute/sync", { script: `return (${work})(...arguments)`, args });
  return {
    name: `${capabilities.browserName} ${capabilities.browserVersion}`,
    evaluate,
    goto: (url) => post("url", { url }),
    press: (x, y) => post("actions", { actions: [pressed(x, y)] }),
    type: (text) => post("actions", { actions: [typed(text)] }),
    resize: async (width, height) => {
      // The protocol sets the outer size of the window, including its bars.
      const bars = await evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
      await post("window/rect", { width: width + (bars[0] ?? 0), height: height + (bars[1] ?? 0) });
    },
    screenshot: async () => {
      const picture = await driver.ask<string>("GET", `/session/${sessionId}/screenshot`);
      return Buffer.from(picture, "base64");
    },
    close: async () => {
      await driver.ask("DELETE", `/session/${sessionId}`);
      process.off("exit", stop);
      stop();
    },
  };
}
