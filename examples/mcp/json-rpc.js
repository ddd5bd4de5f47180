// JSON-RPC 2.0: from a line of text to the answer.

/** The codes of JSON-RPC's errors. */
export const CODES = {
  notJson: -32700,
  invalidRequest: -32600,
  unknownMethod: -32601,
  invalidParams: -32602,
  internal: -32603,
};

/** An error that the client is told. */
export class RpcError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** An id is text or a number; a notification has none. */
const isId = (id) => typeof id === "string" || Number.isFinite(id);

const failure = (id, { code, message }) => ({ jsonrpc: "2.0", id, error: { code, message } });

/** The answer to one message; undefined for a notification, and for an answer, because this server asks nothing. */
async function answerToOne(message, methods) {
  const isAnswer =
    isObject(message) && message.method === undefined && ("result" in message || "error" in message);
  if (isAnswer) return undefined;
  const isRequest = isObject(message) && message.jsonrpc === "2.0" && typeof message.method === "string";
  if (!isRequest || ("id" in message && !isId(message.id))) {
    const id = isObject(message) && isId(message.id) ? message.id : null;
    return failure(id, { code: CODES.invalidRequest, message: "This is not a request of JSON-RPC 2.0." });
  }
  const { id, method, params = {} } = message;
  if (id === undefined) return undefined;
  try {
    return { jsonrpc: "2.0", id, result: await call(method, params, methods) };
  } catch (error) {
    const known = error instanceof RpcError;
    return failure(id, known ? error : { code: CODES.internal, message: "The server failed." });
  }
}

function call(method, params, methods) {
  const known = methods.get(method);
  if (!known) throw new RpcError(CODES.unknownMethod, `There is no method “${method}”.`);
  if (!isObject(params)) throw new RpcError(CODES.invalidParams, "The parameters are not an object.");
  return known(params);
}

/** The answer to a line, which version 2025-03-26 of the protocol allows to have several messages in a list. */
export async function answerTo(line, methods) {
  let message;
  try {
    message = JSON.parse(line);
  } catch {
    return failure(null, { code: CODES.notJson, message: "This is not JSON." });
  }
  if (!Array.isArray(message) || message.length === 0) return answerToOne(message, methods);
  const answers = await Promise.all(message.map((each) => answerToOne(each, methods)));
  const given = answers.filter((answer) => answer !== undefined);
  return given.length > 0 ? given : undefined;
}
