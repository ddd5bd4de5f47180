import type { ToolModule } from "./tool.js";

/** The tools in the order of their buttons; each is loaded when it is first opened. */
export const TOOLS = {
  goal: () => import("./goal/index.js"),
  drivers: () => import("./drivers/index.js"),
  thresholds: () => import("./thresholds/index.js"),
  risk: () => import("./risk/index.js"),
  scenarios: () => import("./scenarios/index.js"),
} as const satisfies Record<string, () => Promise<ToolModule>>;
