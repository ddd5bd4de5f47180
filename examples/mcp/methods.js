// The methods of the Model Context Protocol that a server of tools has.
import { CODES, RpcError } from "./json-rpc.js";

/** The versions of the protocol that this server speaks, the latest first. */
const VERSIONS = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"];

const INSTRUCTIONS =
  "Calculators for partner programs. Figures are exact: quote them as they are, and say which inputs are defaults.";

/** Agrees on a version: the client's, or the latest one, with which the client may disconnect. */
function initialize({ protocolVersion }, version) {
  if (typeof protocolVersion !== "string") {
    throw new RpcError(CODES.invalidParams, "The parameter protocolVersion is required.");
  }
  return {
    protocolVersion: VERSIONS.includes(protocolVersion) ? protocolVersion : VERSIONS[0],
    capabilities: { tools: {} },
    serverInfo: { name: "partner-calculators", title: "Partner calculators", version },
    instructions: INSTRUCTIONS,
  };
}

/** The methods by name, each from its parameters to its result. */
export const methods = ({ version, list, call }) =>
  new Map([
    ["initialize", (params) => initialize(params, version)],
    ["ping", () => ({})],
    ["tools/list", () => ({ tools: list })],
    ["tools/call", call],
  ]);
