import { packJson } from "../../shared/packed-json.js";
import { PROGRAM } from "../embed/placed.js";
import type { Embedding } from "./embedding.js";

/**
 * The value of the `program` parameter if the hash contains the program. If a link loses its hash,
 * the page reports a missing program and does not show the standard program instead.
 */
const IN_HASH = `#${PROGRAM}`;

const encoded = (value: string) => encodeURIComponent(value).replaceAll("%2F", "/").replaceAll("%3A", ":");

/**
 * The address of the page for frames. The hash contains a program of the owner's own, because
 * browsers do not send the hash to a server.
 */
export function frameAddress(embedding: Embedding): string {
  const {
    type,
    program,
    locale,
    currency,
    theme,
    properties,
    compact,
    first,
    view,
    heading,
    button,
    server,
  } = embedding;
  const parts = {
    calculator: type,
    program: typeof program === "object" ? IN_HASH : program,
    locale,
    currency,
    theme,
    ...properties,
    first: first.join(","),
    view,
    heading,
    button: button?.text,
    to: button?.address,
  };
  const query = Object.entries(parts).flatMap(([name, value]) =>
    value ? [`${name}=${encoded(value)}`] : [],
  );
  const hash = typeof program === "object" ? `${IN_HASH}=${packJson(program)}` : "";
  return `${server}embed.html?${[...query, ...(compact ? ["compact"] : [])].join("&")}${hash}`;
}
